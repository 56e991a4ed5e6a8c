package dev.docket.worker.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that did not arrive is sent again: ten tries over three days. */
final class RetrySchedule {
  /** From the end of a try to the next, as Standard Webhooks has them. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /**
   * A wait is longer by up to this part of it, so that what failed together is not sent together.
   */
  static final double JITTER = 0.1;

  /** The longest that a receiver may ask to be left alone. */
  static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * When to try after {@code tries} failed ones, the last at {@code now}; empty where no more is
   * due.
   *
   * @param asked how long the receiver asks to be left alone, zero where it does not
   * @param chance from 0 to 1
   */
  static Optional<Instant> next(int tries, Instant now, Duration asked, double chance) {
    if (tries > WAITS.size()) {
      return Optional.empty();
    }
    Duration wait = WAITS.get(tries - 1);
    Duration jittered = wait.plusMillis(Math.round((double) wait.toMillis() * JITTER * chance));
    Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    return Optional.of(now.plus(bounded.compareTo(jittered) > 0 ? bounded : jittered));
  }
}
