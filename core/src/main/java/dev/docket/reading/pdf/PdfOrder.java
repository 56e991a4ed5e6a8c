package dev.docket.reading.pdf;

import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.reading.pdf.layout.PdfLosses;
import dev.docket.reading.pdf.layout.PdfPage;
import java.util.List;

/**
 * Tells of pages whose words may stand in a wrong order: prose stands side by side on them and is
 * read line by line, as it is in neither columns nor cells that could be told apart.
 */
final class PdfOrder {
  private static final int PROSE = 20; // characters of a piece of prose beside another
  private static final int LINES = 4; // with such pieces, at least
  private static final int SHARE = 5; // one in so many lines of the page, at least

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
    long beside = page.lines().stream().filter(PdfOrder::isBeside).count();
    return beside >= LINES && beside * SHARE >= page.lines().size();
  }

  private static boolean isBeside(PdfLine line) {
    return !line.row()
        && line.cells().size() > 1
        && line.cells().stream().filter(cell -> cell.length() >= PROSE).count() > 1;
  }
}
