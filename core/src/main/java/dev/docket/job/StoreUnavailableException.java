package dev.docket.job;

/** What is stored cannot be reached now, or not in time; the same may work when tried again. */
public final class StoreUnavailableException extends RuntimeException {
  private final Trouble trouble;

  /** What keeps the store from answering. */
  public enum Trouble {
    /** It takes no more requests for now. */
    THROTTLED,
    /** It did not answer in time. */
    TIMED_OUT,
    /** It cannot be reached, or has trouble of its own. */
    UNREACHABLE
  }

  /** The store's own words are in {@code cause}, for the log. */
  public StoreUnavailableException(Trouble trouble, Throwable cause) {
    super("The store is not available: " + trouble, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
