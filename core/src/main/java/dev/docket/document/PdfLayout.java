package dev.docket.document;

import dev.docket.document.PdfGlyphs.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the stretches of a page into lines, and the lines into reading order, column by column. */
final class PdfLayout {
  private static final float WIDE_GAP = 1.4f; // in ems: sets cells of a table apart
  private static final int SHORTEST_COLUMN = 4; // lines
  private static final float FULL = 0.75f; // of a column's width, for most lines of prose
  private static final float SLACK = 12; // points that headings may reach into a gutter
  private static final float WIDEST_GUTTER = 60; // points
  private static final int MOST_ROWS = 400; // of a page; more are no running text
  private static final int PROSE = 18; // characters of a typical line of prose, at least

  /** A stretch of a line between two wide gaps. */
  private record Cell(
      String text, float x, float end, float y, float size, int bold, int mono, int length) {}

  private PdfLayout() {}

  /** The lines of a page in reading order. */
  static List<PdfLine> lines(List<Stretch> stretches) {
    List<List<Cell>> rows = rows(stretches);
    List<PdfLine> lines = new ArrayList<>();
    int column = 0;
    int from = 0;
    while (from < rows.size()) {
      float gutter = gutter(rows.subList(from, rows.size()));
      int to = Float.isNaN(gutter) ? rows.size() : from;
      int bandEnd = from;
      if (!Float.isNaN(gutter)) {
        while (to < rows.size() && crosses(rows.get(to), gutter)) {
          to++;
        }
        bandEnd = to;
        while (bandEnd < rows.size() && !crosses(rows.get(bandEnd), gutter)) {
          bandEnd++;
        }
      }
      emit(rows.subList(from, to), column++, lines);
      if (bandEnd > to) {
        List<List<Cell>> band = rows.subList(to, bandEnd);
        if (isProse(band, gutter)) {
          List<List<Cell>> left = side(band, gutter, true);
          emit(left, column++, lines);
          lines.addAll(renumbered(side(band, gutter, false), column));
          column += 10;
        } else {
          emit(band, column++, lines);
        }
      }
      from = Math.max(bandEnd, Math.max(to, from + 1));
    }
    return lines;
  }

  /** The right half may hold columns of its own. */
  private static List<PdfLine> renumbered(List<List<Cell>> rows, int column) {
    List<PdfLine> lines = new ArrayList<>();
    float gutter = gutter(rows);
    if (!Float.isNaN(gutter) && isProse(rows, gutter)) {
      emit(side(rows, gutter, true), column, lines);
      emit(side(rows, gutter, false), column + 1, lines);
    } else {
      emit(rows, column, lines);
    }
    return lines;
  }

