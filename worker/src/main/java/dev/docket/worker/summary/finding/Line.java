package dev.docket.worker.summary.finding;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Table;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A citable unit as the structure of a report shows it. A line's index in its list is its unit's
 * index in {@link Document#sentences}.
 *
 * @param isOwn whether nothing else stands on the lines that it takes
 * @param startsLine whether nothing stands before it on its line but a number
 * @param level of the section that a heading opens; {@link #NO_LEVEL} for all else
 * @param label the number of the paragraph that it opens, where its text does not begin with it
 * @param text on one line
 * @param cells of a row; empty for what is no row
 * @param table the index of its table, -1 where it is in none
 * @param isMarked whether the document's reader took it for the heading of a finding
 */
record Line(
    Sentence.Kind kind,
    boolean isOwn,
    boolean startsLine,
    int level,
    String label,
    String text,
    List<String> cells,
    int table,
    boolean isMarked) {
  /** The level of what opens no section. */
  static final int NO_LEVEL = Integer.MAX_VALUE;

  /** The units of {@code document} as lines. */
  static List<Line> of(Document document) {
    Map<Integer, Integer> tables = new HashMap<>();
    Map<Integer, Table.Row> rows = new HashMap<>();
    for (int i = 0; i < document.tables().size(); i++) {
      for (Table.Row row : document.tables().get(i).rows()) {
        tables.put(row.start(), i);
        rows.put(row.start(), row);
      }
    }
    List<Line> lines = new ArrayList<>();
    int section = -1;
    for (Sentence unit : document.sentences()) {
      String text = OneLine.of(document.textOf(unit));
      boolean opens = unit.section() >= 0 && unit.section() != section;
      section = unit.section();
      Table.Row row = rows.get(unit.start());
      lines.add(
          new Line(
              unit.kind(),
              startsLine(document, unit, opens) && isBreak(document, unit.end(), 1),
              startsLine(document, unit, opens),
              level(document, unit),
              opens ? label(document.sections().get(section), text) : "",
              text,
              row != null ? cells(document, row) : cells(unit, text),
              row != null ? tables.getOrDefault(unit.start(), -1) : -1,
              isMarked(document, unit)));
    }
    return List.copyOf(lines);
  }

  private static boolean isMarked(Document document, Sentence unit) {
    return unit.kind() == Sentence.Kind.HEADING
        && unit.section() >= 0
        && document.sections().get(unit.section()).kind() == SectionKind.FINDING;
  }

  private static int level(Document document, Sentence unit) {
    return unit.kind() == Sentence.Kind.HEADING && unit.section() >= 0
        ? document.sections().get(unit.section()).level()
        : NO_LEVEL;
  }

  private static String label(Section section, String text) {
    String label = section.label() == null ? "" : section.label();
    return text.startsWith(label) ? "" : label;
  }

  private static List<String> cells(Document document, Table.Row row) {
    return row.cells().stream()
        .map(cell -> OneLine.of(document.text().slice(cell.start(), cell.end())).strip())
        .toList();
  }

  private static List<String> cells(Sentence unit, String text) {
    if (unit.kind() != Sentence.Kind.ROW) {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('|'); at >= 0; at = text.indexOf('|', from)) {
      cells.add(text.substring(from, at).strip());
      from = at + 1;
    }
    cells.add(text.substring(from).strip());
    return List.copyOf(cells);
  }

  /** Whether a unit begins its line; the number of the paragraph that it opens is part of it. */
  private static boolean startsLine(Document document, Sentence unit, boolean opens) {
    int start = opens ? document.sections().get(unit.section()).start() : unit.start();
    return isBreak(document, Math.min(start, unit.start()) - 1, -1);
  }

  /** Whether nothing but white space stands between {@code at} and the line's end. */
  private static boolean isBreak(Document document, int at, int step) {
    int length = document.text().length();
    for (int i = at; i >= 0 && i < length; i += step) {
      String c = document.text().slice(i, i + 1);
      if (c.equals("\n")) {
        return true;
      }
      if (!c.isBlank()) {
        return false;
      }
    }
    return true;
  }

  boolean isHeading() {
    return kind == Sentence.Kind.HEADING;
  }

  boolean isRow() {
    return kind == Sentence.Kind.ROW;
  }

  /** The text with the number that stands before it. */
  String labelled() {
    return label.isEmpty() ? text : label + " " + text;
  }
}
