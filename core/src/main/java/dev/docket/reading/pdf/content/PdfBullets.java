package dev.docket.reading.pdf.content;

import dev.docket.reading.pdf.content.PdfPaths.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the bullets before the items of lists that a page does not show as such. */
final class PdfBullets {
  private static final float FARTHEST = 2.5f; // ems between a bullet and its line
  private static final float MIDDLE = 0.35f; // ems from a line's baseline up to a dot before it
  private static final String LETTER = "o"; // of a typewriter's face: Word's bullet of level 2

  private PdfBullets() {}

  /**
   * {@code stretches}, and a bullet for each of {@code dots} that stands alone before one, as
   * browsers draw them for the items of lists.
   */
  static List<PdfStretch> with(List<Segment> dots, List<PdfStretch> stretches) {
    for (PdfStretch stretch : stretches) {
      if (stretch.face.mono() && stretch.text.toString().strip().equals(LETTER)) {
        float middle = stretch.y - MIDDLE * stretch.size;
        PdfStretch next = next(stretch.x, stretch.end, middle, stretches, stretch);
        if (next != null && !next.face.mono()) {
          stretch.replace("◦");
        }
      }
    }
    if (dots.isEmpty()) {
      return stretches;
    }
    List<PdfStretch> all = new ArrayList<>(stretches);
    for (Segment dot : dots) {
      PdfStretch next = next(dot.x0(), dot.x1(), dot.y0(), stretches, null);
      if (next != null) {
        PdfStretch bullet = new PdfStretch(dot.x0(), next.y, next.size, next.face);
        bullet.add("•", dot.x0(), dot.x1());
        all.add(bullet);
      }
    }
    return all;
  }

  /** What begins near behind a mark that stands alone before it; {@code mark} is none of them. */
  private static @Nullable PdfStretch next(
      float from, float to, float y, List<PdfStretch> stretches, @Nullable PdfStretch mark) {
    PdfStretch next = null;
    for (PdfStretch stretch : stretches) {
      boolean level =
          stretch != mark && Math.abs(stretch.y - MIDDLE * stretch.size - y) < 0.3f * stretch.size;
      if (level && stretch.x >= to) {
        next = next == null || stretch.x < next.x ? stretch : next;
      } else if (level && stretch.end > from - FARTHEST * stretch.size) {
        return null;
      }
    }
    return next == null || next.x - to >= FARTHEST * next.size ? null : next;
  }
}
