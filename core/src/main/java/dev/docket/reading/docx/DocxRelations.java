package dev.docket.reading.docx;

import dev.docket.reading.draft.PercentEscapes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a part of a package points to. A type is known by the last segment of its URI, which is the
 * same in the strict and the transitional form.
 */
final class DocxRelations {
  /**
   * One pointer.
   *
   * @param target the part's name from the package's root, or an address outside it
   */
  record Relation(String type, String target, boolean outside) {}

  private static final Pattern SLASH = Pattern.compile("/");

  private final Map<String, Relation> byId = new LinkedHashMap<>();

  /** Reads the relations of the part {@code source}; the package itself is the empty name. */
  static DocxRelations read(Optional<XMLStreamReader> xml, String source)
      throws XMLStreamException {
    DocxRelations read = new DocxRelations();
    if (xml.isEmpty()) {
      return read;
    }
    XMLStreamReader reader = xml.get();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("Relationship")) {
        String type = Docx.attribute(reader, "Type").orElse("");
        String target = Docx.attribute(reader, "Target").orElse("");
        boolean outside = Docx.attribute(reader, "TargetMode").orElse("").equals("External");
        read.byId.put(
            Docx.attribute(reader, "Id").orElse(""),
            new Relation(
                type.substring(type.lastIndexOf('/') + 1),
                outside ? target : resolved(source, target),
                outside));
      }
    }
    return read;
  }

  private static String resolved(String source, String target) {
    String plain = PercentEscapes.decoded(target.replace('\\', '/'));
    Deque<String> segments = new ArrayDeque<>();
    String whole =
        plain.startsWith("/") ? plain : source.substring(0, source.lastIndexOf('/') + 1) + plain;
    for (String segment : SLASH.splitAsStream(whole).toList()) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".") && !segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  /** The pointer of this id; empty for an id that is not there. */
  Optional<Relation> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The parts of a type within the package, each once. */
  List<String> targets(String type) {
    return byId.values().stream()
        .filter(r -> r.type.equals(type) && !r.outside)
        .map(Relation::target)
        .distinct()
        .toList();
  }
}
