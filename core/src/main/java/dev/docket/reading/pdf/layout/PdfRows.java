package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the stretches of a page that stand side by side into rows of cells. */
final class PdfRows {
  private static final float WIDE_GAP = 1.4f; // in ems: sets cells of a table apart
  private static final float SMALLER = 0.87f; // than its line, of what is raised or lowered
  private static final int MOST_RAISED = 8; // parts of a line
  private static final int LONGEST_RAISED = 6; // characters

  private PdfRows() {}

  /** Rows from top to bottom, each with its cells from left to right. */
  static List<List<PdfCell>> of(List<PdfStretch> stretches) {
    List<PdfStretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble((PdfStretch s) -> s.y).thenComparingDouble(s -> s.x));
    List<List<PdfStretch>> rows = new ArrayList<>();
    List<PdfStretch> row = new ArrayList<>();
    float baseline = 0;
    float height = 0;
    for (PdfStretch stretch : sorted) {
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
    return rows.stream().map(PdfRows::cells).filter(cells -> !cells.isEmpty()).toList();
  }

  /** A line whose first stretch is a raised or lowered small character, such as a note's number. */
  private static boolean isRaised(
      PdfStretch next, List<PdfStretch> row, float baseline, float height) {
    float small = Math.min(next.size, height);
    float large = Math.max(next.size, height);
    if (small > SMALLER * large || next.y - baseline > 0.5f * large) {
      return false;
    }
    PdfStretch last = row.getLast();
    return next.size < height
        ? next.x >= row.getFirst().x
        : row.size() <= MOST_RAISED
            && last.text.length() <= LONGEST_RAISED
            && last.x > next.x - large;
  }

  private static List<PdfCell> cells(List<PdfStretch> row) {
    List<PdfStretch> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(s -> s.x));
    sorted = PdfSpread.joined(sorted);
    List<PdfCell> cells = new ArrayList<>();
    List<PdfStretch> cell = new ArrayList<>();
    float end = 0;
    for (PdfStretch stretch : sorted) {
      if (!cell.isEmpty() && stretch.x - end > WIDE_GAP * Math.max(6f, stretch.size)) {
        cells.add(PdfCell.of(cell));
        cell = new ArrayList<>();
      }
      end = cell.isEmpty() ? stretch.end : Math.max(end, stretch.end);
      cell.add(stretch);
    }
    cells.add(PdfCell.of(cell));
    return cells.stream().filter(c -> !c.text().isBlank()).toList();
  }
}
