package dev.docket.reading.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Ends the reading process when a document makes a library compute for much longer than it may: the
 * reading's own deadline is looked at between steps, and a library may never come to the next.
 */
final class ReaderWatch {
  /** The exit status of a process that was ended for this. */
  static final int TOO_SLOW = 4;

  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration GRACE = Duration.ofSeconds(1); // for the deadline to be looked at

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Thread reader;
  private volatile long latest = Long.MAX_VALUE; // of the thread's own time, in nanoseconds

  private ReaderWatch(Thread reader) {
    this.reader = reader;
  }

  /** Watches {@code reader} from now on. */
  static ReaderWatch start(Thread reader) {
    ReaderWatch watch = new ReaderWatch(reader);
    Thread.ofPlatform().daemon().name("reader-watch").start(watch::watch);
    return watch;
  }

  /** A document begins to be read, which may compute for {@code allowed}. */
  void begin(Duration allowed) {
    latest = computed() + allowed.plus(GRACE).toNanos();
  }

  /** It has been read. */
  void end() {
    latest = Long.MAX_VALUE;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        if (computed() > latest) {
          Runtime.getRuntime().halt(TOO_SLOW);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody does
    }
  }

  private long computed() {
    return threads.getThreadCpuTime(reader.threadId());
  }
}
