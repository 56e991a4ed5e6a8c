package dev.docket.api.operator;

/** What the process answers to the shell. */
public final class ExitStatus {
  /** Done. */
  public static final int DONE = 0;

  /** The job failed, was cancelled, or its result is not whole. */
  public static final int NOT_WHOLE = 1;

  /** Bad use or input. */
  public static final int BAD_USE = 2;

  private ExitStatus() {}
}
