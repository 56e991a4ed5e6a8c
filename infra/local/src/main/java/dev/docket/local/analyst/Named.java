package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A unit with what says what it is of: the heads of its table's columns, or the label or heading
 * that opens its paragraph.
 *
 * @param by the unit that says it
 * @param text the unit's own text told with that
 */
record Named(Unit by, String text) {
  private static final int LONGEST_HEAD = 30; // characters of the head of a column
  private static final int FURTHEST = 12; // units between a label and what it is of
  private static final int FEWEST = 3; // rows: of two, the first may be a name and its value
  private static final double FIGURES = 0.6; // of the cells below the head of a column of figures

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");
  private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");

  /** What a paragraph is about, before its first sentence: 保守… or Hulls: */
  private static final Pattern LABEL =
      Pattern.compile("^([^。、，,.：:…|「」（）()]{2,24})(?:…+|：|:|―+|──)");

  /** A heading, of which only the words name something. */
  private static final Pattern TITLE = Pattern.compile("^([^:.]{2,60})[:.]?$");

  /** A sentence without anybody or anything that it speaks of: Must be stowed. */
  private static final Pattern HEADLESS =
      Pattern.compile(
          "^(?:Must|Shall|May|Will|Should|Can|Cannot)\\b(?! (?:I|we|you|it|they|the|this|an?)\\b)");

  /** What the unit at {@code index} of a part is of, where something else says it. */
  static Optional<Named> of(Part part, int index) {
    Unit unit = part.units().get(index);
    return switch (unit.form()) {
      case ROW -> row(part, index);
      case SENTENCE ->
          unit.isJapanese()
              ? labelled(part, index)
              : Optional.of(unit.text())
                  .filter(text -> isHeadless(Sentences.bare(text)))
                  .flatMap(_ -> opened(part, index));
      case HEADING, NOTE -> Optional.empty();
    };
  }

  /** Whether a sentence says nothing without what it is of. */
  static boolean isHeadless(String text) {
    return HEADLESS.matcher(text).find();
  }

  /** A row with the heads of its columns, where the table's first row heads columns of figures. */
  private static Optional<Named> row(Part part, int index) {
    List<Unit> units = part.units();
    int first = index;
    while (first > 0 && isRowBeside(units, first - 1, index)) {
      first--;
    }
    int end = index + 1;
    while (end < units.size() && isRowBeside(units, end, index)) {
      end++;
    }
    List<String> heads = cells(units.get(first));
    List<String> own = cells(units.get(index));
    if (first == index || heads.size() != own.size()) {
      return Optional.empty();
    }
    List<String> told = new ArrayList<>();
    boolean headsFigures = false;
    for (int column = 0; column < own.size(); column++) {
      boolean figures = column > 0 && headsFigures(units.subList(first, end), column);
      headsFigures |= figures;
      boolean tells = figures && !own.get(column).contains(heads.get(column));
      told.add(tells ? headed(heads.get(column), own.get(column)) : own.get(column));
    }
    return headsFigures
        ? Optional.of(new Named(units.get(first), String.join(" | ", told)))
        : Optional.empty();
  }

  private static boolean isRowBeside(List<Unit> units, int row, int index) {
    return units.get(row).form() == Unit.Form.ROW
        && units.get(row).section() == units.get(index).section();
  }

  /** Whether the first of {@code rows} has the head of a column of figures. */
  private static boolean headsFigures(List<Unit> rows, int column) {
    String head = cell(rows.getFirst(), column);
    long figures =
        rows.stream().skip(1).filter(row -> FIGURE.matcher(cell(row, column)).find()).count();
    return rows.size() >= FEWEST
        && !head.isEmpty()
        && head.length() <= LONGEST_HEAD
        && !FIGURE.matcher(head).find()
        && figures >= FIGURES * (rows.size() - 1);
  }

  private static String headed(String head, String cell) {
    return head + (Unit.isJapanese(head) ? "：" : ": ") + cell;
  }

  private static List<String> cells(Unit row) {
    return CELL.splitAsStream(row.text()).map(String::strip).toList();
  }

  private static String cell(Unit row, int column) {
    List<String> cells = cells(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  /** A later sentence of a paragraph that a label opens, as others beside it are. */
  private static Optional<Named> labelled(Part part, int index) {
    int section = part.units().get(index).section();
    Optional<String> label = label(part, section);
    int first = part.sections().get(section).first();
    if (label.isEmpty()
        || index == first
        || index - first > FURTHEST
        || part.units().get(first).section() != section) {
      return Optional.empty();
    }
    boolean isOneOfMore = others(part, section).anyMatch(o -> label(part, o).isPresent());
    String told = label.get() + "：" + Sentences.bare(part.units().get(index).text());
    return isOneOfMore ? Optional.of(new Named(part.units().get(first), told)) : Optional.empty();
  }

  private static IntStream others(Part part, int section) {
    int parent = part.sections().get(section).parent();
    return IntStream.range(0, part.sections().size())
        .filter(other -> other != section && part.sections().get(other).parent() == parent);
  }

  private static Optional<String> label(Part part, int section) {
    int first = part.sections().get(section).first();
    if (first >= part.units().size() || part.units().get(first).isHeading()) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(Sentences.bare(part.units().get(first).text()));
    return label.find() ? Optional.of(label.group(1).strip()) : Optional.empty();
  }

  /** A sentence behind the heading, or the label, that says what it speaks of. */
  private static Optional<Named> opened(Part part, int index) {
    int section = part.units().get(index).section();
    for (int i = index - 1; i >= Math.max(0, index - FURTHEST); i--) {
      Unit before = part.units().get(i);
      if (before.section() != section) {
        return Optional.empty();
      }
      Matcher title = TITLE.matcher(Sentences.bare(before.text()).strip());
      boolean isLabel = before.isHeading() || before.text().strip().endsWith(":");
      if (isLabel && title.matches()) {
        String told = title.group(1) + ": " + Sentences.bare(part.units().get(index).text());
        return Optional.of(new Named(before, told));
      }
    }
    return Optional.empty();
  }
}
