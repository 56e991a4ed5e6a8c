package dev.docket.reading.draft;

import java.time.Duration;

/** The time by which a reading must be done. */
public final class Deadline {
  /** Thrown by {@link #check} through libraries that know no checked exception of ours. */
  public static final class PassedException extends RuntimeException {
    PassedException() {
      super("The deadline has passed");
    }
  }

  private final long end;

  public Deadline(Duration allowed) {
    this.end = System.nanoTime() + allowed.toNanos();
  }

  /** Throws {@link PassedException} if the time is over or the thread is interrupted. */
  public void check() {
    if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
      throw new PassedException();
    }
  }
}
