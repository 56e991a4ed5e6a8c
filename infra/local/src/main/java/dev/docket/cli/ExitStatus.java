package dev.docket.cli;

/** What the process answers to the shell. */
final class ExitStatus {
  /** Done. */
  static final int DONE = 0;

  /** The job failed, was cancelled, or its result is not whole. */
  static final int NOT_WHOLE = 1;

  /** Bad use or input. */
  static final int BAD_USE = 2;

  private ExitStatus() {}
}
