package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.docx.DocxText;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.outline.Assembler;
import dev.docket.reading.pdf.PdfText;
import dev.docket.reading.text.Charsets;
import dev.docket.reading.text.HtmlText;
import dev.docket.reading.text.MarkdownText;
import dev.docket.reading.text.PlainText;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads bytes of any known format into a {@link Document}, at a bounded cost whatever the bytes
 * are. Safe for use by many threads.
 */
public final class DocumentReader {
  /** The largest file read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private static final Duration ALLOWED = Duration.ofSeconds(60);

  /**
   * Reads {@code bytes} as {@code type}; {@code charset} is the declared one, for HTML, Markdown
   * and plain text.
   *
   * @throws UnreadableDocumentException for bytes that are no such document, hold no text, or cost
   *     more than a document may
   */
  public Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY, "The document has no bytes.");
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE, "The document is larger than 20 MiB. Split it and send the parts.");
    }
    Draft draft = new Draft();
    try {
      fill(draft, bytes, type, charset, new Deadline(ALLOWED));
      return Assembler.assemble(draft);
    } catch (Deadline.PassedException e) {
      throw new UnreadableDocumentException(
          Reason.TOO_SLOW,
          "The document takes longer than "
              + ALLOWED.toSeconds()
              + " seconds to read. Export it again in a simpler form.");
    } catch (StackOverflowError e) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE, "The document's parts are nested too deeply to be read.");
    }
  }

  private static void fill(
      Draft draft, byte[] bytes, MediaType type, Optional<String> charset, Deadline deadline)
      throws UnreadableDocumentException {
    switch (type) {
      case PDF -> PdfText.read(bytes, draft, deadline);
      case DOCX -> DocxText.read(bytes, draft, deadline);
      case HTML -> HtmlText.read(text(Charsets.decodeHtml(bytes, charset), draft), draft);
      case MARKDOWN -> MarkdownText.read(text(Charsets.decode(bytes, charset), draft), draft);
      case PLAIN -> PlainText.read(text(Charsets.decode(bytes, charset), draft), draft);
    }
  }

  private static String text(Charsets.Decoded decoded, Draft draft) {
    if (decoded.replaced()) {
      draft.warn(
          "Some bytes are no " + decoded.charset().name() + " text; they stand as U+FFFD (�).");
    }
    return decoded.text();
  }
}
