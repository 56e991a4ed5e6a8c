package dev.docket.reading.pdf;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.pdf.content.PdfContent;
import dev.docket.reading.pdf.content.PdfStreams;
import dev.docket.reading.pdf.layout.PdfLosses;
import dev.docket.reading.pdf.layout.PdfPage;
import dev.docket.reading.pdf.layout.PdfPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF: its pages' lines from glyph positions, then headings and paragraphs of them. */
public final class PdfText {
  /** The most pages read of one document. */
  static final int MAX_PAGES = 5_000;

  /** Twice the characters that a document may have, for those that are drawn twice or hidden. */
  private static final long MOST_GLYPHS = 10_000_000;

  private static final int MOST_UNKNOWN = 5; // one in so many glyphs
  private static final int FEW_UNKNOWN = 1000; // of which nothing need be said

  private PdfText() {}

  /** Reads {@code bytes} into {@code draft}. */
  public static void read(byte[] bytes, Draft draft, Deadline deadline)
      throws UnreadableDocumentException {
    PdfStreams.check(bytes, deadline);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      read(document, draft, deadline);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          Reason.ENCRYPTED,
          "The PDF is protected with a password. Save it without one and send it again.");
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new UnreadableDocumentException(
          Reason.DAMAGED, "The PDF is damaged and cannot be opened. Export it again.");
    }
  }

  private static void read(PDDocument document, Draft draft, Deadline deadline)
      throws IOException, UnreadableDocumentException {
    int count = document.getNumberOfPages();
    if (count > MAX_PAGES) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE,
          "The PDF has " + count + " pages; at most " + MAX_PAGES + " are read. Split it.");
    }
    String title = document.getDocumentInformation().getTitle();
    draft.title(title == null ? "" : title, false);
    PdfContent content = new PdfContent(document, deadline);
    PdfLosses losses = new PdfLosses();
    PdfPages reader = new PdfPages(content, losses);
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      deadline.check();
      pages.add(reader.read(document, number));
      if (content.shown() > MOST_GLYPHS) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, "The PDF draws more than " + MOST_GLYPHS + " characters. Split it.");
      }
    }
    checkMeaning(content, draft);
    PdfRunning.Found found = PdfRunning.drop(pages);
    boolean form = PdfShell.isForm(document);
    Set<String> attachments = PdfShell.attachments(document);
    PdfUnread.check(pages, found.pages(), form, attachments, PdfShell.isPortfolio(document), draft);
    losses.warn(draft, found.dropped());
    PdfOrder.check(found.pages(), draft);
    for (PdfPage page : pages) {
      page.measure(draft);
    }
    new PdfParagraphs(found.pages().stream().map(PdfPage::lines).toList(), draft).write();
  }

  /** Refuses a PDF of which a good part are glyphs that stand for nothing known. */
  private static void checkMeaning(PdfContent content, Draft draft)
      throws UnreadableDocumentException {
    if (content.unknown() * MOST_UNKNOWN > content.shown()) {
      throw new UnreadableDocumentException(
          Reason.NO_TEXT,
          "The PDF does not say which characters its glyphs are: it is damaged, or was made to be"
              + " looked at only. Export it again, or run text recognition (OCR) on it.");
    }
    if (content.unknown() * FEW_UNKNOWN > content.shown()) {
      draft.warn(
          "The PDF does not say which characters some of its glyphs are; they may be missing."
              + " Compare the text with the pages.");
    }
    if (content.isGuessed()) {
      draft.warn(
          "The PDF does not say which characters the glyphs of some font are; they were told from"
              + " the usual order of glyphs. Compare the text with the pages.");
    }
  }
}
