package dev.docket.document;

/** Bytes that cannot be read as a document. The message is a sentence for the submitter. */
public final class UnreadableDocumentException extends Exception {
  /** Why a document cannot be read; stable, and served as the kind of the problem. */
  public enum Reason {
    ENCRYPTED,
    DAMAGED,
    EMPTY,
    NO_TEXT,
    TOO_LARGE,
    TOO_SLOW
  }

  private final Reason reason;

  /** A refusal for {@code reason}; {@code message} says what is wrong and how to mend it. */
  public UnreadableDocumentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
