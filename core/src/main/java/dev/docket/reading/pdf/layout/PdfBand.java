package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two columns side by side that a gutter of any width parts: lines right of it start at one x, and
 * the page draws one column before the other. Such a gutter may be no wider than the spaces of a
 * justified line, which no other sign tells from it.
 *
 * @param top the y of the first of their lines
 * @param bottom the y of the last of them
 * @param x where the right column starts
 */
record PdfBand(float top, float bottom, float x) {
  private static final int FEWEST = 4; // lines of either column
  private static final int LONG = 10; // lines of a column whose lines start at several places
  private static final int FEWEST_SHORT = 2; // lines of columns of few lines
  private static final int MOST_ROWS = 400; // of a page; more are no running text
  private static final int MOST_PLACES = 60; // tried as the start of a column
  private static final float LEVEL = 4; // points that a raised part of a line may lie off
  private static final float LARGER = 1.08f; // times the type of what stands above a heading
  private static final int PROSE = 14; // characters of a typical line
  private static final float SWITCHES = 0.15f; // to the other column and back, for each line

  /** The lines of a run of rows on either side of a place, and how they lie. */
  private record Sides(
      int from, int to, float x, int left, int right, int aligned, int level, int columns) {
    int fewer() {
      return Math.min(left, right);
    }
  }

  /** The columns with the most lines among {@code stretches}; empty if there are none. */
  static Optional<PdfBand> find(List<PdfStretch> stretches) {
    List<PdfBandRow> rows = PdfBandRow.rows(stretches);
    if (rows.size() < FEWEST || rows.size() > MOST_ROWS) {
      return Optional.empty();
    }
    List<Float> places = places(rows);
    Sides best = null;
    for (float x : places) {
      for (int from = 0; from < rows.size(); ) {
        int to = from;
        while (to < rows.size() && !rows.get(to).crosses(x)) {
          to++;
        }
        if (to - from >= FEWEST) {
          Sides sides = sides(rows, from, to, x);
          boolean more = best == null || sides.fewer() > best.fewer();
          best = more && isColumns(sides, rows) ? sides : best;
        }
        from = to + 1;
      }
    }
    return Optional.ofNullable(best).map(b -> of(rows.subList(b.from, end(b, rows)), b.x));
  }

  /** Columns of few lines among {@code stretches}, which may start as those {@code before} do. */
  static Optional<PdfBand> findShort(List<PdfStretch> stretches, List<PdfColumns.Borders> before) {
    List<PdfBandRow> rows = PdfBandRow.rows(stretches);
    return rows.size() < FEWEST_SHORT || rows.size() > MOST_ROWS
        ? Optional.empty()
        : PdfShortBand.find(rows, places(rows), before).map(few -> of(few.rows(), few.x()));
  }

  private static PdfBand of(List<PdfBandRow> rows, float x) {
    float border = x; // left of the numbers that hang before the right column
    for (PdfBandRow row : rows) {
      border = Math.min(border, row.startOfRight(x));
    }
    return new PdfBand(rows.getFirst().y, rows.getLast().y, border);
  }

  /** A part of the page, as the columns divide it, in reading order. */
  enum Part {
    ABOVE,
    LEFT,
    RIGHT,
    BELOW
  }

  /** The part in which what starts at {@code start} on the baseline {@code y} stands. */
  Part part(float start, float y) {
    if (y < top - 1) {
      return Part.ABOVE;
    }
    if (y > bottom + LEVEL) {
      return Part.BELOW;
    }
    return start < x - 1 ? Part.LEFT : Part.RIGHT;
  }

  /** Where the columns start, for what is left of them on a later page. */
  PdfColumns.Borders borders(List<PdfStretch> stretches) {
    float left = x;
    float end = 0;
    for (PdfStretch stretch : stretches) {
      if (part(stretch.x, stretch.y) == Part.LEFT) {
        left = Math.min(left, stretch.x);
        end = Math.max(end, stretch.end);
      }
    }
    return new PdfColumns.Borders(left, (Math.min(end, x) + x) / 2, x);
  }

  /** Where lines start after a gap, the most common places first. */
  private static List<Float> places(List<PdfBandRow> rows) {
    List<Float> starts = new ArrayList<>();
    float ends = 0;
    for (PdfBandRow row : rows) {
      for (int i = 0; i < row.units.size(); i++) {
        PdfStretch unit = row.units.get(i);
        ends = Math.max(ends, unit.end);
        if (i == 0 || unit.x - row.units.get(i - 1).end > PdfBandRow.NARROWEST) {
          starts.add(unit.x);
        }
      }
    }
    float middle = (starts.stream().min(Float::compare).orElse(0f) + ends) / 2;
    float third = (ends - middle) / 3;
    return groups(starts).stream()
        .filter(g -> g[1] >= FEWEST || Math.abs(g[0] - middle) < third)
        .sorted(Comparator.comparingDouble(g -> -g[1]))
        .limit(MOST_PLACES)
        .map(g -> g[0])
        .toList();
  }

  /** The first of starts that are near one another, and how many they are. */
  private static List<float[]> groups(List<Float> starts) {
    List<float[]> groups = new ArrayList<>();
    for (float start : starts.stream().sorted().toList()) {
      if (groups.isEmpty() || start - groups.getLast()[0] > PdfBandRow.ALIGNED) {
        groups.add(new float[] {start, 0});
      }
      groups.getLast()[1]++;
    }
    return groups;
  }

