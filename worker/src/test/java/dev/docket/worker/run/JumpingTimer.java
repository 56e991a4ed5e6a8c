package dev.docket.worker.run;

import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.Timer;
import java.time.Instant;

/** Moves the clock to where somebody waits for, so that hours pass at once. */
public final class JumpingTimer implements Timer {
  private final MutableClock clock;

  /** Moves {@code clock}. */
  public JumpingTimer(MutableClock clock) {
    this.clock = clock;
  }

  @Override
  public void waitUntil(Instant when) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    synchronized (clock) {
      if (when.isAfter(clock.instant())) {
        clock.moveTo(when);
      }
    }
  }
}
