package dev.docket.worker.mantle;

import java.time.Duration;
import java.time.Instant;

/**
 * How many looks a second this worker takes in all: halved when a look fails, and growing back by a
 * twentieth of the whole with every second without a failure.
 */
final class LookBudget {
  private static final double LEAST = 1;
  private static final Duration FARTHEST = Duration.ofSeconds(60);

  private final double most;
  private double perSecond;
  private Instant free = Instant.EPOCH;
  private Instant changedAt = Instant.EPOCH;

  LookBudget(int perSecond) {
    this.most = perSecond;
    this.perSecond = perSecond;
  }

  /** Takes the next look that is free, and tells when it is; in a minute at the latest. */
  synchronized Instant take(Instant now) {
    grow(now);
    Instant last = now.plus(FARTHEST);
    Instant at = free.isBefore(now) ? now : free.isAfter(last) ? last : free;
    free = at.plusNanos(Math.round(1e9 / perSecond));
    return at;
  }

  /** A look failed: the endpoint is loaded, or out. */
  synchronized void failed(Instant now) {
    if (!now.isBefore(changedAt.plusSeconds(1))) { // looks under way at one time fail together
      perSecond = Math.max(LEAST, perSecond / 2);
      changedAt = now;
    }
  }

  private void grow(Instant now) {
    double seconds = Duration.between(changedAt, now).toMillis() / 1000.0;
    if (perSecond < most && seconds >= 1) {
      perSecond = Math.min(most, perSecond + most / 20 * seconds);
      changedAt = now;
    }
  }
}
