package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfSheet;

/**
 * How a page looks beside its lines.
 *
 * @param damaged whether some of it could not be read
 * @param cut whether it has more text than is read of a page
 * @param vertical whether most of it is set vertically
 * @param image whether it shows an image large enough to hold text
 * @param paper whether an image covers it that looks like paper
 * @param drawn whether it shows a drawing large enough to hold text
 * @param slanted whether all of its text runs along no side of it
 * @param recognized whether its text was laid over or under an image by a machine
 */
public record PdfLook(
    boolean damaged,
    boolean cut,
    boolean vertical,
    boolean image,
    boolean paper,
    boolean drawn,
    boolean slanted,
    boolean recognized) {
  private static final int STAMP = 150; // characters, at most, of what is stamped on a scan
  private static final int WORDS = 40; // characters that are more than a stamp
  private static final int DRAWING = 300; // paths; a page with fewer has rules and boxes

  static PdfLook of(PdfSheet sheet) {
    return new PdfLook(
        sheet.damaged,
        sheet.cut,
        sheet.glyphs.isVertical(),
        sheet.images.mayHoldText(),
        sheet.glyphs.count() > 0
            && sheet.glyphs.count() < 4 * STAMP
            && sheet.images.coverPage()
            && sheet.images.isPaper(),
        sheet.drawings > DRAWING,
        sheet.glyphs.count() == 0 && sheet.watermark().length() >= WORDS,
        sheet.isRecognized());
  }

  /** Why the page is not read, if only {@code characters} of its own stand on it; else empty. */
  public String unread(int characters, boolean running) {
    if (damaged) {
      return "The page is damaged; what could not be read of it is left out.";
    }
    if (cut) {
      return "The page has more text than is read of one page; the rest is left out.";
    }
    if (slanted) {
      return "The page's text runs aslant, as a watermark does, and is not read.";
    }
    if (characters == 0 && image) {
      return running
          ? "The page is a scan: it shows an image, and no text but running lines."
          : "The page is a scan: it shows an image, and no text.";
    }
    if (characters > 0 && characters <= STAMP && paper && !recognized) {
      return "The page is a scan: it shows an image, and little text.";
    }
    if (characters == 0 && drawn) {
      return "The page shows a drawing, and no text.";
    }
    return "";
  }
}
