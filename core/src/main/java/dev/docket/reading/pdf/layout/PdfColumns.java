package dev.docket.reading.pdf.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two columns of running text side by side, found by their gutter: an x that a run of rows leaves
 * free, with prose on both sides of it. The rows of one column need not stand level with the
 * other's.
 *
 * @param from the first row of the run
 * @param to the row after its last
 */
record PdfColumns(int from, int to, float gutter) {
  private static final int SHORTEST = 4; // lines
  private static final int LONG = 10; // lines
  private static final float FULL = 0.75f; // of a column's width, for most lines of prose
  private static final float SLACK = 12; // points that headings may reach into a gutter
  private static final float WIDEST_GUTTER = 60; // points
  private static final int MOST_ROWS = 400; // of a page; more are no running text
  private static final int PROSE = 18; // characters of a typical line of prose, at least
  private static final float ALIGNED = 3; // points between the starts of one column in two places

  /** Where two columns found before start, and the gutter between them. */
  record Borders(float left, float gutter, float right) {}

  /** The longest pair of columns in {@code rows}; empty if it is all one column. */
  static Optional<PdfColumns> find(List<List<PdfCell>> rows) {
    if (rows.size() < SHORTEST || rows.size() > MOST_ROWS) {
      return Optional.empty();
    }
    Set<Integer> tried = new HashSet<>();
    PdfColumns best = null;
    int most = SHORTEST - 1;
    for (List<PdfCell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        float left = i == 0 ? 0 : row.get(i - 1).end();
        float right = row.get(i).x();
        // where the left line is short, the gutter is where the right column starts
        float x = right - left > WIDEST_GUTTER ? right - 4 : (left + right) / 2;
        if (!tried.add(Math.round(x / 2))) {
          continue;
        }
        for (int from = 0; from < rows.size(); ) {
          int to = from;
          while (to < rows.size() && !crosses(rows.get(to), x)) {
            to++;
          }
          PdfColumns columns = new PdfColumns(from, to, x).trimmed(rows);
          int lines = columns.lines(rows);
          if (lines > most && columns.areProse(rows)) {
            most = lines;
            best = columns;
          }
          from = to + 1;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The longest pair of columns in {@code rows} that starts where an earlier pair did, however
   * short it is: on its last page a text may fill a few lines of its right column only.
   */
  static Optional<PdfColumns> findAgain(List<List<PdfCell>> rows, Borders before) {
    PdfColumns best = null;
    int most = 0;
    for (int from = 0; from < rows.size(); ) {
      int to = from;
      while (to < rows.size() && !crosses(rows.get(to), before.gutter)) {
        to++;
      }
      PdfColumns columns = new PdfColumns(from, to, before.gutter).trimmed(rows);
      if (columns.to - from > most && columns.startsLike(before, rows)) {
        most = columns.to - from;
        best = columns;
      }
      from = to + 1;
    }
    return Optional.ofNullable(best);
  }

  /** Where the columns of this pair start. */
  Borders borders(List<List<PdfCell>> rows) {
    return new Borders(Side.of(left(rows)).x, gutter, Side.of(right(rows)).x);
  }

  private boolean startsLike(Borders before, List<List<PdfCell>> rows) {
    List<List<PdfCell>> left = left(rows);
    List<List<PdfCell>> right = right(rows);
    if (left.size() < 2 || right.isEmpty()) {
      return false;
    }
    Borders now = borders(rows);
    return Math.abs(now.left - before.left) < ALIGNED
        && Math.abs(now.right - before.right) < ALIGNED
        && Side.of(right).top <= Side.of(left).bottom;
  }

  /** What stands left of the gutter, row by row. */
  List<List<PdfCell>> left(List<List<PdfCell>> rows) {
    return side(rows, true);
  }

  /** What stands right of the gutter, row by row. */
  List<List<PdfCell>> right(List<List<PdfCell>> rows) {
    return side(rows, false);
  }

  private List<List<PdfCell>> side(List<List<PdfCell>> rows, boolean left) {
    return rows.subList(from, to).stream()
        .map(row -> row.stream().filter(c -> left == isLeft(c)).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private boolean isLeft(PdfCell cell) {
    return cell.x() + cell.end() < 2 * gutter;
  }

  /** Without short lines far below both columns, which belong to what follows. */
  private PdfColumns trimmed(List<List<PdfCell>> rows) {
    for (int i = to - 1; i > from; i--) {
      List<PdfCell> row = rows.get(i);
      if (row.stream().anyMatch(c -> !isLeft(c))) {
        return this;
      }
      float size = row.getFirst().size();
      if (row.getFirst().y() - rows.get(i - 1).getFirst().y() > 2.5f * size) {
        return new PdfColumns(from, i, gutter).trimmed(rows);
      }
    }
    return this;
  }

  /** The number of lines of the shorter column. */
  private int lines(List<List<PdfCell>> rows) {
    int left = 0;
    int right = 0;
    for (List<PdfCell> row : rows.subList(from, to)) {
      left += isLeft(row.getFirst()) ? 1 : 0;
      right += isLeft(row.getLast()) ? 0 : 1;
    }
    return Math.min(left, right);
  }

  private static boolean crosses(List<PdfCell> row, float x) {
    for (PdfCell cell : row) {
      if (cell.x() < x - SLACK && cell.end() > x + SLACK) {
        return true;
      }
    }
    return false;
  }

  /** Whether both sides stand beside each other as running text does, and no cells of a table. */
  private boolean areProse(List<List<PdfCell>> rows) {
    Side left = Side.of(left(rows));
    Side right = Side.of(right(rows));
    float beside = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
    float lower = Math.min(left.bottom - left.top, right.bottom - right.top);
    boolean even =
        left.lines >= LONG
            && right.lines >= LONG
            && Math.abs(left.width - right.width) < 0.25f * Math.max(left.width, right.width);
    return beside * 2 > lower
        && ((even && !areLevel(rows)) || (left.isProse(even) && right.isProse(even)));
  }

  /** Whether many lines of one side stand level with lines of the other, as a table's cells do. */
  private boolean areLevel(List<List<PdfCell>> rows) {
    int level = 0;
    for (List<PdfCell> row : rows.subList(from, to)) {
      level += isLeft(row.getFirst()) && !isLeft(row.getLast()) ? 1 : 0;
    }
    return level * 4 >= lines(rows);
  }

  /** What tells a column of prose: most lines are long, and most reach its right border. */
  private record Side(
      int lines, int full, int prose, float x, float width, float top, float bottom) {
    static Side of(List<List<PdfCell>> rows) {
      float left = Float.MAX_VALUE;
      float right = 0;
      for (List<PdfCell> row : rows) {
        left = Math.min(left, row.getFirst().x());
        right = Math.max(right, row.getLast().end());
      }
      int full = 0;
      int prose = 0;
      for (List<PdfCell> row : rows) {
        full += row.getLast().end() - left >= FULL * (right - left) ? 1 : 0;
        prose += row.stream().mapToInt(PdfCell::columns).sum() >= PROSE ? 1 : 0;
      }
      return new Side(
          rows.size(),
          full,
          prose,
          left,
          right - left,
          rows.getFirst().getFirst().y(),
          rows.getLast().getFirst().y());
    }

    /** Of two long columns of even width, more lines may be short: headings, items of a list. */
    boolean isProse(boolean even) {
      if (even && lines >= 2 * LONG) {
        return full * 4 >= lines && prose * 3 >= lines;
      }
      return lines >= SHORTEST
          && full * (even ? 3 : 2) >= lines
          && prose * 10 >= lines * (even ? 5 : 6);
    }
  }
}
