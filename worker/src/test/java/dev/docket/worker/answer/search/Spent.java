package dev.docket.worker.answer.search;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The time that work takes, also of the processor: others may be at work on the machine. */
final class Spent {
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long nanos;
  private long processor;

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }

  /** Does {@code work}, and counts its time. */
  Spent on(Work work) throws Exception {
    nanos -= System.nanoTime();
    processor -= process.getProcessCpuTime();
    work.run();
    nanos += System.nanoTime();
    processor += process.getProcessCpuTime();
    return this;
  }

  /** Megabytes a second of the clock. */
  double rate(long bytes) {
    return bytes / 1e6 / (nanos / 1e9);
  }

  /** Megabytes a second of one processor. */
  double rateOfProcessor(long bytes) {
    return bytes / 1e6 / (processor / 1e9);
  }
}
