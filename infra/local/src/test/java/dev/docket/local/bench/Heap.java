package dev.docket.local.bench;

import java.lang.management.ManagementFactory;

/** What this process holds. */
final class Heap {
  private Heap() {}

  /** The bytes in use after a collection. */
  static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
