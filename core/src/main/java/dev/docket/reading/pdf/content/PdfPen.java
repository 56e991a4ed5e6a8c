package dev.docket.reading.pdf.content;

import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/** Where the next glyph of a string is shown, and how: ISO 32000-1, 9.4.4. */
final class PdfPen {
  static final float SLANT = 0.14f; // of a line, against its length: 8 degrees
  private static final float LEVEL = 0.002f; // of a line, against its length
  private static final float WIDEST = 1.5f; // ems that tracking sets letters of a word apart
  private static final float RISE = 0.1f; // ems; a smaller one raises no characters

  private final float[] toPage; // a, b, c, d, e, f
  private final float size;
  private final float wide; // the size across, which may be scaled
  private final float tracking;
  private final float wordSpacing;
  private final float rise;
  private final float across; // points of the page to a unit of the text's space
  private final float points; // of the size, on the page
  private final float trackingPoints; // on the page
  private final float tilt;
  private float x;
  private float y;

  PdfPen(PDTextState style, Matrix textToPage) {
    this.toPage =
        new float[] {
          textToPage.getScaleX(),
          textToPage.getShearY(),
          textToPage.getShearX(),
          textToPage.getScaleY(),
          textToPage.getTranslateX(),
          textToPage.getTranslateY()
        };
    float scaling = style.getHorizontalScaling() / 100;
    this.size = style.getFontSize();
    this.wide = size * scaling;
    this.tracking = style.getCharacterSpacing() * scaling;
    this.wordSpacing = style.getWordSpacing() * scaling;
    this.rise = style.getRise();
    this.across = length(toPage[0], toPage[1]);
    this.points = Math.max(1, Math.abs(size) * length(toPage[2], toPage[3]));
    float apart = Math.max(0, tracking) * across;
    this.trackingPoints = apart > WIDEST * points ? 0 : apart;
    this.tilt = turned();
  }

  private static float length(float x, float y) {
    return (float) Math.sqrt((double) x * x + (double) y * y);
  }

  /** Which way glyphs run: right, up, left or down; the nearest of them if they run aslant. */
  int direction() {
    float right = wide * toPage[0];
    float up = wide * toPage[1];
    if (Math.abs(right) < Math.abs(up)) {
      return up > 0 ? 1 : 3;
    }
    return right < 0 && size * toPage[3] < 0 ? 2 : 0;
  }

  /** How far glyphs turn to the left of their direction, in radians; 0 if they are mirrored. */
  private float turned() {
    float right = wide * toPage[0];
    float up = wide * toPage[1];
    if (Math.min(Math.abs(right), Math.abs(up)) < LEVEL * Math.max(Math.abs(right), Math.abs(up))) {
      return 0;
    }
    return switch (direction()) {
      case 1, 3 -> (float) -Math.atan(right / up);
      case 2 -> (float) Math.atan(up / right);
      default -> right > 0 ? (float) Math.atan(up / right) : 0;
    };
  }

  /** How far glyphs turn to the left of their direction, in radians. */
  float tilt() {
    return tilt;
  }

  /** Whether glyphs run along no side of the page. */
  boolean isSlanted() {
    float one = Math.abs(toPage[0]);
    float other = Math.abs(toPage[1]);
    return Math.min(one, other) > SLANT * Math.max(one, other);
  }

  /** Whether a text rise sets glyphs above their line. */
  boolean isRaised() {
    return rise > RISE * Math.abs(size);
  }

  /** How large glyphs are on the page, in points. */
  float size() {
    return points;
  }

  /** How wide {@code glyph} is on the page, in points. */
  float width(PdfFont.Glyph glyph) {
    return Math.abs(glyph.width() * wide) * across;
  }

  /**
   * How far apart tracking sets the glyphs of a word on the page, in points. What is wider goes to
   * another column: some programs set the numbers of a row so.
   */
  float tracking() {
    return trackingPoints;
  }

  float pageX(PdfFont.Glyph glyph) {
    float right = x + glyph.left() * wide;
    float up = y + rise + glyph.low() * size;
    return toPage[4] + right * toPage[0] + up * toPage[2];
  }

  float pageY(PdfFont.Glyph glyph) {
    float right = x + glyph.left() * wide;
    float up = y + rise + glyph.low() * size;
    return toPage[5] + right * toPage[1] + up * toPage[3];
  }

  /** Goes to where the glyph after {@code glyph} is shown. */
  void step(PdfFont.Glyph glyph, boolean vertical, boolean isSpace) {
    if (vertical) {
      y += glyph.up() * size + tracking + (isSpace ? wordSpacing : 0);
    } else {
      x += glyph.right() * wide + tracking + (isSpace ? wordSpacing : 0);
    }
  }

  float movedX() {
    return x;
  }

  float movedY() {
    return y;
  }
}
