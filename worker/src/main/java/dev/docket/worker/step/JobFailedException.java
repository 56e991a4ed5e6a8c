package dev.docket.worker.step;

import dev.docket.job.FailureReason;

/** A job can have no result. The message is a sentence that says what to mend. */
public final class JobFailedException extends Exception {
  private final FailureReason reason;

  /** A failure for {@code reason}. */
  public JobFailedException(FailureReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public FailureReason reason() {
    return reason;
  }
}
