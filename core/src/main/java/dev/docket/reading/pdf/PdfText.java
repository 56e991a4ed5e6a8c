package dev.docket.reading.pdf;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF: its pages' lines from glyph positions, then headings and paragraphs of them. */
public final class PdfText {
  /** The most pages read of one document. */
  static final int MAX_PAGES = 5_000;

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
    PdfGlyphs glyphs = new PdfGlyphs(deadline);
    PdfLayout layout = new PdfLayout();
    List<List<PdfLine>> pages = new ArrayList<>();
    List<Float> heights = new ArrayList<>();
    List<Integer> vertical = new ArrayList<>();
    List<Integer> damaged = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      deadline.check();
      PDPage page = document.getPage(number - 1);
      heights.add(
          page.getRotation() % 180 == 0
              ? page.getCropBox().getHeight()
              : page.getCropBox().getWidth());
      Optional<List<PdfGlyphs.Stretch>> stretches = stretches(glyphs, document, number);
      if (stretches.isEmpty()) {
        pages.add(List.of());
        damaged.add(number);
        empty.add(number);
        continue;
      }
      pages.add(layout.lines(PdfTables.find(glyphs.rules(), stretches.get())));
      if (glyphs.isVertical()) {
        vertical.add(number);
      }
      if (pages.getLast().isEmpty()) {
        empty.add(number);
      }
    }
    checkMeaning(glyphs, draft);
    if (empty.size() == count) {
      throw new UnreadableDocumentException(
          damaged.isEmpty() ? Reason.NO_TEXT : Reason.DAMAGED,
          damaged.isEmpty()
              ? "The PDF holds no text, only images: it is a scan. Run text recognition (OCR) on it"
                  + " and send it again."
              : "The PDF's pages are damaged and cannot be read. Export it again.");
    }
    warn(draft, damaged, "is damaged and was left out", "are damaged and were left out");
    empty.removeAll(damaged);
    warn(draft, empty, "holds no text (blank, or a scan)", "hold no text (blank, or scans)");
    warn(
        draft,
        vertical,
        "is set vertically; its reading order may be wrong",
        "are set vertically; their reading order may be wrong");
    if (glyphs.isGuessed()) {
      draft.warn(
          "The PDF does not say which characters the glyphs of some font are; they were told from"
              + " the usual order of glyphs. Compare the text with the pages.");
    }
    new PdfParagraphs(PdfMargins.drop(pages, heights), draft).write();
  }

  /** Refuses a PDF of which a good part are glyphs that stand for nothing known. */
  private static void checkMeaning(PdfGlyphs glyphs, Draft draft)
      throws UnreadableDocumentException {
    if (glyphs.unknown() * MOST_UNKNOWN > glyphs.shown()) {
      throw new UnreadableDocumentException(
          Reason.NO_TEXT,
          "The PDF does not say which characters its glyphs are: it is damaged, or was made to be"
              + " looked at only. Export it again, or run text recognition (OCR) on it.");
    }
    if (glyphs.unknown() * FEW_UNKNOWN > glyphs.shown()) {
      draft.warn(
          "The PDF does not say which characters some of its glyphs are; they may be missing."
              + " Compare the text with the pages.");
    }
  }

  /** What stands on a page; empty if the page is damaged, whatever a library makes of that. */
  private static Optional<List<PdfGlyphs.Stretch>> stretches(
      PdfGlyphs glyphs, PDDocument document, int number) {
    try {
      return Optional.of(glyphs.read(document, number));
    } catch (Deadline.PassedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void warn(Draft draft, List<Integer> pages, String one, String many) {
    if (pages.size() == 1) {
      draft.warn("Page " + pages.getFirst() + " " + one + ".");
    } else if (!pages.isEmpty()) {
      String list = pages.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
      draft.warn("Pages " + list + (pages.size() > 20 ? ", …" : "") + " " + many + ".");
    }
  }
}
