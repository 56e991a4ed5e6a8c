package dev.docket.reading.pdf.content;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The space of glyphs that run one way on a page: in it they run to the right and y grows
 * downwards. The page as shown is such a space too.
 *
 * @param direction which way the glyphs run in the page's own space: 0 right, 1 up, 2 left, 3 down
 * @param tilt how far they turn to the left of that direction, in radians, about the page's middle
 * @param width of the page in its own space
 * @param height of the page in its own space
 */
public record PdfFrame(
    int direction, float tilt, float left, float low, float width, float height) {
  static final int DIRECTIONS = 4;

  private static final float EDGE = 1; // points beyond a page's edge that are taken for on it

  static PdfFrame of(PDPage page, int direction) {
    PDRectangle box = page.getCropBox();
    return new PdfFrame(
        direction, 0, box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  /** The page as shown, before it is scaled to its unit. */
  public static PdfFrame shown(PDPage page) {
    return of(page, Math.floorMod(page.getRotation() / 90, DIRECTIONS));
  }

  /** The same page's space of glyphs that run in {@code other}. */
  public PdfFrame turned(int other) {
    return new PdfFrame(other, 0, left, low, width, height);
  }

  /** The same space for glyphs that run aslant in it. */
  PdfFrame tilted(float radians) {
    return new PdfFrame(direction, radians, left, low, width, height);
  }

  /** The spaces of glyphs that run along the page's sides, by their direction. */
  List<PdfFrame> sides() {
    List<PdfFrame> sides = new ArrayList<>();
    for (int way = 0; way < DIRECTIONS; way++) {
      sides.add(turned(way));
    }
    return sides;
  }

  private float levelX(float pageX, float pageY, double by) {
    float middleX = left + width / 2;
    float middleY = low + height / 2;
    return (float) (middleX + (pageX - middleX) * Math.cos(by) - (pageY - middleY) * Math.sin(by));
  }

  private float levelY(float pageX, float pageY, double by) {
    float middleX = left + width / 2;
    float middleY = low + height / 2;
    return (float) (middleY + (pageX - middleX) * Math.sin(by) + (pageY - middleY) * Math.cos(by));
  }

  /** How far to the right a point of the page's own space stands. */
  public float x(float pageX, float pageY) {
    return tilt == 0
        ? sideX(pageX, pageY)
        : sideX(levelX(pageX, pageY, -tilt), levelY(pageX, pageY, -tilt));
  }

  private float sideX(float pageX, float pageY) {
    return switch (direction) {
      case 1 -> pageY - low;
      case 2 -> width - (pageX - left);
      case 3 -> height - (pageY - low);
      default -> pageX - left;
    };
  }

  /** How far down a point of the page's own space stands. */
  public float y(float pageX, float pageY) {
    return tilt == 0
        ? sideY(pageX, pageY)
        : sideY(levelX(pageX, pageY, -tilt), levelY(pageX, pageY, -tilt));
  }

  private float sideY(float pageX, float pageY) {
    return switch (direction) {
      case 1 -> pageX - left;
      case 2 -> pageY - low;
      case 3 -> width - (pageX - left);
      default -> height - (pageY - low);
    };
  }

  /** The x of the page's own space at a point of this one. */
  public float pageX(float x, float y) {
    return tilt == 0 ? sidePageX(x, y) : levelX(sidePageX(x, y), sidePageY(x, y), tilt);
  }

  private float sidePageX(float x, float y) {
    return switch (direction) {
      case 1 -> y + left;
      case 2 -> left + width - x;
      case 3 -> left + width - y;
      default -> x + left;
    };
  }

  /** The y of the page's own space at a point of this one. */
  public float pageY(float x, float y) {
    return tilt == 0 ? sidePageY(x, y) : levelY(sidePageX(x, y), sidePageY(x, y), tilt);
  }

  private float sidePageY(float x, float y) {
    return switch (direction) {
      case 1 -> x + low;
      case 2 -> y + low;
      case 3 -> low + height - x;
      default -> low + height - y;
    };
  }

  /** How far it reaches to the right. */
  public float across() {
    return direction % 2 == 0 ? width : height;
  }

  /** How far it reaches down. */
  public float down() {
    return direction % 2 == 0 ? height : width;
  }

  /** Whether a place lies on the page. */
  boolean holds(float x, float y) {
    return x > -EDGE && y > -EDGE && x < across() + EDGE && y < down() + EDGE;
  }

  /** From the page's own space to this one. */
  AffineTransform fromPage() {
    AffineTransform turn =
        switch (direction) {
          case 1 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    turn.translate(-left, -low);
    turn.rotate(-tilt, left + width / 2.0, low + height / 2.0);
    return turn;
  }
}
