package dev.docket.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How far a process is with its jobs. */
final class Progress {
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  /** A job whose end was written without a reply is not counted: nothing more will be. */
  private static final Duration STANDSTILL = Duration.ofMinutes(5);

  private final Child child;
  private final int jobs;
  private int ended;
  private int endedByHalf;
  private long halfAt;
  private long lastEnd;

  Progress(Child child, int jobs) {
    this.child = child;
    this.jobs = jobs;
    this.lastEnd = child.startedAt();
  }

  /** Waits a moment, and tells whether more jobs are to be expected. */
  boolean goesOn() throws IOException {
    LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
    int now = Integer.parseInt(child.ask("ended"));
    if (now > ended) {
      ended = now;
      lastEnd = System.currentTimeMillis();
      if (endedByHalf == 0 && ended >= jobs / 2) {
        endedByHalf = ended;
        halfAt = lastEnd;
      }
    }
    return ended < jobs && System.currentTimeMillis() - lastEnd < STANDSTILL.toMillis();
  }

  /** How many jobs have ended. */
  int ended() {
    return ended;
  }

  /** How many jobs ended a second, once half of them had. */
  double jobsPerSecondOfSecondHalf() {
    return (ended - endedByHalf) * 1000.0 / (lastEnd - halfAt);
  }

  /** From the start to the last end that was counted. */
  double seconds() {
    return (lastEnd - child.startedAt()) / 1000.0;
  }
}
