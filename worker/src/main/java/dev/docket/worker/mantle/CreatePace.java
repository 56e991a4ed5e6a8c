package dev.docket.worker.mantle;

import dev.docket.worker.mantle.ModelGateway.Throttle;
import java.time.Duration;
import java.time.Instant;

/**
 * How many creates of one model may be under way: ×0.7 at a refusal for load, one more after every
 * clean stretch (10 s after a quota's, 2 s after a want of capacity), and none during the pause
 * that a refusal asks for, or a back-off of full jitter between 1 and 60 s. After the longest pause
 * that is kept, one create goes first and shows whether there is more to wait for. Not for use by
 * two threads.
 */
final class CreatePace {
  private static final double SHRINK = 0.7;
  private static final Duration AFTER_QUOTA = Duration.ofSeconds(10);
  private static final Duration AFTER_CAPACITY = Duration.ofSeconds(2);
  private static final double LONGEST_PAUSE = 60_000;
  private static final double SHORTEST_PAUSE = 1_000;

  private final int most;
  private double limit;
  private Duration stretch = AFTER_QUOTA;
  private Instant cleanSince = Instant.EPOCH;
  private Instant pausedUntil = Instant.EPOCH;
  private int refusals;

  CreatePace(int most) {
    this.most = most;
    this.limit = most;
  }

  /** How many creates may be under way at once. */
  int limit(Instant now) {
    long clean = Duration.between(cleanSince, now).toMillis() / stretch.toMillis();
    if (limit < most && clean > 0) {
      limit = Math.min(most, limit + clean);
      cleanSince = now;
    }
    return (int) Math.max(1, limit);
  }

  /** No create before this. */
  Instant pausedUntil() {
    return pausedUntil;
  }

  /** A create was accepted. */
  void accepted() {
    refusals = 0;
  }

  /** A create was refused for load; {@code delayMillis} is 0 where the endpoint names none. */
  void refused(Throttle throttle, long delayMillis, Instant now, double random) {
    boolean paused = now.isBefore(pausedUntil); // those under way at one time are refused together
    if (!paused) {
      refusals++;
      limit = Math.max(1, limit * SHRINK);
      stretch = throttle == Throttle.QUOTA ? AFTER_QUOTA : AFTER_CAPACITY;
    }
    if (!paused || delayMillis > 0) {
      Instant until = now.plusMillis(delayMillis > 0 ? delayMillis : backOff(random));
      pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
      cleanSince = pausedUntil;
      if (delayMillis >= RetryAfter.LONGEST.toMillis()) {
        limit = 1;
      }
    }
  }

  private long backOff(double random) {
    double ceiling = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * Math.pow(2, Math.min(refusals, 10)));
    return Math.round(SHORTEST_PAUSE + (ceiling - SHORTEST_PAUSE) * random);
  }
}
