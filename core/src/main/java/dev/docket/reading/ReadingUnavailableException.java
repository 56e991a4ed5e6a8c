package dev.docket.reading;

import org.jspecify.annotations.Nullable;

/** A document could not be read for a reason that is not the document's; it may be tried again. */
public final class ReadingUnavailableException extends RuntimeException {
  /** A failure for the reason in {@code message}. */
  public ReadingUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
