package dev.docket.worker.queue;

import dev.docket.job.Priority;

/**
 * How much a worker does at a time. A slot is held before a message is asked for, so nothing is
 * received that cannot be started at once. Interactive work may take all; bulk work takes four in
 * five at most, and none while interactive work waits for one, where there is such work.
 */
final class Slots {
  private static final double BULK = 0.8;
  private static final int MOST_AT_ONCE = 10; // the most SQS hands out at once

  private final int bulkLimit;
  private int free;
  private int bulkHeld;
  private int interactiveWaiting;

  /** So many slots, for both kinds of work where {@code interactive}, else for bulk work alone. */
  Slots(int slots, boolean interactive) {
    this.free = slots;
    this.bulkLimit = interactive ? Math.max(1, (int) (slots * BULK)) : slots;
  }

  /** Takes one slot at least, and half of what is free or ten at most. */
  synchronized int take(Priority priority) throws InterruptedException {
    boolean bulk = priority == Priority.BULK;
    interactiveWaiting += bulk ? 0 : 1;
    try {
      while (free == 0 || (bulk && (bulkHeld >= bulkLimit || interactiveWaiting > 0))) {
        wait();
      }
    } finally {
      interactiveWaiting -= bulk ? 0 : 1;
      notifyAll();
    }
    int share = Math.max(1, Math.min(MOST_AT_ONCE, free / 2));
    int taken = bulk ? Math.min(share, bulkLimit - bulkHeld) : share;
    free -= taken;
    bulkHeld += bulk ? taken : 0;
    return taken;
  }

  /** Gives slots back. */
  synchronized void give(Priority priority, int slots) {
    free += slots;
    bulkHeld -= priority == Priority.BULK ? slots : 0;
    notifyAll();
  }
}
