package dev.docket.worker;

import dev.docket.runtime.Aside;
import java.util.function.Supplier;

/**
 * Tells trouble outside from trouble of our own: what a port throws is weather, which passes, and
 * does not count against the job.
 */
final class Weather {
  private volatile boolean bad;

  /** Calls a port, aside. */
  <T> T at(Supplier<T> port) {
    try {
      return Aside.call(port);
    } catch (RuntimeException e) {
      bad = true;
      throw e;
    }
  }

  /** Whether a port has thrown. */
  boolean isBad() {
    return bad;
  }
}
