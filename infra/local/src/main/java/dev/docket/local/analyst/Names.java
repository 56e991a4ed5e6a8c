package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds in a part what says what its units are of; the heads of a table are looked at once. */
final class Names {
  /**
   * A unit with what says what it is of: the heads of its table's columns, or the label or heading
   * that opens its paragraph.
   *
   * @param by the unit that says it
   * @param text the unit's own text told with that
   */
  record Named(Unit by, String text) {}

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

  /** A Japanese sentence about a length or sum that it does not say the owner of: 期間は. */
  private static final Pattern OF_SOMETHING =
      Pattern.compile("^\\p{IsHan}{0,6}(?:期間|期限|日数|回数|金額|額|時期|料率|単価|上限|割合|人数|場所)は");

  private static final int LONGEST_LINE = 50; // characters of a line that such a sentence is of

  private final Part part;
  private final Map<Integer, BitSet> headed = new HashMap<>(); // columns, by a table's first row

  Names(Part part) {
    this.part = part;
  }

  /** What the unit at {@code index} is of, where something else says it. */
  Optional<Named> of(int index) {
    Unit unit = part.units().get(index);
    return switch (unit.form()) {
      case ROW -> row(index);
      case SENTENCE ->
          unit.isJapanese()
              ? labelled(index).or(() -> ofLine(index))
              : Optional.of(unit.text())
                  .filter(text -> isHeadless(Sentences.bare(text)))
                  .flatMap(_ -> opened(index));
      case HEADING, NOTE -> Optional.empty();
    };
  }

  /** Whether a sentence says nothing without what it is of. */
  static boolean isHeadless(String text) {
    return HEADLESS.matcher(text).find();
  }

  /** A row with the heads of its columns, where the table's first row heads columns of figures. */
  private Optional<Named> row(int index) {
    List<Unit> units = part.units();
    int first = index;
    while (first > 0 && isRowBeside(units, first - 1, index)) {
      first--;
    }
    List<String> heads = cells(units.get(first));
    List<String> own = cells(units.get(index));
    if (first == index || heads.size() != own.size()) {
      return Optional.empty();
    }
    BitSet figures = headed.computeIfAbsent(first, this::columnsOfFigures);
    List<String> told = new ArrayList<>();
    for (int column = 0; column < own.size(); column++) {
      boolean tells = figures.get(column) && !own.get(column).contains(heads.get(column));
      told.add(tells ? headed(heads.get(column), own.get(column)) : own.get(column));
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Named(units.get(first), String.join(" | ", told)));
  }

  private static boolean isRowBeside(List<Unit> units, int row, int index) {
    return units.get(row).form() == Unit.Form.ROW
        && units.get(row).section() == units.get(index).section();
  }

  /** The columns of figures, but the first, that the row at {@code first} of a table heads. */
  private BitSet columnsOfFigures(int first) {
    List<Unit> units = part.units();
    int end = first + 1;
    while (end < units.size() && isRowBeside(units, end, first)) {
      end++;
    }
    List<List<String>> rows = units.subList(first, end).stream().map(Names::cells).toList();
    BitSet columns = new BitSet();
    for (int column = 1; column < rows.getFirst().size(); column++) {
      columns.set(column, headsFigures(rows, column));
    }
    return columns;
  }

  /** Whether the first of {@code rows} has the head of a column of figures. */
  private static boolean headsFigures(List<List<String>> rows, int column) {
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

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** A later sentence of a paragraph that a label opens, as others beside it are. */
  private Optional<Named> labelled(int index) {
    int section = part.units().get(index).section();
    Optional<String> label = label(section);
    int first = part.sections().get(section).first();
    if (label.isEmpty()
        || index == first
        || index - first > FURTHEST
        || part.units().get(first).section() != section) {
      return Optional.empty();
    }
    boolean isOneOfMore = others(section).anyMatch(o -> label(o).isPresent());
    String told = label.get() + "：" + Sentences.bare(part.units().get(index).text());
    return isOneOfMore ? Optional.of(new Named(part.units().get(first), told)) : Optional.empty();
  }

  /** A sentence about the length or sum of what the line right before it names. */
  private Optional<Named> ofLine(int index) {
    String own = Sentences.bare(part.units().get(index).text());
    return Optional.of(index - 1)
        .filter(before -> before >= 0 && OF_SOMETHING.matcher(own).find())
        .map(before -> part.units().get(before))
        .filter(before -> before.section() == part.units().get(index).section())
        .filter(before -> before.form() == Unit.Form.SENTENCE && !before.text().contains("。"))
        .map(before -> new Named(before, Sentences.bare(before.text()).strip() + "：" + own))
        .filter(named -> named.by().text().length() <= LONGEST_LINE);
  }

  private IntStream others(int section) {
    int parent = part.sections().get(section).parent();
    return IntStream.range(0, part.sections().size())
        .filter(other -> other != section && part.sections().get(other).parent() == parent);
  }

  private Optional<String> label(int section) {
    int first = part.sections().get(section).first();
    if (first >= part.units().size() || part.units().get(first).isHeading()) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(Sentences.bare(part.units().get(first).text()));
    return label.find() ? Optional.of(label.group(1).strip()) : Optional.empty();
  }

  /** A sentence behind the heading, or the label, that says what it speaks of. */
  private Optional<Named> opened(int index) {
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
