package dev.docket.reading.pdf;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.layout.PdfLosses;
import dev.docket.reading.pdf.layout.PdfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which pages of a PDF are not read, and of which the text is doubtful. */
final class PdfUnread {
  private static final int COVER = 1_000; // characters, at most, on the cover of a portfolio

  private PdfUnread() {}

  /**
   * Tells {@code draft} what is not read of {@code pages}, of which {@code bodies} is left without
   * running lines.
   *
   * @param form whether the pages only stand for a form
   * @param attachments the names of files attached to the PDF
   * @param portfolio whether the pages only stand for those files
   * @throws UnreadableDocumentException if there is nothing else
   */
  static void check(
      List<PdfPage> pages,
      List<PdfPage> bodies,
      boolean form,
      Set<String> attachments,
      boolean portfolio,
      Draft draft)
      throws UnreadableDocumentException {
    refuseEmpty(pages, bodies);
    List<Integer> recognized = new ArrayList<>();
    List<Integer> vertical = new ArrayList<>();
    List<Integer> blank = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      int characters = bodies.get(i).characters();
      String reason = page.look().unread(characters, page.characters() > characters);
      if (form) {
        reason = "The page stands for a form (XFA) that is laid out only when it is opened.";
      } else if (portfolio && !attachments.isEmpty() && characters <= COVER) {
        reason = "The page is the cover of attached files, which are not read.";
      }
      if (!reason.isEmpty()) {
        draft.unread(page.number(), reason);
      } else if (page.lines().isEmpty()) {
        blank.add(page.number());
      }
      if (page.look().recognized() && characters > 0) {
        recognized.add(page.number());
      }
      if (page.look().vertical()) {
        vertical.add(page.number());
      }
    }
    warn(draft, blank, recognized, vertical);
    PdfLosses.warnOfPages(
        draft,
        bodies.stream().filter(PdfSoup::is).map(PdfPage::number).toList(),
        "has letters that make no words of any language; compare the text with the page",
        "have letters that make no words of any language; compare the text with the pages");
    if (form) {
      draft.warn(
          "The PDF is a form (XFA) whose pages are laid out only when it is opened; print it to PDF"
              + " and send that.");
    }
    if (!attachments.isEmpty()) {
      draft.warn(
          "The PDF has attached files, which are not read: "
              + attachments.stream().limit(20).collect(Collectors.joining(", "))
              + (attachments.size() > 20 ? ", …" : "")
              + ".");
    }
  }

  private static void warn(
      Draft draft, List<Integer> blank, List<Integer> recognized, List<Integer> vertical) {
    PdfLosses.warnOfPages(draft, blank, "is blank", "are blank");
    PdfLosses.warnOfPages(
        draft,
        recognized,
        "is a scan whose text a machine has recognized (OCR); compare it with the page",
        "are scans whose text a machine has recognized (OCR); compare it with the pages");
    PdfLosses.warnOfPages(
        draft,
        vertical,
        "is set vertically; its reading order may be wrong",
        "are set vertically; their reading order may be wrong");
  }

  private static void refuseEmpty(List<PdfPage> pages, List<PdfPage> bodies)
      throws UnreadableDocumentException {
    if (bodies.stream().anyMatch(b -> !b.lines().isEmpty())) {
      return;
    }
    boolean damaged = pages.stream().anyMatch(p -> p.look().damaged());
    if (!damaged && pages.stream().noneMatch(p -> p.look().image() || p.look().drawn())) {
      throw new UnreadableDocumentException(
          Reason.NO_TEXT,
          "The PDF shows no text: its pages are blank, or all that stands on them is struck out,"
              + " hidden or outside their borders.");
    }
    throw new UnreadableDocumentException(
        damaged ? Reason.DAMAGED : Reason.NO_TEXT,
        damaged
            ? "The PDF's pages are damaged and cannot be read. Export it again."
            : "The PDF holds no text, only images: it is a scan. Run text recognition (OCR) on it"
                + " and send it again.");
  }
}
