package dev.docket.reading.pdf.layout;

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
  private static final float LINE = 0.8f; // ems to the next line, at least; raised text is nearer
  private static final float AGAIN = 1; // points that columns may start off those before

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
        from = to + 1;
        if (!run.hasBothSides()) {
          continue;
        }
        boolean isWhole = again && run.fills(rows);
        for (PdfShortBand pair : isWhole ? List.of(run) : run.parts()) {
          boolean more = best == null || pair.right() > best.right();
          best = more && (isWhole || pair.isDrawnApart()) ? pair : best;
        }
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
        if (i > start && !goesOnBelow(start, i + 1)) { // of a single row nothing needs to be said
          parts.add(new PdfShortBand(rows.subList(start, i + 1), x));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /**
   * Whether a wrapped line at the end of the rows goes on in the next one, so that they are cut.
   */
  private boolean goesOnBelow(int from, int to) {
    if (to == rows.size()) {
      return false;
    }
    PdfBandRow next = rows.get(to);
    List<PdfBandRow> part = rows.subList(from, to);
    PdfColumnSide left = PdfColumnSide.of(part, x, true);
    PdfColumnSide right = PdfColumnSide.of(part, x, false);
    return (next.hasLeft(x) && left.goesOnAt(next.y))
        || (next.hasRight(x) && right.goesOnAt(next.y));
  }

  private boolean hasBothSides() {
    return rows.stream().anyMatch(row -> row.hasLeft(x))
        && rows.stream().anyMatch(row -> row.hasRight(x));
  }

  private int right() {
    return (int) rows.stream().filter(row -> row.hasRight(x)).count();
  }

  private boolean isDrawnApart() {
    PdfColumnSide left = PdfColumnSide.of(rows, x, true);
    PdfColumnSide right = PdfColumnSide.of(rows, x, false);
    boolean single = !left.hasCells && !right.hasCells; // and no row of a table of more columns
    boolean prose =
        left.longest >= PROSE && (right.longest >= PROSE || (single && right.lines == 1));
    return left.lines > 0
        && right.lines > 0
        && isAligned(PdfBandRow.ALIGNED)
        && left.lastDrawn < right.firstDrawn
        && left.bottom - right.top > LINE * Math.max(left.size, right.size)
        && (prose || (single && left.isWrapped() && right.isWrapped()));
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
