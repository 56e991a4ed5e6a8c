package dev.docket.reading.pdf.content;

import java.util.ArrayList;
import java.util.List;

/** Lays a page of vertical text on its side, so that its columns, from the right, become lines. */
public final class PdfVertical {
  private static final int LONGEST = 2; // characters of a stretch within vertical text

  /** How far a glyph that stands upright rises above its baseline, for the width of a column. */
  public static final float RISE = 0.77f;

  private static final float BASELINE = 0.35f; // ems from the middle of a column

  private PdfVertical() {}

  /** Which way the columns of a vertical page run, which is {@code shown} upright. */
  static int direction(PdfFrame shown) {
    return Math.floorMod(shown.direction() - 1, PdfFrame.DIRECTIONS);
  }

  /**
   * The text of a page {@code width} points wide: {@code upright}, whose longer stretches are
   * horizontal lines that follow all others, and {@code lying}, words that lie on their side
   * already, as Latin ones do, and stay where they are.
   */
  static List<PdfStretch> turned(List<PdfStretch> upright, List<PdfStretch> lying, float width) {
    List<PdfStretch> turned = new ArrayList<>(lying);
    for (PdfStretch stretch : upright) {
      boolean horizontal = stretch.text.toString().strip().length() > LONGEST;
      float middle = (stretch.x + stretch.end) / 2;
      float length = horizontal ? stretch.end - stretch.x : stretch.size;
      float x = horizontal ? stretch.x : stretch.y;
      float y = horizontal ? width + stretch.y : width - middle + BASELINE * stretch.size;
      turned.add(stretch.moved(x, y, x + length));
    }
    return turned;
  }
}
