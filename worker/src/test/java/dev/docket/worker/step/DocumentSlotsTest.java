package dev.docket.worker.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DocumentSlotsTest {
  private final DocumentSlots bench = new DocumentSlots(5);

  @Test
  void bulkWorkLeavesAPlaceToInteractiveWork() throws InterruptedException {
    List<DocumentSlots.Place> taken = take(4, Priority.BULK);
    Thread fifth = waiting(Priority.BULK, () -> {});
    bench.take(Priority.INTERACTIVE); // at once
    taken.getFirst().leave();
    fifth.join();
  }

  @Test
  void interactiveWorkComesBeforeBulkWorkThatHasWaitedLonger() throws InterruptedException {
    List<Priority> order = new CopyOnWriteArrayList<>();
    List<DocumentSlots.Place> taken = take(5, Priority.INTERACTIVE);
    Thread bulk = waiting(Priority.BULK, () -> order.add(Priority.BULK));
    Thread interactive = waiting(Priority.INTERACTIVE, () -> order.add(Priority.INTERACTIVE));
    taken.getFirst().leave();
    interactive.join();
    bulk.join();
    assertThat(order).containsExactly(Priority.INTERACTIVE, Priority.BULK);
  }

  @Test
  void workThatGoesOnComesBeforeWorkThatBegins() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    List<DocumentSlots.Place> taken = take(5, Priority.INTERACTIVE);
    Thread begins = waiting(Priority.INTERACTIVE, () -> order.add("begins"));
    Thread goesOn =
        waiting(() -> bench.takeToGoOn(Priority.INTERACTIVE), () -> order.add("goes on"));
    taken.getFirst().leave();
    goesOn.join();
    begins.join();
    assertThat(order).containsExactly("goes on", "begins");
  }

  @Test
  void whoIsInterruptedWhileWaitingHoldsNothing() throws InterruptedException {
    List<DocumentSlots.Place> taken = take(5, Priority.INTERACTIVE);
    Thread waiting = waiting(Priority.INTERACTIVE, () -> {});
    waiting.interrupt();
    waiting.join();
    taken.getFirst().leave();
    bench.take(Priority.INTERACTIVE); // the place that was left
  }

  private List<DocumentSlots.Place> take(int places, Priority priority)
      throws InterruptedException {
    List<DocumentSlots.Place> taken = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      taken.add(bench.take(priority));
    }
    return taken;
  }

  private interface Taking {
    DocumentSlots.Place take() throws InterruptedException;
  }

  private Thread waiting(Priority priority, Runnable work) {
    return waiting(() -> bench.take(priority), work);
  }

  /** A thread that waits for a place, does {@code work} there, and leaves it. */
  private static Thread waiting(Taking taking, Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    DocumentSlots.Place place = taking.take();
                    work.run();
                    place.leave();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
