package dev.docket.worker.step;

import dev.docket.runtime.DetachedCall;
import java.util.function.Supplier;

/**
 * Tells trouble outside from trouble of our own: what a port throws is weather, which passes, and
 * does not count against the job.
 */
public final class OutageTracker {
  private volatile boolean bad;

  /** Calls a port, aside. */
  public <T> T at(Supplier<T> port) {
    try {
      return DetachedCall.call(port);
    } catch (RuntimeException e) {
      bad = true;
      throw e;
    }
  }

  /** Whether a port has thrown. */
  public boolean isBad() {
    return bad;
  }
}
