package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What stands at one height of a page, from left to right, which {@link PdfBand} divides. */
final class PdfBandRow {
  private static final float ONE_LINE = 0.3f; // ems between the baselines of one line
  static final float ALIGNED = 2.5f; // points between the starts of a column's lines
  static final float NARROWEST = 2; // points of a gutter
  static final float WIDE = 1.4f; // ems that set apart what starts elsewhere
  private static final float HANGING = 1.5f; // ems from a number to its text, at most
  private static final int LONGEST_NUMBER = 8; // characters: (xviii)

  final float y;
  final List<PdfStretch> units = new ArrayList<>();
  int columns; // of all its characters, a wide one taking two

  private PdfBandRow(float y) {
    this.y = y;
  }

  /** The rows of {@code stretches}, from the top. */
  static List<PdfBandRow> rows(List<PdfStretch> stretches) {
    List<PdfStretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble((PdfStretch s) -> s.y));
    List<PdfBandRow> rows = new ArrayList<>();
    for (PdfStretch stretch : sorted) {
      if (rows.isEmpty() || stretch.y - rows.getLast().y > ONE_LINE * stretch.size) {
        rows.add(new PdfBandRow(stretch.y));
      }
      rows.getLast().units.add(stretch);
      rows.getLast().columns += columns(stretch);
    }
    rows.forEach(row -> row.units.sort(Comparator.comparingDouble(s -> s.x)));
    return rows;
  }

  /** When the page itself draws what stands here. */
  IntStream drawn() {
    return units.stream().filter(unit -> !unit.added).mapToInt(unit -> unit.order);
  }

  /** Whether something stands left of the column that starts at {@code x}. */
  boolean hasLeft(float x) {
    return !isRight(0, x);
  }

  /** Whether something stands in that column. */
  boolean hasRight(float x) {
    return units.getLast().x >= x - 1;
  }

  /** Whether what stands at {@code index} is of that column, or a number that hangs before it. */
  boolean isRight(int index, float x) {
    PdfStretch unit = units.get(index);
    if (unit.x >= x - 1) {
      return true;
    }
    if (index + 1 >= units.size()) {
      return false;
    }
    PdfStretch text = units.get(index + 1);
    float before = index == 0 ? Float.MAX_VALUE : unit.x - units.get(index - 1).end;
    return text.x >= x - 1
        && text.x <= x + ALIGNED
        && text.x - unit.end < Math.min(HANGING * text.size, before)
        && isNumber(unit);
  }

  /** Whether something runs across the gutter before that column. */
  boolean crosses(float x) {
    PdfStretch left = null;
    PdfStretch right = null;
    for (int i = 0; i < units.size(); i++) {
      PdfStretch unit = units.get(i);
      if (isRight(i, x)) {
        right = right == null && unit.x >= x - 1 ? unit : right;
      } else if (unit.end > x - NARROWEST) {
        return true;
      } else {
        left = unit;
      }
    }
    return left != null
        && right != null
        && right.x > x + ALIGNED
        && right.x - left.end < WIDE * right.size;
  }

  /** How often the page goes from drawing one side of {@code x} to drawing the other. */
  static int switches(List<PdfBandRow> rows, float x) {
    List<PdfStretch> units =
        rows.stream()
            .flatMap(row -> row.units.stream())
            .filter(unit -> !unit.added)
            .sorted(Comparator.comparingInt(unit -> unit.order))
            .toList();
    int switches = 0;
    for (int i = 1; i < units.size(); i++) {
      boolean before = units.get(i - 1).x < x - 1;
      boolean now = units.get(i).x < x - 1;
      switches += before != now ? 1 : 0;
    }
    return switches;
  }

  /** Where that column starts here, with the number that hangs before it; {@code x} if later. */
  float startOfRight(float x) {
    float start = x;
    for (int i = 0; i < units.size(); i++) {
      start = isRight(i, x) ? Math.min(start, units.get(i).x) : start;
    }
    return start;
  }

  private static boolean isNumber(PdfStretch unit) {
    String words = unit.text.toString().strip();
    return words.length() <= LONGEST_NUMBER && PdfLine.NUMBER.matcher(words).matches();
  }

  /** The length of {@code unit} in columns, of which a wide character takes two. */
  static int columns(PdfStretch unit) {
    int columns = unit.text.length();
    for (int i = 0; i < unit.text.length(); i++) {
      columns += LineJoining.isWide(unit.text.charAt(i)) ? 1 : 0;
    }
    return columns;
  }
}
