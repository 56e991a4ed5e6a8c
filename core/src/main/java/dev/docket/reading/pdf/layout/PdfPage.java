package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.content.PdfFrame;
import java.util.List;

/**
 * A page as read: its lines in reading order, and what it shows beside them.
 *
 * @param unit how many points one of its own space takes
 * @param mixed whether some lines are read apart from those that the page draws right after them,
 *     in which their sentences go on
 */
public record PdfPage(
    int number, PdfFrame shown, float unit, List<PdfLine> lines, boolean mixed, PdfLook look) {
  private static final int QUARTER_TURN = 90; // degrees

  /** The page with other lines. */
  public PdfPage with(List<PdfLine> others) {
    return new PdfPage(number, shown, unit, others, mixed, look);
  }

  /** Says how large it is as shown, in points. */
  public void measure(Draft draft) {
    draft
        .places()
        .page(unit * shown.across(), unit * shown.down(), shown.direction() * QUARTER_TURN);
  }

  /** How tall it is as shown, in its own space. */
  public float height() {
    return shown.down();
  }

  /** How many characters its lines have. */
  public int characters() {
    return lines.stream().mapToInt(l -> l.text().length()).sum();
  }
}
