package dev.docket.testing;

import dev.docket.job.JobQueue;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages in a map, visible again when a {@link MutableClock} says so. Waiting for a message takes
 * real time, but ends as soon as one is sent or the clock makes one visible.
 */
public final class InMemoryJobQueue implements JobQueue {
  private record Kept(
      Priority queue, WorkMessage message, Instant visibleAt, int receives, String receipt) {}

  private final MutableClock clock;
  private final Map<String, Kept> messages = new LinkedHashMap<>();
  private int sent;
  private int received;

  /** An empty queue whose leases end by {@code clock}. */
  public InMemoryJobQueue(MutableClock clock) {
    this.clock = clock;
    clock.onMove(this::wake);
  }

  /** How many messages there are, in hand or not. */
  public synchronized int size() {
    return messages.size();
  }

  @Override
  public synchronized void send(Priority queue, WorkMessage message, Duration delay) {
    sent++;
    messages.put(
        "message-" + sent, new Kept(queue, message, clock.instant().plus(delay), 0, "none"));
    notifyAll();
  }

  @Override
  public synchronized List<Delivery> receive(
      Priority queue, int max, Duration wait, Duration visibility) {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      List<Delivery> deliveries = lease(queue, max, visibility);
      long left = (end - System.nanoTime()) / 1_000_000;
      if (!deliveries.isEmpty() || left <= 0) {
        return deliveries;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
  }

  @Override
  public synchronized List<Delivery> extend(Collection<Delivery> deliveries, Duration visibility) {
    return deliveries.stream().filter(d -> !hide(d, visibility)).toList();
  }

  @Override
  public synchronized void acknowledge(Delivery delivery) {
    if (isHeld(delivery)) {
      messages.remove(delivery.messageId());
    }
  }

  @Override
  public long unreadable() {
    return 0;
  }

  @Override
  public synchronized void release(Delivery delivery, Duration delay) {
    hide(delivery, delay);
    notifyAll();
  }

  private List<Delivery> lease(Priority queue, int max, Duration visibility) {
    Instant now = clock.instant();
    List<Delivery> leased = new ArrayList<>();
    for (Map.Entry<String, Kept> entry : messages.entrySet()) {
      Kept kept = entry.getValue();
      if (leased.size() < max && kept.queue() == queue && !kept.visibleAt().isAfter(now)) {
        received++;
        Kept held =
            new Kept(
                queue,
                kept.message(),
                now.plus(visibility),
                kept.receives() + 1,
                "receipt-" + received);
        entry.setValue(held);
        leased.add(
            new Delivery(queue, held.message(), entry.getKey(), held.receipt(), held.receives()));
      }
    }
    return leased;
  }

  private boolean hide(Delivery delivery, Duration visibility) {
    if (!isHeld(delivery)) {
      return false;
    }
    Kept kept = messages.get(delivery.messageId());
    if (kept == null) {
      return false;
    }
    messages.put(
        delivery.messageId(),
        new Kept(
            kept.queue(),
            kept.message(),
            clock.instant().plus(visibility),
            kept.receives(),
            kept.receipt()));
    return true;
  }

  /** Whether {@code delivery} is the message's newest and its lease has not ended. */
  private boolean isHeld(Delivery delivery) {
    Kept kept = messages.get(delivery.messageId());
    return kept != null
        && kept.receipt().equals(delivery.receipt())
        && kept.visibleAt().isAfter(clock.instant());
  }

  private synchronized void wake() {
    notifyAll();
  }
}
