package dev.docket.worker.queue;

import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the messages of finished work, those together that come within a moment. One that is not
 * deleted, as its worker died or the queue did not answer, is delivered again; its work is found
 * finished then, and it is deleted.
 */
final class FinishedMessages {
  private static final Logger log = LoggerFactory.getLogger(FinishedMessages.class);
  private static final int TOGETHER = 10; // the most SQS deletes in one request

  /** How long the first waits for others: far less than what is left of its lease. */
  private static final Duration WAIT = Duration.ofMillis(100);

  private final JobQueue queue;
  private final BlockingQueue<Optional<Delivery>> finished = new LinkedBlockingQueue<>();
  private final Thread deleter;

  FinishedMessages(JobQueue queue) {
    this.queue = queue;
    this.deleter = Thread.ofVirtual().name("finished-messages").start(this::deleteAll);
  }

  /** Has the message deleted soon. */
  void add(Delivery delivery) {
    finished.add(Optional.of(delivery));
  }

  /** Deletes what was added, and ends. */
  void close() throws InterruptedException {
    finished.add(Optional.empty());
    deleter.join();
  }

  private void deleteAll() {
    try {
      for (boolean last = false; !last; ) {
        List<Delivery> some = new ArrayList<>();
        last = gather(some);
        delete(some);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }

  /** Fills {@code some}; true if nothing comes after them. */
  private boolean gather(List<Delivery> some) throws InterruptedException {
    Optional<Delivery> next = finished.take();
    long until = System.nanoTime() + WAIT.toNanos();
    while (next != null && next.isPresent()) {
      some.add(next.get());
      if (some.size() == TOGETHER) {
        return false;
      }
      next = finished.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return next != null;
  }

  private void delete(List<Delivery> some) {
    try {
      if (!some.isEmpty()) {
        queue.acknowledgeAll(some);
      }
    } catch (RuntimeException e) {
      log.warn(
          "{} messages of finished work could not be deleted; they come again", some.size(), e);
    }
  }
}
