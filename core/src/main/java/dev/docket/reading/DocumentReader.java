package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Table;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in this process. Time is bounded whatever the bytes are, and memory as far as their format
 * tells beforehand what they take; {@link dev.docket.reading.process} bounds the rest.
 */
public final class DocumentReader implements Reading {
  private static final Logger log = LoggerFactory.getLogger(DocumentReader.class);

  /** The most bytes that are read of what is in memory. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** The most bytes that are read of a file: a fifth of the heap of a process that reads. */
  public static final int MAX_FILE_BYTES = 100 * 1024 * 1024;

  /** The longest that a reading takes. */
  public static final Duration ALLOWED = Duration.ofSeconds(60);

  private static final Duration ALLOWED_FOR_A_SMALL_ONE = Duration.ofSeconds(8);
  private static final int NOT_SMALL = 2 * 1024 * 1024; // bytes that may take all the time

  private static final int MOST_SENTENCES = 500_000; // five million characters hold 100,000
  private static final int MOST_SECTIONS = 100_000;
  private static final int MOST_CELLS = 1_000_000;

  /** How long the reading of {@code bytes} bytes may compute. */
  public static Duration computing(int bytes) {
    long small = ALLOWED_FOR_A_SMALL_ONE.toMillis();
    return Duration.ofMillis(
        small + (ALLOWED.toMillis() - small) * Math.min(bytes, NOT_SMALL) / NOT_SMALL);
  }

  @Override
  public Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    return read(bytes, MAX_BYTES, type, charset);
  }

  @Override
  public Document read(Path file, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw tooLarge(MAX_FILE_BYTES);
      }
      return read(Files.readAllBytes(file), MAX_FILE_BYTES, type, charset);
    } catch (IOException e) {
      throw new UncheckedIOException("A file that was received can be read", e);
    }
  }

  private static UnreadableDocumentException tooLarge(int most) {
    return new UnreadableDocumentException(
        Reason.TOO_LARGE,
        "The document is larger than "
            + (most / (1024 * 1024))
            + " MiB. Split it and send the parts.");
  }

  private static Document read(byte[] bytes, int most, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY, "The document has no bytes.");
    }
    if (bytes.length > most) {
      throw tooLarge(most);
    }
    Draft draft = new Draft();
    try {
      fill(draft, bytes, type, charset, new Deadline(ALLOWED, computing(bytes.length)));
      return measured(Assembler.assemble(draft));
    } catch (Deadline.PassedException e) {
      throw new UnreadableDocumentException(
          Reason.TOO_SLOW,
          "The document takes longer to read than one of its size may. Export it again in a simpler"
              + " form.");
    } catch (StackOverflowError e) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE, "The document's parts are nested too deeply to be read.");
    } catch (RuntimeException e) { // thrown by a library that meets what it did not expect
      log.warn("A document of {} bytes breaks its reader", bytes.length, e);
      throw new UnreadableDocumentException(
          Reason.DAMAGED, "The document is damaged and cannot be read. Export it again.");
    }
  }

  /** The document, unless its parts would take more memory than a document may wherever it goes. */
  private static Document measured(Document document) throws UnreadableDocumentException {
    int cells = 0;
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        cells += row.cells().size();
      }
    }
    if (document.sentences().size() > MOST_SENTENCES
        || document.sections().size() > MOST_SECTIONS
        || cells > MOST_CELLS) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE, "The document has too many parts to be read. Split it.");
    }
    return document;
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
