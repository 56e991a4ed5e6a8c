package dev.docket.api.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the server is about to stop: nothing new is to come, and what waits is to end. */
public final class Drain {
  private final CountDownLatch begun = new CountDownLatch(1);

  public void begin() {
    begun.countDown();
  }

  boolean isBegun() {
    return begun.getCount() == 0;
  }

  /** Waits for {@code time}, or until draining begins: true. */
  public boolean begunWithin(Duration time) throws InterruptedException {
    return begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
