package dev.docket.worker.mantle;

import java.time.Duration;
import java.time.Instant;

/**
 * When a response is looked at: not before one in twenty of its like has ended, then at an
 * interval, and at a longer one once it is later than any of a hundred of its like; each with 10 %
 * of jitter. Were the first look later, those that end before it would be seen late: with a tenth
 * and a latency of median 60 s, one in a hundred is seen more than 10 s after its end.
 */
public record PollSchedule(Duration interval, Duration lateInterval) {
  private static final double JITTER = 0.1;

  /** Every 5 s, then every 10 s. */
  public static final PollSchedule DEFAULT =
      new PollSchedule(Duration.ofSeconds(5), Duration.ofSeconds(10));

  /** The first look; half the jitter, so that those just before it are not seen much later. */
  Instant first(Instant startedAt, ResponseDurations.Usual usual, double random) {
    return startedAt.plus(
        usual
            .fastest()
            .map(fastest -> jittered(fastest, 0.25 + random / 2))
            .orElseGet(() -> jittered(interval, random)));
  }

  /** The look after one at {@code now}. */
  Instant next(Instant startedAt, Instant now, ResponseDurations.Usual usual, double random) {
    boolean late = usual.longest().filter(l -> now.isAfter(startedAt.plus(l))).isPresent();
    Instant next = now.plus(jittered(late ? lateInterval : interval, random));
    Instant first = first(startedAt, usual, random); // what is usual may be known only now
    return next.isAfter(first) ? next : first;
  }

  /** {@code random} is from 0 to 1. */
  private static Duration jittered(Duration wait, double random) {
    double factor = 1 - JITTER + 2 * JITTER * random;
    return Duration.ofNanos(Math.round(wait.toNanos() * factor));
  }
}
