package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.List;

/** What stands on one side of a gutter: how long its lines are, and when they are drawn. */
final class PdfColumnSide {
  private static final double NEARLY_ALL = 0.9; // of the right lines start at one place
  private static final int WRAPPED = 14; // characters of the longest line of a text, at least
  private static final int TYPICAL = 21; // characters of a line of a column, at least
  private static final float FULL = 0.8f; // of the longest line, of one that was wrapped
  private static final float NEXT = 1.5f; // ems to the next line of a text, at most
  private static final float SAME = 1; // points between the starts of lines set in one column

  int lines;
  int longest; // characters
  int firstDrawn = Integer.MAX_VALUE;
  int lastDrawn;
  float top = Float.MAX_VALUE;
  float bottom;
  float size; // of the largest type
  boolean hasCells; // whether a wide gap parts a line of it
  private int characters;
  private float left = Float.MAX_VALUE;
  private final List<Float> starts = new ArrayList<>();
  private final List<Float> ends = new ArrayList<>();

  private PdfColumnSide() {}

  /** The left or the right side in {@code rows} of the column that starts at {@code x}. */
  static PdfColumnSide of(List<PdfBandRow> rows, float x, boolean left) {
    PdfColumnSide side = new PdfColumnSide();
    for (PdfBandRow row : rows) {
      List<PdfStretch> line = new ArrayList<>();
      for (int i = 0; i < row.units.size(); i++) {
        if (row.isRight(i, x) != left) {
          line.add(row.units.get(i));
        }
      }
      if (!line.isEmpty()) {
        side.add(line);
      }
    }
    return side;
  }

  /**
   * Whether both sides of {@code x} are columns of wrapped lines, and the right ones all start
   * there: whatever the order in which they are drawn, no words fall so by chance.
   */
  static boolean areParted(List<PdfBandRow> rows, float x) {
    PdfColumnSide right = of(rows, x, false);
    long there = right.starts.stream().filter(start -> Math.abs(start - x) < SAME).count();
    return there >= NEARLY_ALL * right.lines && of(rows, x, true).isColumn() && right.isColumn();
  }

  private void add(List<PdfStretch> line) {
    lines++;
    int length = line.stream().mapToInt(PdfBandRow::columns).sum();
    longest = Math.max(longest, length);
    characters += length;
    for (PdfStretch unit : line) {
      firstDrawn = Math.min(firstDrawn, unit.order);
      lastDrawn = Math.max(lastDrawn, unit.order);
      top = Math.min(top, unit.y);
      bottom = Math.max(bottom, unit.y);
      size = Math.max(size, unit.size);
    }
    for (int i = 1; i < line.size(); i++) {
      hasCells |= line.get(i).x - line.get(i - 1).end > PdfBandRow.WIDE * line.get(i).size;
    }
    left = Math.min(left, line.getFirst().x);
    starts.add(line.getFirst().x);
    ends.add(line.getLast().end);
  }

  /** Whether its lines are one text: all but the last reach about as far. */
  boolean isWrapped() {
    return longest >= WRAPPED && full(ends.subList(0, lines - 1)) == lines - 1;
  }

  /** Whether its last line is full, and what stands at {@code y} is the next one. */
  boolean goesOnAt(float y) {
    return lines > 0 && y - bottom < NEXT * size && full(ends.subList(lines - 1, lines)) > 0;
  }

  private boolean isColumn() {
    return characters >= TYPICAL * lines && full(ends) * 10 >= lines * 7L;
  }

  private long full(List<Float> some) {
    float right = ends.stream().max(Float::compare).orElse(0f);
    return some.stream().filter(end -> end - left >= FULL * (right - left)).count();
  }
}
