package dev.docket.reading.draft;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The time by which a reading must be done. Besides the time that passes there is the time that the
 * reading thread computes, which a busy machine does not stretch; it is known for platform threads
 * alone.
 */
public final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Thrown by {@link #check} through libraries that know no checked exception of ours. */
  public static final class PassedException extends RuntimeException {
    PassedException() {
      super("The deadline has passed");
    }
  }

  private final long begin;
  private final long allowed;
  private final long computing;
  private final long computed;

  /** {@code allowed} from now, in which this thread may compute for {@code computing}. */
  public Deadline(Duration allowed, Duration computing) {
    this.begin = System.nanoTime();
    this.allowed = allowed.toNanos();
    this.computing = computing.toNanos();
    this.computed = THREADS.getCurrentThreadCpuTime();
  }

  /** {@code allowed} from now. */
  public Deadline(Duration allowed) {
    this(allowed, allowed);
  }

  /** Throws {@link PassedException} if the time is over or the thread is interrupted. */
  public void check() {
    long passed = System.nanoTime() - begin;
    if (passed > allowed || Thread.currentThread().isInterrupted() || isComputedAway(passed)) {
      throw new PassedException();
    }
  }

  private boolean isComputedAway(long passed) {
    return passed > computing // else it cannot have computed so long
        && computed >= 0
        && THREADS.getCurrentThreadCpuTime() - computed > computing;
  }
}
