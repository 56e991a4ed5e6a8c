package dev.docket.page.pdf;

/** A page cannot be set on paper; the message says why and what helps. */
public final class UnprintableException extends Exception {
  private final Reason reason;

  public UnprintableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why a page is not set. */
  public enum Reason {
    /** There is no font with the letters that it needs. */
    NO_FONT,
    /** It takes more memory or time than a page may. */
    TOO_LARGE,
    /** The library that sets pages broke. */
    BROKEN
  }

  public Reason reason() {
    return reason;
  }
}
