package dev.docket.reading.pdf;

import dev.docket.reading.pdf.PdfGlyphs.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Lays a page of vertical text on its side, so that its columns, from the right, become lines. */
final class PdfVertical {
  private static final int LONGEST = 2; // characters of a stretch within vertical text

  private static final float BASELINE = 0.35f; // ems from the middle of a column

  private PdfVertical() {}

  /**
   * The stretches of a page {@code width} points wide. Words that lie on their side already, as
   * Latin ones do, stay where they are; horizontal lines follow all others.
   */
  static List<Stretch> turned(List<Stretch> stretches, float width) {
    List<Stretch> turned = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (stretch.turned) {
        turned.add(stretch);
        continue;
      }
      boolean horizontal = stretch.text.toString().strip().length() > LONGEST;
      float middle = (stretch.x + stretch.end) / 2;
      Stretch line =
          horizontal
              ? moved(stretch, stretch.x, width + stretch.y)
              : moved(stretch, stretch.y, width - middle + BASELINE * stretch.size);
      line.end = line.x + (horizontal ? stretch.end - stretch.x : stretch.size);
      turned.add(line);
    }
    return turned;
  }

  private static Stretch moved(Stretch stretch, float x, float y) {
    Stretch moved = new Stretch(x, y, stretch.size, stretch.bold, stretch.mono);
    moved.text.append(stretch.text);
    return moved;
  }
}
