package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The rows of tables among the units shown, and what stands at the head of their columns. */
final class TableRows {
  private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");

  /** What a figure counts, by the first letter behind it or the sign before it. */
  private static final Pattern UNIT =
      Pattern.compile("([$€£¥]|(?<=\\p{Nd}) ?\\p{L}|(?<=\\p{Nd})[%％])");

  private final ShownUnits shown;

  TableRows(ShownUnits shown) {
    this.shown = shown;
  }

  /** Whether a unit names the columns of the rows below it, and tells nothing by itself. */
  boolean isHead(int unit) {
    if (!shown.opensTable(unit) || !isNext(unit + 1)) {
      return false;
    }
    List<String> head = cells(unit);
    List<String> next = cells(unit + 1);
    return head.size() > 1
        && head.size() == next.size()
        && (isAcross(head, next)
            || head.getFirst().isEmpty()
            || (!FIGURE.matcher(shown.text(unit)).find()
                && (FIGURE.matcher(shown.text(unit + 1)).find() || isNext(unit + 2))));
  }

  /**
   * Whether the columns are quantities of one kind, for each of which the next row tells one of
   * another: years of service, and days of leave below them. Two rows of figures of the same kind
   * are two things beside one another.
   */
  private static boolean isAcross(List<String> head, List<String> next) {
    Optional<String> above = unit(head);
    Optional<String> below = unit(next);
    return above.isPresent() && below.isPresent() && !above.equals(below);
  }

  /** In what all cells but the first count; empty if they do not, or the first has a figure too. */
  private static Optional<String> unit(List<String> cells) {
    if (cells.size() <= 2 || FIGURE.matcher(cells.getFirst()).find()) {
      return Optional.empty();
    }
    List<String> units =
        cells.stream()
            .skip(1)
            .map(cell -> UNIT.matcher(cell).results().map(r -> r.group(1)).findFirst().orElse(""))
            .distinct()
            .toList();
    return units.size() == 1 && !units.getFirst().isEmpty()
        ? Optional.of(units.getFirst())
        : Optional.empty();
  }

  /** Whether two units are rows of one table. */
  boolean isSame(int unit, int other) {
    return shown.isRow(unit) && shown.isRow(other) && first(unit) == first(other);
  }

  private int first(int unit) {
    int first = unit;
    while (first > 0 && isNext(first)) {
      first--;
    }
    return first;
  }

  /** The unit that names the columns of the row {@code unit}. */
  OptionalInt head(int unit) {
    if (!shown.isRow(unit)) {
      return OptionalInt.empty();
    }
    int first = first(unit);
    return first != unit && isHead(first) ? OptionalInt.of(first) : OptionalInt.empty();
  }

  /** The words of a unit; of a row with the names of its columns. */
  String told(int unit) {
    OptionalInt head = head(unit);
    return head.isPresent() ? told(unit, head.getAsInt()) : shown.text(unit);
  }

  /** The row {@code unit}, each cell behind the name of its column; as it is where none fits. */
  private String told(int unit, int head) {
    List<String> names = cells(head);
    List<String> cells = cells(unit);
    if (names.size() != cells.size()) {
      return shown.text(unit);
    }
    boolean japanese = shown.unit(unit).isJapanese() || shown.unit(head).isJapanese();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        told.add(
            names.get(i).isEmpty()
                ? cells.get(i)
                : names.get(i) + (japanese ? "：" : ": ") + cells.get(i));
      }
    }
    return String.join(japanese ? "；" : "; ", told);
  }

  /** Whether a unit is a row of the same table as the unit before it. */
  private boolean isNext(int unit) {
    return unit < shown.size()
        && shown.isRow(unit)
        && !shown.opensTable(unit)
        && shown.isRow(unit - 1)
        && shown.isBehind(unit, unit - 1);
  }

  private List<String> cells(int unit) {
    return CELLS.splitAsStream(" " + shown.text(unit)).map(String::strip).toList();
  }
}
