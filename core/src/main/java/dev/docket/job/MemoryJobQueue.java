package dev.docket.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A queue inside one process: for a command that runs its own job and ends, and for tests. It keeps
 * nothing; who needs a message after the process sends it again from the job store.
 */
public final class MemoryJobQueue implements JobQueue {
  private record Kept(
      Priority queue, WorkMessage message, Instant visibleAt, int receives, String receipt) {}

  private final Clock clock;
  private final Map<String, Kept> messages = new LinkedHashMap<>();
  private int sent;
  private int received;

  /** An empty queue whose delays and leases end by {@code clock}. */
  public MemoryJobQueue(Clock clock) {
    this.clock = clock;
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
        wait(Math.min(left, untilVisible(queue)));
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
  public synchronized void acknowledgeAll(Collection<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      if (isHeld(delivery)) {
        messages.remove(delivery.messageId());
      }
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
            new Delivery(
                queue,
                held.message(),
                entry.getKey(),
                held.receipt(),
                held.receives(),
                Optional.empty()));
      }
    }
    return leased;
  }

  /** Milliseconds until the next hidden message of {@code queue} can be seen, at least one. */
  private long untilVisible(Priority queue) {
    Instant now = clock.instant();
    return messages.values().stream()
        .filter(kept -> kept.queue() == queue)
        .mapToLong(kept -> Math.max(1, Duration.between(now, kept.visibleAt()).toMillis()))
        .min()
        .orElse(Long.MAX_VALUE);
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

  /** Ends all waiting for a message, which then looks again: for a clock that was moved by hand. */
  public synchronized void wake() {
    notifyAll();
  }
}
