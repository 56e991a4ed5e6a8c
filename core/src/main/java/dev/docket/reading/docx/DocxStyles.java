package dev.docket.reading.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a DOCX: which are headings, and which number their paragraphs. */
final class DocxStyles {
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|überschrift|titre|見出し) ?([1-9])", Pattern.CASE_INSENSITIVE);

  /** A style; {@code outline} is its heading rank from 1 or 0, a missing numbering is inherited. */
  private record Style(
      String name,
      @Nullable String basedOn,
      int outline,
      @Nullable Integer numId,
      @Nullable Integer numLevel,
      boolean hidden) {}

  private final Map<String, Style> styles = new HashMap<>();

  /** Reads styles.xml, if there is one. */
  static DocxStyles read(DocxPackage from) throws XMLStreamException {
    DocxStyles read = new DocxStyles();
    Optional<XMLStreamReader> xml = from.read("styles");
    if (xml.isPresent()) {
      read.fill(xml.get());
    }
    return read;
  }

  private void fill(XMLStreamReader xml) throws XMLStreamException {
    String id = "";
    String name = "";
    String basedOn = null;
    int outline = 0;
    Integer numId = null;
    Integer numLevel = null;
    boolean hidden = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> {
            id = Docx.attribute(xml, "styleId").orElse("");
            name = "";
            basedOn = null;
            outline = 0;
            numId = null;
            numLevel = null;
            hidden = false;
          }
          case "name" -> name = Docx.value(xml);
          case "basedOn" -> basedOn = Docx.value(xml);
          case "outlineLvl" -> outline = Docx.number(xml).orElse(9) + 1;
          case "numId" -> numId = Docx.number(xml).orElse(0);
          case "ilvl" -> numLevel = Docx.number(xml).orElse(0);
          case "vanish" -> hidden = Docx.isOn(xml);
          default -> {
            // formatting
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("style")) {
        styles.put(id, new Style(name, basedOn, outline, numId, numLevel, hidden));
      }
    }
  }

  /** The heading rank of a style from 1; 0 if it is none. Title is 1. */
  int heading(String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = styles.get(id); style != null; style = parent(style, seen)) {
      if (style.outline > 0) {
        return style.outline <= 9 ? style.outline : 0;
      }
      Matcher m = HEADING.matcher(style.name);
      if (m.matches()) {
        return Integer.parseInt(m.group(1));
      }
      String name = style.name.toLowerCase(Locale.ROOT);
      if (name.equals("title") || name.equals("表題")) {
        return 1;
      }
    }
    return 0;
  }

  /** The numbering a style gives its paragraphs, as {numId, level}. */
  Optional<int[]> numbering(String id) {
    Set<String> seen = new HashSet<>();
    Integer level = null;
    for (Style style = styles.get(id); style != null; style = parent(style, seen)) {
      level = level == null ? style.numLevel : level;
      if (style.numId != null) {
        return Optional.of(new int[] {style.numId, level == null ? 0 : level});
      }
    }
    return Optional.empty();
  }

  boolean isHidden(String id) {
    Style style = styles.get(id);
    return style != null && style.hidden;
  }

  private @Nullable Style parent(Style style, Set<String> seen) {
    return style.basedOn != null && seen.add(style.basedOn) ? styles.get(style.basedOn) : null;
  }
}
