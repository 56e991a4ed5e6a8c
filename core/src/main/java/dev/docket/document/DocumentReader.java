package dev.docket.document;

import java.util.Optional;

/** Reads bytes of any known format into a {@link Document}. */
public final class DocumentReader {
  /** The largest file read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /**
   * Reads {@code bytes} as {@code type}; {@code charset} is the declared one, for HTML, Markdown
   * and plain text.
   */
  public Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    throw new UnreadableDocumentException(
        UnreadableDocumentException.Reason.DAMAGED, "No reader yet for " + type.mimeName());
  }
}
