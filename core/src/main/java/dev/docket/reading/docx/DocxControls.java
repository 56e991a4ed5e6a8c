package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Content controls that are bound to data of the package: Word shows the data, whatever text is
 * stored in the control.
 */
final class DocxControls {
  private static final Set<String> HOLDING_MORE =
      Set.of("group", "docPartObj", "docPartList", "picture", "bibliography", "repeatingSection");
  private static final String TICKED = "☒";
  private static final String EMPTY = "☐";

  private final CustomXml data;

  DocxControls(DocxPackage source) {
    this.data = new CustomXml(source);
  }

  /**
   * Reads the properties that {@code xml} stands at, to their end; the answer is the text that the
   * control shows, empty where it is the one stored in it.
   */
  Optional<String> shown(XMLStreamReader xml)
      throws XMLStreamException, UnreadableDocumentException {
    String path = "";
    String store = "";
    String prefixes = "";
    String dateFormat = "";
    String language = "";
    Map<String, String> items = new LinkedHashMap<>();
    boolean checkBox = false;
    boolean holdsMore = false;
    for (int depth = 0; depth >= 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        holdsMore |= HOLDING_MORE.contains(name);
        checkBox |= name.equals("checkbox");
        switch (name) {
          case "dataBinding" -> {
            path = Docx.attribute(xml, "xpath").orElse("");
            store = Docx.attribute(xml, "storeItemID").orElse("");
            prefixes = Docx.attribute(xml, "prefixMappings").orElse("");
          }
          case "listItem" -> {
            String text = Docx.attribute(xml, "displayText").orElse("");
            items.put(Docx.attribute(xml, "value").orElse(text), text);
          }
          case "dateFormat" -> dateFormat = Docx.value(xml);
          case "lid" -> language = Docx.value(xml);
          default -> {
            // its name, look and locks
          }
        }
      }
    }
    if (path.isEmpty() || holdsMore) {
      return Optional.empty();
    }
    Optional<String> value = data.value(path, store, prefixes).filter(v -> !v.isBlank());
    if (value.isEmpty() || value.get().stripLeading().startsWith("<")) { // a document in itself
      return Optional.empty();
    }
    if (checkBox) {
      return value.map(v -> v.strip().matches("(?i)true|1") ? TICKED : EMPTY);
    }
    String format = dateFormat;
    String locale = language;
    return value.map(v -> format.isEmpty() ? items.getOrDefault(v, v) : date(v, format, locale));
  }

  /** A date as its control shows it; as it is where that is not understood. */
  private static String date(String value, String format, String language) {
    if (value.length() < 10) {
      return value;
    }
    try {
      boolean era = format.contains("g");
      String pattern =
          format
              .replace("dddd", "EEEE")
              .replace("ddd", "EEE")
              .replaceAll("g+", "G")
              .replace("AM/PM", "a");
      LocalDate date = LocalDate.parse(value.substring(0, 10));
      DateTimeFormatter written =
          DateTimeFormatter.ofPattern(
              era ? pattern.replace('e', 'y') : pattern,
              language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language));
      return (era ? written.withChronology(JapaneseChronology.INSTANCE) : written).format(date);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return value;
    }
  }
}
