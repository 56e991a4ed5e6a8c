package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfRules.Rule;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells between rules that cross: a cell spans the places that no rule sets apart. */
final class PdfGrid {
  private static final float DIGIT = 0.6f; // ems that a digit is wide
  private static final float OPEN = 10; // points that lines run on where a side has no rule

  /** A cell and the text in it; it spans columns {@code from} to {@code to} (included). */
  static final class Cell {
    final int row;
    final int from;
    int to;
    final List<PdfStretch> text = new ArrayList<>();

    Cell(int row, int column) {
      this.row = row;
      this.from = column;
      this.to = column;
    }
  }

  private final float[] xs;
  private final float[] ys;
  private final Cell[] cells; // of each place, row by row

  /** The grid of {@code horizontal} and {@code vertical} rules; sides without a rule are closed. */
  PdfGrid(List<Rule> horizontal, List<Rule> vertical) {
    List<Rule> across = closed(horizontal, vertical);
    List<Rule> down = closed(vertical, across);
    this.ys = places(across);
    this.xs = places(down);
    int columns = columns();
    int[] root = new int[columns * rows()];
    Arrays.setAll(root, i -> i);
    for (int place = 0; place < root.length; place++) {
      int row = place / columns;
      int column = place % columns;
      if (column > 0 && isOpen(down, xs[column], ys[row], ys[row + 1])) {
        join(root, place - 1, place);
      }
      if (row > 0 && isOpen(across, ys[row], xs[column], xs[column + 1])) {
        join(root, place - columns, place);
      }
    }
    this.cells = new Cell[root.length];
    for (int place = 0; place < root.length; place++) {
      int first = root(root, place); // never after it
      if (first == place) {
        cells[place] = new Cell(place / columns, place % columns);
      } else {
        cells[place] = cells[first];
        cells[place].to = Math.max(cells[place].to, place % columns);
      }
    }
  }

  float left() {
    return xs[0];
  }

  float right() {
    return xs[xs.length - 1];
  }

  float top() {
    return ys[0];
  }

  float bottom() {
    return ys[ys.length - 1];
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  /** How wide {@code cell} is. */
  float width(Cell cell) {
    return xs[cell.to + 1] - xs[cell.from];
  }

  /** Puts the text that stands within the grid into its cells. */
  void fill(List<PdfStretch> stretches) {
    for (PdfStretch stretch : stretches) {
      int column = at(xs, (stretch.x + stretch.end) / 2);
      int row = at(ys, stretch.y - 0.35f * stretch.size);
      if (column >= 0 && row >= 0) {
        cells[row * columns() + column].text.add(stretch);
      }
    }
  }

  /** {@code stretches}, of which numbers that meet at a rule between two cells are apart. */
  List<PdfStretch> apart(List<PdfStretch> stretches) {
    List<PdfStretch> apart = new ArrayList<>();
    for (PdfStretch stretch : stretches) {
      int row = at(ys, stretch.y - 0.35f * stretch.size);
      int from = 0;
      for (int i = 1; row >= 0 && i < stretch.text.length(); i++) {
        if (isNumber(stretch.text.charAt(i - 1))
            && isNumber(stretch.text.charAt(i))
            && isParted(stretch, i, row)) {
          apart.add(stretch.part(from, i));
          from = i;
        }
      }
      apart.add(from == 0 ? stretch : stretch.part(from, stretch.text.length()));
    }
    return apart;
  }

  /** Whether a rule between two cells stands before the char at {@code index} and after others. */
  private boolean isParted(PdfStretch stretch, int index, int row) {
    float start = stretch.start(index);
    float end = Math.min(start, stretch.start(index - 1) + DIGIT * stretch.size);
    int column = at(xs, start + 1);
    return column > 0
        && xs[column] >= end - 1
        && xs[column] <= start + 1
        && cells[row * columns() + column] != cells[row * columns() + column - 1];
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || ",.-−()$%".indexOf(c) >= 0;
  }

  /** The cells that begin in {@code row}, from left to right. */
  List<Cell> row(int row) {
    List<Cell> found = new ArrayList<>();
    for (Cell cell : Arrays.asList(cells).subList(row * columns(), (row + 1) * columns())) {
      if (cell.row == row && !found.contains(cell)) {
        found.add(cell);
      }
    }
    return found;
  }

  /** {@code rules}, and one at either end of those that cross them, if these run on. */
  private static List<Rule> closed(List<Rule> rules, List<Rule> crossing) {
    float from = Float.MAX_VALUE;
    float to = -Float.MAX_VALUE;
    float start = Float.MAX_VALUE;
    float end = -Float.MAX_VALUE;
    for (Rule rule : crossing) {
      from = Math.min(from, rule.from());
      to = Math.max(to, rule.to());
      start = Math.min(start, rule.at());
      end = Math.max(end, rule.at());
    }
    for (Rule rule : rules) {
      start = Math.min(start, rule.from());
      end = Math.max(end, rule.to());
    }
    List<Rule> closed = new ArrayList<>(rules);
    if (rules.isEmpty() || rules.getFirst().at() - from > OPEN) {
      closed.addFirst(new Rule(from, start, end));
    }
    if (to - rules.getLast().at() > OPEN) {
      closed.add(new Rule(to, start, end));
    }
    return closed;
  }

  private static float[] places(List<Rule> rules) {
    List<Float> places = rules.stream().map(Rule::at).sorted().distinct().toList();
    float[] array = new float[places.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = places.get(i);
    }
    return array;
  }

  private static boolean isOpen(List<Rule> rules, float at, float start, float end) {
    return rules.stream().noneMatch(r -> r.at() == at && r.covers(start, end));
  }

  /** Between which two of {@code places} {@code at} lies: the index of the first, or -1. */
  private static int at(float[] places, float at) {
    int found = Arrays.binarySearch(places, at);
    int index = found < 0 ? -found - 2 : found;
    return index < places.length - 1 ? index : -1;
  }

  private static int root(int[] roots, int place) {
    int at = place;
    while (roots[at] != at) {
      at = roots[at];
    }
    return at;
  }

  private static void join(int[] roots, int a, int b) {
    int first = root(roots, a);
    int second = root(roots, b);
    roots[Math.max(first, second)] = Math.min(first, second);
  }
}
