package dev.docket.reading.pdf;

import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfBox;
import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.reading.pdf.layout.PdfLosses;
import dev.docket.reading.pdf.layout.PdfPage;
import java.util.List;

/**
 * Tells of pages whose words may stand in a wrong order: prose stands side by side on them and is
 * read line by line, as it is in neither columns nor cells that could be told apart, or words are
 * read in another order than the page draws them in.
 */
final class PdfOrder {
  private static final int PROSE = 20; // characters of a piece of prose beside another
  private static final int LINES = 4; // with such pieces, at least
  private static final int SHARE = 5; // one in so many lines of the page, at least
  private static final int WRAPPED = 24; // columns of a piece that may go on below, at least
  private static final float FULL = 0.8f; // of the line below, of one that may go on there
  private static final float NEXT = 1.7f; // ems to the next line of a paragraph, at most
  private static final float ALIGNED = 2.5f; // points between the starts of its lines

  private PdfOrder() {}

  /** Warns of such pages among {@code pages}. */
  static void check(List<PdfPage> pages, Draft draft) {
    PdfLosses.warnOfPages(
        draft,
        pages.stream().filter(PdfOrder::isDoubtful).map(PdfPage::number).toList(),
        "has text side by side that could not be told to be columns or cells; the order of its"
            + " words is doubtful",
        "have text side by side that could not be told to be columns or cells; the order of their"
            + " words is doubtful");
  }

  private static boolean isDoubtful(PdfPage page) {
    if (page.mixed()) {
      return true;
    }
    List<PdfLine> lines = page.lines();
    long beside = lines.stream().filter(PdfOrder::isBeside).count();
    if (beside >= LINES && beside * SHARE >= lines.size()) {
      return true;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (goOnBeside(lines.get(i - 1), lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeside(PdfLine line) {
    return !line.row()
        && line.cells().size() > 1
        && line.cells().stream().filter(cell -> cell.length() >= PROSE).count() > 1;
  }

  /**
   * Whether two pieces of {@code line} may both go on in the pieces right below them: they are as
   * long as those at least, as lines that were wrapped are, and start where those do.
   */
  private static boolean goOnBeside(PdfLine line, PdfLine next) {
    if (line.row()
        || next.row()
        || line.cells().size() < 2
        || line.cells().size() != next.cells().size()
        || line.column() != next.column()
        || next.y() - line.y() > NEXT * line.size()) {
      return false;
    }
    int wrapped = 0;
    for (int i = 0; i < line.cells().size(); i++) {
      PdfBox box = line.boxes().get(i).getFirst();
      PdfBox below = next.boxes().get(i).getFirst();
      boolean full = box.right() - box.left() >= FULL * (below.right() - below.left());
      boolean aligned = Math.abs(box.left() - below.left()) < ALIGNED;
      wrapped += full && aligned && columns(line.cells().get(i)) >= WRAPPED ? 1 : 0;
    }
    return wrapped > 1;
  }

  /** The length of {@code text} in columns, of which a wide character takes two. */
  private static long columns(String text) {
    return text.length() + text.chars().filter(c -> LineJoining.isWide((char) c)).count();
  }
}
