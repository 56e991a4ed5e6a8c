package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.layout.PdfDrawnLine.Gap;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines {@code from} to {@code to} (included) of a page as drawn that are the cells of one row: the
 * page draws all of one cell, and goes back up to draw the next one right of it.
 *
 * @param gutters the spaces between its cells that this tells of
 */
record PdfDrawnRow(int from, int to, List<Gap> gutters) {
  private static final float UP = 0.5f; // ems that the next cell starts above the last line
  private static final float LEVEL = 0.4f; // ems between the tops of two cells
  private static final float NARROWEST = 0.8f; // points of a gutter between cells
  private static final float NEXT = 2.5f; // ems to the next line of a cell, usually
  private static final float NEXT_OF_ONE = 1.7f; // ems to it below the first line
  private static final float APART = 1.2f; // times the distance of a cell's lines, between rows
  private static final float INDENT = 4; // ems that such a line may start off the first
  private static final float CENTRED = 0.35f; // of a line, by which middles of two cells differ

  /** The rows among {@code lines}, from the first drawn. */
  static List<PdfDrawnRow> of(List<PdfDrawnLine> lines) {
    List<PdfDrawnRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).y() - lines.get(i).y() < UP * lines.get(i).size()) {
        continue;
      }
      PdfDrawnRow last = rows.isEmpty() ? null : rows.getLast();
      boolean goesOn = last != null && i - 1 <= last.to;
      int least = last == null ? 0 : goesOn ? last.from : last.to + 1;
      int from = goesOn ? least : first(lines, i, least);
      float left = end(lines, from, i);
      int to = last(lines, i, left);
      from = goesOn ? from : middle(lines, from, i, to, least);
      left = end(lines, from, i);
      Gap gutter = new Gap(left, start(lines, i, to));
      boolean isBeside =
          from < i && lines.get(to).y() > lines.get(from).y() - LEVEL * lines.get(from).size();
      if (!isBeside || gutter.width() < NARROWEST) {
        continue;
      }
      List<Gap> gutters = new ArrayList<>();
      if (goesOn && last != null) {
        gutters.addAll(last.gutters);
        rows.removeLast();
      }
      gutters.add(gutter);
      rows.add(new PdfDrawnRow(from, to, gutters));
    }
    return rows;
  }

  /** The first of the lines right before line {@code index} that stand left of it and no higher. */
  private static int first(List<PdfDrawnLine> lines, int index, int least) {
    PdfDrawnLine line = lines.get(index);
    int from = index;
    float below = Float.MAX_VALUE;
    while (from > least) {
      PdfDrawnLine above = lines.get(from - 1);
      if (above.y() < line.y() - LEVEL * line.size()
          || above.end() > line.x() - NARROWEST
          || above.y() > below) {
        break;
      }
      below = above.y();
      from--;
    }
    return from;
  }

  /**
   * The last line of the cell that starts with line {@code index} right of {@code left}. A clause
   * below both cells, set apart, is of a row that has nothing on the left.
   */
  private static int last(List<PdfDrawnLine> lines, int index, float left) {
    PdfDrawnLine first = lines.get(index);
    int to = index;
    float pitch = Float.MAX_VALUE;
    while (to + 1 < lines.size()) {
      PdfDrawnLine next = lines.get(to + 1);
      float down = next.y() - lines.get(to).y();
      boolean near =
          down < NEXT * next.size() || Math.abs(next.x() - first.x()) < INDENT * first.size();
      if (down <= 0 || next.x() < left + NARROWEST || !near) {
        break;
      }
      boolean below = to > index ? down > APART * pitch : down > NEXT_OF_ONE * next.size();
      if (below && next.y() > lines.get(index - 1).y() && isLabelled(next)) {
        break;
      }
      pitch = Math.min(pitch, down);
      to++;
    }
    return to;
  }

  /**
   * Where the left cell starts if it is taller than the right one, which stands beside the middle
   * or the bottom of it.
   */
  private static int middle(List<PdfDrawnLine> lines, int from, int index, int to, int least) {
    float pitch = index - 1 > from ? lines.get(from + 1).y() - lines.get(from).y() : 0;
    int first = from;
    while (pitch > 0
        && first > least
        && Math.abs(lines.get(first).y() - lines.get(first - 1).y() - pitch) < 1
        && lines.get(first - 1).end() < lines.get(index).x() - NARROWEST) {
      first--;
      float middle = lines.get(first).y() + lines.get(index - 1).y();
      float right = lines.get(index).y() + lines.get(to).y();
      if (Math.abs(middle - right) < 2 * CENTRED * pitch) {
        return first;
      }
    }
    return from;
  }

  private static boolean isLabelled(PdfDrawnLine line) {
    String words = line.words().getFirst().text.toString().strip();
    return JapaneseLabels.find(words, false)
        .or(() -> EnglishLabels.find(words, false))
        .map(Label::certain)
        .orElse(false);
  }

  private static float end(List<PdfDrawnLine> lines, int from, int to) {
    float end = 0;
    for (PdfDrawnLine line : lines.subList(from, to)) {
      end = Math.max(end, line.end());
    }
    return end;
  }

  private static float start(List<PdfDrawnLine> lines, int from, int to) {
    float start = Float.MAX_VALUE;
    for (PdfDrawnLine line : lines.subList(from, to + 1)) {
      start = Math.min(start, line.x());
    }
    return start;
  }
}
