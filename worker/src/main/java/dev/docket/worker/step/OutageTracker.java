package dev.docket.worker.step;

import dev.docket.worker.mantle.DetachedCall;
import java.util.function.Supplier;

/**
 * Notes whether a store, queue or model failed while a job ran. Such a failure is an outage, which
 * ends by itself: it does not count as a crash of the job.
 */
public final class OutageTracker {
  private volatile boolean seen;

  /** Calls a port on a thread of its own; what it throws is noted as an outage and thrown on. */
  public <T> T at(Supplier<T> port) {
    try {
      return DetachedCall.call(port);
    } catch (RuntimeException e) {
      seen = true;
      throw e;
    }
  }

  /** Whether a port has failed since this run of the job began. */
  public boolean hasSeenOne() {
    return seen;
  }
}
