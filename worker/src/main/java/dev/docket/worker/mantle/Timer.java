package dev.docket.worker.mantle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a thread wait until a clock shows a time. */
public interface Timer {
  /** Returns at {@code when}, at once if that is past. */
  void waitUntil(Instant when) throws InterruptedException;

  /** Waits in real time. */
  static Timer of(Clock clock) {
    return when -> {
      Duration left = Duration.between(clock.instant(), when);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    };
  }
}
