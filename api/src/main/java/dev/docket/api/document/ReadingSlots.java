package dev.docket.api.document;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The turns in which large bodies and documents are held in memory, so that memory is bounded. */
public final class ReadingSlots {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore slots;

  public ReadingSlots(int slots) {
    this.slots = new Semaphore(slots, true);
  }

  /** Does {@code work} in a turn; a problem to be tried again if none comes in time. */
  public <T> T inTurn(Callable<T> work) throws Exception {
    if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw Problem.of(ProblemKind.BUSY, "Too many documents are being read; try again.")
          .exception();
    }
    try {
      return work.call();
    } finally {
      slots.release();
    }
  }
}
