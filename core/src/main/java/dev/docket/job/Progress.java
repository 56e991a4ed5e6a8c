package dev.docket.job;

/** How far a running job is: {@code done} of {@code total} steps of {@code phase}. */
public record Progress(String phase, int done, int total) {
  /** Before the first phase. */
  public static final Progress NONE = new Progress("queued", 0, 0);
}
