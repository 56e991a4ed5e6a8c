package dev.docket.job;

import java.time.Instant;

/** The tokens of a model that all workers together have taken in a minute. */
public interface TokenWindow {
  /**
   * Takes {@code tokens} of {@code model}'s {@code limit} for the minute of {@code now}; false, and
   * nothing taken, if fewer are left.
   */
  boolean take(String model, long tokens, long limit, Instant now);
}