  private static Sides sides(List<PdfBandRow> rows, int from, int to, float x) {
    int left = 0;
    int right = 0;
    int aligned = 0;
    int level = 0;
    int characters = 0;
    for (int i = from; i < to; i++) {
      PdfBandRow row = rows.get(i);
      boolean hasLeft = row.hasLeft(x);
      boolean hasRight = row.hasRight(x);
      left += hasLeft ? 1 : 0;
      right += hasRight ? 1 : 0;
      level += hasLeft && hasRight ? 1 : 0;
      if (hasRight) {
        aligned +=
            row.units.stream().anyMatch(u -> u.x >= x - 1 && u.x <= x + PdfBandRow.ALIGNED) ? 1 : 0;
      }
      characters += row.columns;
    }
    int columns = characters / Math.max(1, left + right);
    return new Sides(from, to, x, left, right, aligned, level, columns);
  }

  /**
   * Where one pair of columns ends and another begins below it: all of the one is drawn before any
   * of the other, and a heading begins this one, or both are long.
   */
  private static List<Integer> ends(List<PdfBandRow> rows, int from, int to, float x) {
    int[] first = new int[to - from + 1]; // drawn of each row and those below it
    first[to - from] = Integer.MAX_VALUE;
    for (int i = to - 1; i >= from; i--) {
      int own = rows.get(i).drawn().min().orElse(Integer.MAX_VALUE);
      first[i - from] = Math.min(own, first[i - from + 1]);
    }
    List<Integer> ends = new ArrayList<>();
    int start = from;
    int last = 0; // drawn of the rows above
    for (int i = from; i < to; i++) {
      if (i > start && last < first[i - from]) {
        int above = fewer(rows.subList(start, i), x);
        int below = fewer(rows.subList(i, to), x);
        boolean isLong = above >= FEWEST && below >= FEWEST;
        if (above > 0 && below > 0 && (isLong || isHeading(rows.get(i), rows.get(i - 1), x))) {
          ends.add(i);
          start = i;
        }
      }
      last = Math.max(last, rows.get(i).drawn().max().orElse(0));
    }
    ends.add(to);
    return ends;
  }

  private static int end(Sides sides, List<PdfBandRow> rows) {
    return areDrawnApart(sides, rows)
        ? ends(rows, sides.from, sides.to, sides.x).getFirst()
        : sides.to;
  }

  private static int fewer(List<PdfBandRow> rows, float x) {
    int left = 0;
    int right = 0;
    for (PdfBandRow row : rows) {
      left += row.hasLeft(x) ? 1 : 0;
      right += row.hasRight(x) ? 1 : 0;
    }
    return Math.min(left, right);
  }

  /** Whether a row is a line on the left alone, larger or heavier than what stands above it. */
  private static boolean isHeading(PdfBandRow row, PdfBandRow above, float x) {
    PdfStretch first = row.units.getFirst();
    PdfStretch before = above.units.getFirst();
    boolean alone = !row.hasRight(x);
    return alone
        && (first.size > LARGER * before.size || (first.face.bold() && !before.face.bold()));
  }

  /** Whether the sides are columns of text that are drawn one after the other. */
  private static boolean isColumns(Sides sides, List<PdfBandRow> rows) {
    boolean aligned = sides.aligned * 2 >= sides.right;
    if (sides.fewer() < FEWEST
        || (!aligned && !isIndented(sides, rows))
        || sides.columns < PROSE
        || (sides.level * 5 > sides.fewer() * 4 && sides.columns < 2 * PROSE)) {
      return false;
    }
    return areDrawnApart(sides, rows)
        || (sides.level >= LONG
            && PdfColumnSide.areParted(rows.subList(sides.from, sides.to), sides.x));
  }

  /** Whether the page draws one column after the other, in all and in the first pair itself. */
  private static boolean areDrawnApart(Sides sides, List<PdfBandRow> rows) {
    List<Integer> ends = ends(rows, sides.from, sides.to, sides.x);
    List<PdfBandRow> all = rows.subList(sides.from, sides.to);
    return hasFewSwitches(all, sides.x, 2 * (ends.size() - 1))
        && hasFewSwitches(rows.subList(sides.from, ends.getFirst()), sides.x, 0);
  }

  /** Whether drawing hardly goes from column to column, but for {@code between} pairs of them. */
  private static boolean hasFewSwitches(List<PdfBandRow> rows, float x, int between) {
    return PdfBandRow.switches(rows, x) - between <= 1 + SWITCHES * fewer(rows, x);
  }

  /**
   * Whether the lines of a long right column start at a few places, as headings, items and what
   * stands below them do, and a gutter that no line's space is as wide as parts it from the left.
   */
  private static boolean isIndented(Sides sides, List<PdfBandRow> rows) {
    if (sides.fewer() < LONG) {
      return false;
    }
    float leftEnd = 0;
    float size = 0;
    List<Float> starts = new ArrayList<>();
    for (PdfBandRow row : rows.subList(sides.from, sides.to)) {
      for (int i = 0; i < row.units.size(); i++) {
        PdfStretch unit = row.units.get(i);
        if (!row.isRight(i, sides.x)) {
          leftEnd = Math.max(leftEnd, unit.end);
        } else if (i == 0 || !row.isRight(i - 1, sides.x)) {
          starts.add(unit.x);
          size = Math.max(size, unit.size);
        }
      }
    }
    int shared = groups(starts).stream().filter(g -> g[1] > 1).mapToInt(g -> (int) g[1]).sum();
    return sides.x - leftEnd > PdfBandRow.WIDE * size && shared * 5 >= starts.size() * 4;
  }
}
