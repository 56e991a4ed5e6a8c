package dev.docket.worker;

import dev.docket.job.JobQueue.Delivery;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message in hand, and the work that it leases. */
final class Held {
  private Delivery delivery;
  private Instant receivedAt;
  private @Nullable Thread worker;
  private boolean over;
  private @Nullable Stop stop;
  private @Nullable JobRow row;

  Held(Delivery delivery, Instant now) {
    this.delivery = delivery;
    this.receivedAt = now;
  }

  synchronized Delivery delivery() {
    return delivery;
  }

  synchronized Instant receivedAt() {
    return receivedAt;
  }

  /** Takes the newer receipt of the same message; false once the work is stopping. */
  synchronized boolean renew(Delivery redelivered, Instant now) {
    if (stop != null) {
      return false;
    }
    delivery = redelivered;
    receivedAt = now;
    return true;
  }

  /** The current thread does the work. */
  synchronized void begin() {
    worker = Thread.currentThread();
    if (stop != null) {
      worker.interrupt();
    }
  }

  /** The work is over: nothing is interrupted any more. */
  synchronized void end() {
    worker = null;
    over = true;
  }

  /** Whether the work is over; the message may be gone already. */
  synchronized boolean isOver() {
    return over;
  }

  /** The job's row, once it is claimed. */
  synchronized Optional<JobRow> row() {
    return Optional.ofNullable(row);
  }

  synchronized void claimed(JobRow claimedRow) {
    row = claimedRow;
  }

  /** Interrupts the work; the first reason counts. */
  synchronized void stop(Stop why) {
    if (stop == null) {
      stop = why;
      if (worker != null) {
        worker.interrupt();
      }
    }
  }

  synchronized Optional<Stop> stopped() {
    return Optional.ofNullable(stop);
  }
}
