package dev.docket.reading.pdf.content;

import dev.docket.reading.pdf.content.PdfPaths.Segment;
import java.util.ArrayList;
import java.util.List;

/** Puts a bullet where a page draws a dot before a line, as browsers do for the items of lists. */
final class PdfBullets {
  private static final float FARTHEST = 2.5f; // ems between a dot and its line

  private PdfBullets() {}

  /** {@code stretches}, and a bullet for each of {@code dots} that stands alone before one. */
  static List<PdfStretch> with(List<Segment> dots, List<PdfStretch> stretches) {
    if (dots.isEmpty()) {
      return stretches;
    }
    List<PdfStretch> all = new ArrayList<>(stretches);
    for (Segment dot : dots) {
      PdfStretch next = null;
      boolean alone = true;
      for (PdfStretch stretch : stretches) {
        boolean level = Math.abs(stretch.y - 0.35f * stretch.size - dot.y0()) < 0.3f * stretch.size;
        if (level && stretch.x >= dot.x1()) {
          next = next == null || stretch.x < next.x ? stretch : next;
        } else if (level && stretch.end > dot.x0() - FARTHEST * stretch.size) {
          alone = false;
        }
      }
      if (next != null && alone && next.x - dot.x1() < FARTHEST * next.size) {
        PdfStretch bullet = new PdfStretch(dot.x0(), next.y, next.size, next.face);
        bullet.add("•", dot.x0(), dot.x1());
        all.add(bullet);
      }
    }
    return all;
  }
}
