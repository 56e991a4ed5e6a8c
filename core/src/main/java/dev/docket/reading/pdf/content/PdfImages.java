package dev.docket.reading.pdf.content;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The images that a page shows. */
public final class PdfImages {
  private static final int MOST = 2_000; // of one page; more are a drawing
  private static final float ALL = 0.7f; // of the page, under an image that text is laid over
  private static final float SHEET = 0.5f; // of the page, that a scan with margins covers
  private static final long MOST_PIXELS = 50_000_000; // of an image that is looked at
  private static final int SAMPLES = 40; // pixels looked at, each way
  private static final int LIGHT = 180; // of 255, the darkest colour of light paper
  private static final float SOME = 0.1f; // of the page, from which an image may hold text

  private final PdfFrame page;
  private int count;
  private float covered;
  private @Nullable COSStream largest;
  private float largestSize;
  private boolean overText; // whether one covers the page after text was drawn on it

  PdfImages(PdfFrame page) {
    this.page = page;
  }

  /**
   * Takes an image that {@code toPage} places: it moves the unit square there.
   *
   * @param image null for one that stands within the page's content
   * @param glyphs how many have been drawn before
   */
  void add(Matrix toPage, @Nullable COSStream image, int glyphs) {
    if (count >= MOST) {
      return;
    }
    count++;
    Rectangle2D.Float place = null;
    for (int corner = 0; corner < 4; corner++) {
      Point2D.Float point = toPage.transformPoint(corner & 1, corner >> 1);
      float x = Math.clamp(page.x(point.x, point.y), 0, page.across());
      float y = Math.clamp(page.y(point.x, point.y), 0, page.down());
      if (place == null) {
        place = new Rectangle2D.Float(x, y, 0, 0);
      } else {
        place.add(x, y);
      }
    }
    if (place != null && place.width > 0 && place.height > 0) {
      float size = place.width * place.height;
      covered += size;
      overText |= glyphs > 0 && size > ALL * area();
      if (size > largestSize) {
        largestSize = size;
        largest = image;
      }
    }
  }

  /** Whether images cover so much of the page that it may be a scan. */
  public boolean coverPage() {
    return covered > SHEET * area();
  }

  /** Whether an image is large enough to hold text. */
  public boolean mayHoldText() {
    return covered > SOME * area();
  }

  /** Whether an image covers text that was drawn before it. */
  boolean isOverText() {
    return overText;
  }

  /**
   * Whether the largest image looks like a sheet of paper: most of it is light, or it is a copy.
   */
  public boolean isPaper() {
    COSStream image = largest;
    if (image == null
        || image.getInt(COSName.BITS_PER_COMPONENT, 1) == 1
        || (long) image.getInt(COSName.WIDTH) * image.getInt(COSName.HEIGHT) > MOST_PIXELS) {
      return true;
    }
    try {
      PDXObject object = PDXObject.createXObject(image, new PDResources());
      int step = Math.max(1, image.getInt(COSName.WIDTH) / (4 * SAMPLES));
      return !(object instanceof PDImageXObject picture) || isLight(picture.getImage(null, step));
    } catch (IOException | RuntimeException e) {
      return true; // what cannot be looked at may hold text
    }
  }

  private static boolean isLight(BufferedImage picture) {
    int light = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int x = (int) ((i % SAMPLES + 0.5f) * picture.getWidth() / SAMPLES);
      int row = i / SAMPLES;
      int y = (int) ((row + 0.5f) * picture.getHeight() / SAMPLES);
      int rgb = picture.getRGB(x, y);
      int darkest = Math.min(rgb & 0xFF, Math.min(rgb >> 8 & 0xFF, rgb >> 16 & 0xFF));
      light += darkest > LIGHT ? 1 : 0;
    }
    return light * 2 > SAMPLES * SAMPLES;
  }

  private float area() {
    return page.across() * page.down();
  }
}
