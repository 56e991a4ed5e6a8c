package dev.docket.worker.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things every so often; one that fails is done again the next time. */
public final class Periodic implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Periodic.class);
  private static final int THREADS = 4; // one for each thing, so that none waits for another

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS, Thread.ofPlatform().name("periodic-", 0).daemon().factory());
  private final Clock clock;

  /** Tells the time by {@code clock}. */
  public Periodic(Clock clock) {
    this.clock = clock;
  }

  /** Does {@code what} with the time that it is then, first after a random part of {@code wait}. */
  public void every(Duration wait, String name, Consumer<Instant> what) {
    long millis = Math.max(1, wait.toMillis());
    var _ =
        threads.scheduleWithFixedDelay(
            () -> attempt(name, what),
            ThreadLocalRandom.current().nextLong(millis),
            millis,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void attempt(String name, Consumer<Instant> what) {
    try {
      what.accept(clock.instant());
    } catch (RuntimeException e) {
      if (!threads.isShutdown()) {
        log.error("Could not {}; the next period tries again", name, e);
      }
    }
  }
}
