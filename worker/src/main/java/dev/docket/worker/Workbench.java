package dev.docket.worker;

import dev.docket.job.Priority;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * The places at which documents are worked on. Ten thousand jobs may wait for the model; only so
 * many have a document in hand. Interactive work comes before bulk work, which takes four places in
 * five at most; of one kind, who waits longest comes first.
 */
final class Workbench {
  private static final double BULK = 0.8;

  /** Someone who waits for a place. */
  private static final class Waiter {
    final CountDownLatch called = new CountDownLatch(1);
  }

  private final Deque<Waiter> interactive = new ArrayDeque<>();
  private final Deque<Waiter> bulk = new ArrayDeque<>();
  private final int bulkLimit;
  private int free;
  private int bulkHeld;

  Workbench(int places) {
    this.free = places;
    this.bulkLimit = Math.max(1, (int) (places * BULK));
  }

  /** A place that is held. */
  final class Place {
    private final Priority priority;

    private Place(Priority priority) {
      this.priority = priority;
    }

    void leave() {
      Workbench.this.leave(priority);
    }

    /** Takes a place again, for a thread that left this one to wait and is to go on or to end. */
    void retake() {
      Waiter waiter = queue(priority);
      boolean interrupted = false;
      while (true) {
        try {
          waiter.called.await();
          break;
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for a place. */
  Place take(Priority priority) throws InterruptedException {
    Waiter waiter = queue(priority);
    try {
      waiter.called.await();
    } catch (InterruptedException e) {
      giveUp(waiter, priority);
      throw e;
    }
    return new Place(priority);
  }

  private synchronized void leave(Priority priority) {
    free++;
    bulkHeld -= priority == Priority.BULK ? 1 : 0;
    call();
  }

  private synchronized Waiter queue(Priority priority) {
    Waiter waiter = new Waiter();
    waiting(priority).add(waiter);
    call();
    return waiter;
  }

  private synchronized void giveUp(Waiter waiter, Priority priority) {
    if (!waiting(priority).remove(waiter)) {
      leave(priority); // called in the same moment
    }
  }

  private void call() {
    while (free > 0 && !interactive.isEmpty()) {
      free--;
      interactive.remove().called.countDown();
    }
    while (free > 0 && bulkHeld < bulkLimit && !bulk.isEmpty()) {
      free--;
      bulkHeld++;
      bulk.remove().called.countDown();
    }
  }

  private Deque<Waiter> waiting(Priority priority) {
    return priority == Priority.BULK ? bulk : interactive;
  }
}
