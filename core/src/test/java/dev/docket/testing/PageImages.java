package dev.docket.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Compares PDFs by what their pages look like. */
public final class PageImages {
  private static final int DPI = 60;

  private PageImages() {}

  /** Whether two PDFs have as many pages, and each looks like the other's, pixel by pixel. */
  public static boolean areSame(Path one, Path other) throws IOException {
    try (PDDocument first = Loader.loadPDF(one.toFile());
        PDDocument second = Loader.loadPDF(other.toFile())) {
      if (first.getNumberOfPages() != second.getNumberOfPages()) {
        return false;
      }
      PDFRenderer ofFirst = new PDFRenderer(first);
      PDFRenderer ofSecond = new PDFRenderer(second);
      for (int i = 0; i < first.getNumberOfPages(); i++) {
        BufferedImage page = ofFirst.renderImageWithDPI(i, DPI);
        BufferedImage likeIt = ofSecond.renderImageWithDPI(i, DPI);
        if (!Arrays.equals(pixels(page), pixels(likeIt))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The pixels, and the width. */
  private static int[] pixels(BufferedImage page) {
    int width = page.getWidth();
    int[] pixels = new int[width * page.getHeight() + 1];
    page.getRGB(0, 0, width, page.getHeight(), pixels, 0, width);
    pixels[pixels.length - 1] = width;
    return pixels;
  }
}
