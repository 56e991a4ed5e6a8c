package dev.docket.worker.run;

import dev.docket.job.JobQueue.Delivery;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message in hand, and the work that it leases. */
public final class LeasedMessage {
  private Delivery delivery;
  private Instant receivedAt;
  private @Nullable Thread worker;
  private boolean over;
  private @Nullable Stop stop;
  private @Nullable JobRow row;

  public LeasedMessage(Delivery delivery, Instant now) {
    this.delivery = delivery;
    this.receivedAt = now;
  }

  public synchronized Delivery delivery() {
    return delivery;
  }

  public synchronized Instant receivedAt() {
    return receivedAt;
  }

  /** Takes the newer receipt of the same message; false once the work is stopping. */
  public synchronized boolean renew(Delivery redelivered, Instant now) {
    if (stop != null) {
      return false;
    }
    delivery = redelivered;
    receivedAt = now;
    return true;
  }

  /** The current thread does the work. */
  public synchronized void begin() {
    worker = Thread.currentThread();
    if (stop != null) {
      worker.interrupt();
    }
  }

  /** The work is over: nothing is interrupted any more. */
  public synchronized void end() {
    worker = null;
    over = true;
  }

  /** Whether the work is over; the message may be gone already. */
  public synchronized boolean isOver() {
    return over;
  }

  /** The job's row, once it is claimed. */
  public synchronized Optional<JobRow> row() {
    return Optional.ofNullable(row);
  }

  public synchronized void claimed(JobRow claimedRow) {
    row = claimedRow;
  }

  /** Interrupts the work; the first reason counts. */
  public synchronized void stop(Stop why) {
    if (stop == null) {
      stop = why;
      if (worker != null) {
        worker.interrupt();
      }
    }
  }

  public synchronized Optional<Stop> stopped() {
    return Optional.ofNullable(stop);
  }
}
