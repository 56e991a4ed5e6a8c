package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text of few lines beside other text, as on the last page of columns or in the cells of a row: the
 * page draws all of the left one before any of the right one, which begins above where it ends.
 *
 * @param rows their lines, from the top
 * @param x where the right one starts
 */
record PdfShortBand(List<PdfBandRow> rows, float x) {
  private static final int PROSE = 28; // characters of the longest line, at least
  private static final int WRAPPED = 14; // likewise where all lines but the last are full
  private static final float FULL = 0.8f; // of the longest line, of one that was wrapped
  private static final float AGAIN = 1; // points that columns may start off those before

  /** What stands on one side of the gutter. */
  private static final class Side {
    int lines;
    int longest; // characters
    int firstDrawn = Integer.MAX_VALUE;
    int lastDrawn;
    float top = Float.MAX_VALUE;
    float bottom;
    final List<Float> ends = new ArrayList<>();
    float left = Float.MAX_VALUE;

    void add(List<PdfStretch> line) {
      if (line.isEmpty()) {
        return;
      }
      lines++;
      longest = Math.max(longest, line.stream().mapToInt(PdfBandRow::columns).sum());
      for (PdfStretch unit : line) {
        firstDrawn = Math.min(firstDrawn, unit.order);
        lastDrawn = Math.max(lastDrawn, unit.order);
        top = Math.min(top, unit.y);
        bottom = Math.max(bottom, unit.y);
      }
      left = Math.min(left, line.getFirst().x);
      ends.add(line.getLast().end);
    }

    /** Whether its lines are one text: all but the last reach about as far. */
    boolean isWrapped() {
      float right = ends.stream().max(Float::compare).orElse(0f);
      return longest >= WRAPPED
          && ends.subList(0, ends.size() - 1).stream()
              .allMatch(end -> end - left >= FULL * (right - left));
    }
  }

  /**
   * The pair with the most lines among {@code rows}: one that starts at one of {@code places} or
   * where a pair {@code before} did.
   */
  static Optional<PdfShortBand> find(
      List<PdfBandRow> rows, List<Float> places, List<PdfColumns.Borders> before) {
    List<Float> known = before.stream().map(PdfColumns.Borders::right).toList();
    Optional<PdfShortBand> again = most(rows, known, true);
    return again.isPresent() ? again : most(rows, places, false);
  }

  private static Optional<PdfShortBand> most(
      List<PdfBandRow> rows, List<Float> places, boolean again) {
    PdfShortBand best = null;
    for (float x : places) {
      for (int from = 0; from < rows.size(); ) {
        int to = from;
        while (to < rows.size() && !rows.get(to).crosses(x)) {
          to++;
        }
        PdfShortBand run = new PdfShortBand(rows.subList(from, to), x);
        List<PdfShortBand> tried = again && run.fills(rows) ? List.of(run) : run.parts();
        for (PdfShortBand pair : tried) {
          boolean more = best == null || pair.right() > best.right();
          best = more && (pair == run || pair.isDrawnApart()) ? pair : best;
        }
        from = to + 1;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Its rows in parts, of which all of one is drawn before any of the next. */
  private List<PdfShortBand> parts() {
    int[] first = new int[rows.size() + 1]; // drawn of each row and those below it
    first[rows.size()] = Integer.MAX_VALUE;
    for (int i = rows.size() - 1; i >= 0; i--) {
      first[i] = Math.min(first[i + 1], rows.get(i).drawn().min().orElse(Integer.MAX_VALUE));
    }
    List<PdfShortBand> parts = new ArrayList<>();
    int start = 0;
    int last = 0;
    for (int i = 0; i < rows.size(); i++) {
      last = Math.max(last, rows.get(i).drawn().max().orElse(0));
      if (last < first[i + 1]) {
        if (i > start) { // of a single row nothing needs to be said
          parts.add(new PdfShortBand(rows.subList(start, i + 1), x));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private int right() {
    return (int) rows.stream().filter(row -> row.hasRight(x)).count();
  }

  private boolean isDrawnApart() {
    Side left = side(true);
    Side right = side(false);
    boolean prose = left.longest >= PROSE && (right.longest >= PROSE || right.lines == 1);
    return left.lines > 0
        && right.lines > 0
        && isAligned(PdfBandRow.ALIGNED)
        && left.lastDrawn < right.firstDrawn
        && left.bottom > right.top + 1
        && (prose || (left.isWrapped() && right.isWrapped()));
  }

  private Side side(boolean left) {
    Side side = new Side();
    for (PdfBandRow row : rows) {
      List<PdfStretch> line = new ArrayList<>();
      for (int i = 0; i < row.units.size(); i++) {
        if (row.isRight(i, x) != left) {
          line.add(row.units.get(i));
        }
      }
      side.add(line);
    }
    return side;
  }

  /** Whether most lines on the right start at one place. */
  private boolean isAligned(float slack) {
    int aligned = 0;
    int right = 0;
    for (PdfBandRow row : rows) {
      if (row.hasRight(x)) {
        right++;
        aligned += row.units.stream().anyMatch(u -> Math.abs(u.x - x) <= slack) ? 1 : 0;
      }
    }
    return right > 0 && aligned * 2 >= right;
  }

  /** Whether all of {@code page} but two lines stand level on both sides of the gutter. */
  private boolean fills(List<PdfBandRow> page) {
    long level = rows.stream().filter(row -> row.hasLeft(x) && row.hasRight(x)).count();
    return level > 1 && page.size() - rows.size() <= 2 && isAligned(AGAIN);
  }
}
