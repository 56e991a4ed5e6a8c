package dev.docket.worker.step;

import dev.docket.job.Priority;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * The places at which documents are worked on. Ten thousand jobs may wait for the model; only so
 * many have a document in hand. Interactive work comes before bulk work, which takes four places in
 * five at most; then work that is to go on before work that is to begin, or the first request of a
 * thousand jobs would be sent when the last of them has begun; then who waits longest.
 */
public final class DocumentSlots {
  private static final double BULK = 0.8;

  /** Someone who waits for a place. */
  private static final class Waiter {
    final CountDownLatch called = new CountDownLatch(1);
  }

  /** Those who wait with one priority, first those who are to go on. */
  private static final class Line {
    final Deque<Waiter> goingOn = new ArrayDeque<>();
    final Deque<Waiter> beginning = new ArrayDeque<>();

    boolean isEmpty() {
      return goingOn.isEmpty() && beginning.isEmpty();
    }

    Waiter next() {
      return goingOn.isEmpty() ? beginning.remove() : goingOn.remove();
    }

    boolean remove(Waiter waiter) {
      return goingOn.remove(waiter) || beginning.remove(waiter);
    }
  }

  private final Line interactive = new Line();
  private final Line bulk = new Line();
  private final int bulkLimit;
  private int free;
  private int bulkHeld;

  public DocumentSlots(int places) {
    this.free = places;
    this.bulkLimit = Math.max(1, (int) (places * BULK));
  }

  /** A place that is held. */
  public final class Place {
    private final Priority priority;

    private Place(Priority priority) {
      this.priority = priority;
    }

    public void leave() {
      DocumentSlots.this.leave(priority);
    }

    /** Takes a place again, for a thread that left this one to wait and is to go on or to end. */
    public void retake() {
      Waiter waiter = queue(line(priority).goingOn);
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

  /** Waits for a place to begin work at. */
  public Place take(Priority priority) throws InterruptedException {
    return take(priority, line(priority).beginning);
  }

  /** Waits for a place to go on with work that has begun. */
  Place takeToGoOn(Priority priority) throws InterruptedException {
    return take(priority, line(priority).goingOn);
  }

  private Place take(Priority priority, Deque<Waiter> queue) throws InterruptedException {
    Waiter waiter = queue(queue);
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

  private synchronized Waiter queue(Deque<Waiter> queue) {
    Waiter waiter = new Waiter();
    queue.add(waiter);
    call();
    return waiter;
  }

  private synchronized void giveUp(Waiter waiter, Priority priority) {
    if (!line(priority).remove(waiter)) {
      leave(priority); // called in the same moment
    }
  }

  private void call() {
    while (free > 0 && !interactive.isEmpty()) {
      free--;
      interactive.next().called.countDown();
    }
    while (free > 0 && bulkHeld < bulkLimit && !bulk.isEmpty()) {
      free--;
      bulkHeld++;
      bulk.next().called.countDown();
    }
  }

  private Line line(Priority priority) {
    return priority == Priority.BULK ? bulk : interactive;
  }
}
