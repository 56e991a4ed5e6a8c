package dev.docket.comparison.redline;

import dev.docket.document.Document;
import dev.docket.document.Table;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.docx.DocxOriginal;
import dev.docket.reading.docx.TracedParagraph;
import dev.docket.reading.docx.TracedParagraph.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The old text, and where in the old file its characters stand. */
final class OldText {
  private final DocxOriginal original;
  private final String text;
  private final Instant at;
  private final Map<String, OldPart> parts = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final int[] unitAt; // the unit of each character of the text; -1 if it is in none

  private OldText(DocxOriginal original, Document document, Instant at) {
    this.original = original;
    this.text = document.text().toString();
    this.at = at;
    this.unitAt = new int[text.length()];
    Arrays.fill(unitAt, -1);
  }

  /** Finds the text of {@code document} in the file that it was read from. */
  static OldText of(DocxOriginal original, Document document, Instant at)
      throws UnreadableDocumentException, XMLStreamException {
    OldText old = new OldText(original, document, at);
    Places places = new Places(old.text);
    for (TracedParagraph paragraph : original.paragraphs()) {
      old.unit(paragraph, places);
    }
    old.lines(document);
    return old;
  }

  private void unit(TracedParagraph paragraph, Places places)
      throws UnreadableDocumentException, XMLStreamException {
    StringBuilder words = new StringBuilder(paragraph.label());
    List<@Nullable XmlElement> sources = new ArrayList<>();
    for (int i = 0; i < words.length(); i++) {
      sources.add(null);
    }
    OldPart part = paragraph.part().isEmpty() ? null : part(paragraph.part());
    for (Piece piece : paragraph.pieces()) {
      XmlElement source =
          part == null || piece.element() == 0 ? null : part.xml().element(piece.element());
      words.append(piece.text());
      for (int i = 0; i < piece.text().length(); i++) {
        sources.add(source);
      }
    }
    int[] found = places.next(words.toString());
    int[] there = Arrays.stream(found).filter(p -> p >= 0).toArray();
    if (there.length > 0) {
      for (int place : there) {
        unitAt[place] = units.size();
      }
      units.add(
          new Unit(
              part,
              part == null ? null : part.xml().element(paragraph.element()),
              paragraph.label().length(),
              words.toString(),
              sources,
              new Unit.Places(found),
              there[0],
              there[there.length - 1] + 1));
    }
  }

  private OldPart part(String name) throws UnreadableDocumentException, XMLStreamException {
    OldPart part = parts.get(name);
    if (part == null) {
      part = new OldPart(name, XmlPart.read(original.xml(name)), at);
      parts.put(name, part);
    }
    return part;
  }

  private void lines(Document document) {
    Map<Integer, Table.Row> rows = new HashMap<>();
    for (Table table : document.tables()) {
      for (Table.Row row : table.placed(document.text()::index).rows()) {
        rows.put(row.start(), row);
      }
    }
    for (int i = 0; i < units.size(); ) {
      int last = i;
      while (last + 1 < units.size()
          && text.substring(units.get(last).end(), units.get(last + 1).start()).indexOf('\n') < 0) {
        last++;
      }
      int start = text.lastIndexOf('\n', units.get(i).start()) + 1;
      int end = text.indexOf('\n', Math.max(0, units.get(last).end() - 1));
      lines.add(
          new Line(
              List.copyOf(units.subList(i, last + 1)),
              rows.get(start),
              start,
              end < 0 ? text.length() : end));
      i = last + 1;
    }
  }

  String text() {
    return text;
  }

  List<Line> lines() {
    return lines;
  }

  /** The parts that hold the text. */
  List<OldPart> parts() {
    return List.copyOf(parts.values());
  }

  /** The unit that holds the character of the text at {@code index}. */
  Optional<Unit> unit(int index) {
    return index < 0 || unitAt[index] < 0
        ? Optional.empty()
        : Optional.of(units.get(unitAt[index]));
  }

  /** The properties of the run that holds the character at {@code index}; null if it has none. */
  @Nullable XmlElement format(int index) {
    Unit unit = unit(index).orElse(null);
    XmlElement run = unit == null ? null : unit.run(unit.from(index));
    return run == null ? null : run.child("rPr").orElse(null);
  }
}
