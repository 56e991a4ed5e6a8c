package dev.docket.worker;

import java.util.concurrent.Semaphore;

/**
 * The places at which documents are worked on. Ten thousand jobs may wait for the model; only so
 * many have a document in hand.
 */
final class Workbench {
  private final Semaphore places;

  Workbench(int places) {
    this.places = new Semaphore(places, true);
  }

  void take() throws InterruptedException {
    places.acquire();
  }

  /** For a thread that gave up its place to wait, and is to go on or to end. */
  void retake() {
    places.acquireUninterruptibly();
  }

  void leave() {
    places.release();
  }
}