  private static void emit(List<List<Cell>> rows, int column, List<PdfLine> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<Cell> row : rows) {
      left = Math.min(left, row.getFirst().x);
      right = Math.max(right, row.getLast().end);
    }
    for (List<Cell> row : rows) {
      lines.add(line(row).in(left, right, column));
    }
  }

  private static PdfLine line(List<Cell> row) {
    Cell longest = row.getFirst();
    int bold = 0;
    int mono = 0;
    int length = 0;
    List<String> words = new ArrayList<>();
    for (Cell cell : row) {
      longest = cell.length > longest.length ? cell : longest;
      bold += cell.bold;
      mono += cell.mono;
      length += cell.length;
      words.add(cell.text.strip());
    }
    return new PdfLine(
        List.copyOf(words),
        row.getFirst().x,
        row.getLast().end,
        longest.y,
        longest.size,
        bold * 10 >= length * 8,
        mono * 10 >= length * 8,
        0,
        0,
        0);
  }

  /** Rows from top to bottom, each with its cells from left to right. */
  private static List<List<Cell>> rows(List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble((Stretch s) -> s.y).thenComparingDouble(s -> s.x));
    List<List<Stretch>> rows = new ArrayList<>();
    List<Stretch> row = new ArrayList<>();
    float baseline = 0;
    float height = 0;
    for (Stretch stretch : sorted) {
      boolean same =
          !row.isEmpty()
              && (stretch.y - baseline < 0.3f * Math.min(height, stretch.size)
                  || isRaised(stretch, row, baseline, height));
      if (!same) {
        row = new ArrayList<>();
        rows.add(row);
        height = 0;
      }
      row.add(stretch);
      if (stretch.size > height) {
        height = stretch.size;
        baseline = stretch.y;
      }
    }
    return rows.stream().map(PdfLayout::cells).toList();
  }

  /** A line whose first stretch is a raised or lowered small character, such as a note's number. */
  private static boolean isRaised(Stretch next, List<Stretch> row, float baseline, float height) {
    float small = Math.min(next.size, height);
    float large = Math.max(next.size, height);
    if (small > 0.8f * large || next.y - baseline > 0.5f * large) {
      return false;
    }
    Stretch last = row.getLast();
    return next.size < height
        ? next.x >= row.getFirst().x
        : row.size() <= 3 && last.text.length() <= 4 && last.x > next.x - large;
  }

  private static List<Cell> cells(List<Stretch> row) {
    List<Stretch> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(s -> s.x));
    List<Cell> cells = new ArrayList<>();
    List<Stretch> cell = new ArrayList<>();
    float end = 0;
    for (Stretch stretch : sorted) {
      if (!cell.isEmpty() && stretch.x - end > WIDE_GAP * Math.max(6f, stretch.size)) {
        cells.add(cell(cell));
        cell = new ArrayList<>();
      }
      end = cell.isEmpty() ? stretch.end : Math.max(end, stretch.end);
      cell.add(stretch);
    }
    cells.add(cell(cell));
    return cells;
  }

  private static Cell cell(List<Stretch> stretches) {
    StringBuilder text = new StringBuilder();
    Stretch main = stretches.getFirst();
    float end = main.x;
    int bold = 0;
    int mono = 0;
    for (Stretch stretch : stretches) {
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) != ' ' && stretch.text.charAt(0) != ' ') {
        boolean wide =
            Joining.isWide(text.charAt(length - 1)) && Joining.isWide(stretch.text.charAt(0));
        if (stretch.x - end > stretch.size * (wide ? 0.9f : 0.17f)) {
          text.append(' ');
        }
      }
      text.append(stretch.text);
      end = Math.max(end, stretch.end);
      bold += stretch.bold ? stretch.text.length() : 0;
      mono += stretch.mono ? stretch.text.length() : 0;
      main = stretch.text.length() > main.text.length() ? stretch : main;
    }
    return new Cell(
        text.toString(),
        stretches.getFirst().x,
        end,
        main.y,
        main.size,
        bold,
        mono,
        Math.max(1, text.length()));
  }

  /** The x at which most rows have a wide gap; NaN if there are too few of them. */
  private static float gutter(List<List<Cell>> rows) {
    float best = Float.NaN;
    if (rows.size() > MOST_ROWS) {
      return best;
    }
    int most = SHORTEST_COLUMN - 1;
    for (List<Cell> row : rows) {
      for (int i = 1; i < row.size(); i++) {
        float left = row.get(i - 1).end;
        float right = row.get(i).x;
        // where the left line is short, the gutter is where the right column starts
        float x = right - left > WIDEST_GUTTER ? right - 4 : (left + right) / 2;
        int score = 0;
        for (List<Cell> other : rows) {
          score += hasGapAt(other, x) ? 1 : crosses(other, x) ? -2 : 0;
        }
        if (score > most) {
          most = score;
          best = x;
        }
      }
    }
    return best;
  }

  private static boolean hasGapAt(List<Cell> row, float x) {
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i - 1).end <= x && x <= row.get(i).x) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(List<Cell> row, float x) {
    return row.stream().anyMatch(c -> c.x < x - SLACK && c.end > x + SLACK);
  }

  private static List<List<Cell>> side(List<List<Cell>> rows, float gutter, boolean left) {
    return rows.stream()
        .map(row -> row.stream().filter(c -> left == (c.x + c.end < 2 * gutter)).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** Whether both sides are running text, not cells of a table. */
  private static boolean isProse(List<List<Cell>> rows, float gutter) {
    return isProse(side(rows, gutter, true)) && isProse(side(rows, gutter, false));
  }

  private static boolean isProse(List<List<Cell>> side) {
    if (side.size() < SHORTEST_COLUMN) {
      return false;
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<Cell> row : side) {
      left = Math.min(left, row.getFirst().x);
      right = Math.max(right, row.getLast().end);
    }
    int full = 0;
    int proseLines = 0;
    for (List<Cell> row : side) {
      full += row.getLast().end - left >= FULL * (right - left) ? 1 : 0;
      int columns = 0;
      for (Cell cell : row) {
        columns += cell.text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
      }
      proseLines += columns >= PROSE ? 1 : 0;
    }
    return full * 2 >= side.size() && proseLines * 10 >= side.size() * 6;
  }
}
