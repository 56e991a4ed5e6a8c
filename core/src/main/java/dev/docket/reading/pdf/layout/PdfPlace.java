package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfBox;
import dev.docket.reading.pdf.content.PdfFrame;
import dev.docket.reading.pdf.content.PdfVertical;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * From the space of a frame to the page as shown, in points.
 *
 * @param page the 1-based page
 * @param unit points of the page as shown to one of its own space
 * @param vertical whether the frame is that of a page set vertically, whose few horizontal lines
 *     stand below all others in it
 */
record PdfPlace(int page, PdfFrame from, PdfFrame shown, float unit, boolean vertical) {
  /** How many points one of the page's own space takes. */
  static float unit(PDPage page) {
    float unit = page.getUserUnit();
    return unit > 0 && Float.isFinite(unit) ? unit : 1;
  }

  PdfBox of(PdfBox box) {
    boolean horizontal = vertical && box.top() + box.bottom() > 2 * from.down();
    PdfFrame frame = horizontal ? from.turned(shown.direction()) : from;
    float down = horizontal ? from.down() : 0;
    // glyphs that stand upright rise from their baselines, which run on from it
    float rise = vertical && !horizontal ? (box.bottom() - box.top()) * PdfVertical.RISE : 0;
    PdfBox place =
        corner(frame, box.left() - rise, box.top() - down)
            .with(corner(frame, box.right(), box.bottom() - down));
    return frame.tilt() == 0
        ? place
        : place
            .with(corner(frame, box.left(), box.bottom()))
            .with(corner(frame, box.right(), box.top()));
  }

  private PdfBox corner(PdfFrame frame, float x, float y) {
    float pageX = frame.pageX(x, y);
    float pageY = frame.pageY(x, y);
    float right = unit * shown.x(pageX, pageY);
    float below = unit * shown.y(pageX, pageY);
    return new PdfBox(page, right, below, right, below);
  }
}
