package dev.docket.api;

import dev.docket.job.JobQueue;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage;
import dev.docket.testing.MutableClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** A queue in memory that a test can make unreachable. */
public final class RefusingQueue implements JobQueue {
  private final MemoryJobQueue queue;
  private volatile boolean refusing;

  /** A queue that goes by {@code clock} and can be reached. */
  public RefusingQueue(MutableClock clock) {
    queue = clock.queue();
  }

  /** Whether sending fails from now on. */
  public void refuse(boolean isRefusing) {
    refusing = isRefusing;
  }

  int size() {
    return queue.size();
  }

  @Override
  public void send(Priority priority, WorkMessage message, Duration delay) {
    if (refusing) {
      throw new IllegalStateException("The queue cannot be reached");
    }
    queue.send(priority, message, delay);
  }

  @Override
  public List<Delivery> receive(Priority priority, int max, Duration wait, Duration visibility) {
    return queue.receive(priority, max, wait, visibility);
  }

  @Override
  public List<Delivery> extend(Collection<Delivery> deliveries, Duration visibility) {
    return queue.extend(deliveries, visibility);
  }

  @Override
  public void acknowledgeAll(Collection<Delivery> deliveries) {
    queue.acknowledgeAll(deliveries);
  }

  @Override
  public long unreadable() {
    return 0;
  }

  @Override
  public void release(Delivery delivery, Duration delay) {
    queue.release(delivery, delay);
  }
}
