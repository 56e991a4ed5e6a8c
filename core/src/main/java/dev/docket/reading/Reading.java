package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.nio.file.Path;
import java.util.Optional;

/** What reads bytes of any known format into a {@link Document}; safe for use by many threads. */
public interface Reading {
  /**
   * Reads {@code bytes} as {@code type}; {@code charset} is the declared one, for HTML, Markdown
   * and plain text.
   *
   * @throws UnreadableDocumentException for bytes that are no such document, hold no text, or cost
   *     more than a document may
   * @throws ReadingUnavailableException if nothing can be said of the document now
   */
  Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException;

  /**
   * Reads {@code file} likewise, which may be larger than bytes in memory.
   *
   * @throws UnreadableDocumentException for a file that is no such document, holds no text, or
   *     costs more than a document may
   * @throws ReadingUnavailableException if nothing can be said of the document now
   */
  Document read(Path file, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException;
}
