package dev.docket.job;

import dev.docket.trace.TraceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The two queues inside one process: where API and worker are one process, and for tests. They keep
 * nothing; who needs a message after the process sends it again from the job store.
 */
public final class MemoryJobQueue implements JobQueue {
  private static final Comparator<Kept> BY_TIME =
      Comparator.comparing(Kept::visibleAt).thenComparingLong(Kept::number);

  /**
   * A message that is not deleted.
   *
   * @param number in the order of sending
   * @param visibleAt from when on it may be delivered
   * @param receipt of the newest delivery
   */
  private record Kept(
      long number,
      Priority queue,
      WorkMessage message,
      Optional<TraceContext> trace,
      Instant visibleAt,
      int receives,
      String receipt) {
    String id() {
      return "message-" + number;
    }

    Kept hidden(Instant until) {
      return new Kept(number, queue, message, trace, until, receives, receipt);
    }

    Kept leased(Instant until, String newReceipt) {
      return new Kept(number, queue, message, trace, until, receives + 1, newReceipt);
    }

    Delivery delivery() {
      return new Delivery(queue, message, id(), receipt, receives, trace);
    }
  }

  private final Clock clock;
  private final Map<String, Kept> byId = new HashMap<>();
  private final Map<Priority, NavigableSet<Kept>> byTime = new EnumMap<>(Priority.class);
  private long sent;
  private long received;

  /** An empty queue whose delays and leases end by {@code clock}. */
  public MemoryJobQueue(Clock clock) {
    this.clock = clock;
    for (Priority queue : Priority.values()) {
      byTime.put(queue, new TreeSet<>(BY_TIME));
    }
  }

  /** How many messages there are, in hand or not. */
  public synchronized int size() {
    return byId.size();
  }

  @Override
  public synchronized void send(Priority queue, WorkMessage message, Duration delay) {
    sent++;
    Instant visibleAt = clock.instant().plus(delay);
    put(new Kept(sent, queue, message, TraceContext.current(), visibleAt, 0, "none"));
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
      held(delivery).ifPresent(this::remove);
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

  /** Ends all waiting for a message, which then looks again: for a clock that was moved by hand. */
  public synchronized void wake() {
    notifyAll();
  }

  private List<Delivery> lease(Priority queue, int max, Duration visibility) {
    Instant now = clock.instant();
    NavigableSet<Kept> waiting = waiting(queue);
    List<Delivery> leased = new ArrayList<>();
    while (leased.size() < max && !waiting.isEmpty() && !waiting.first().visibleAt().isAfter(now)) {
      received++;
      Kept kept = waiting.first();
      remove(kept);
      // hidden for a moment at least, so that no message is leased twice at once
      Instant until = now.plus(visibility.isPositive() ? visibility : Duration.ofMillis(1));
      Kept held = kept.leased(until, "receipt-" + received);
      put(held);
      leased.add(held.delivery());
    }
    return leased;
  }

  /** Milliseconds until the next hidden message of {@code queue} can be seen, at least one. */
  private long untilVisible(Priority queue) {
    NavigableSet<Kept> waiting = waiting(queue);
    return waiting.isEmpty()
        ? Long.MAX_VALUE
        : Math.max(1, Duration.between(clock.instant(), waiting.first().visibleAt()).toMillis());
  }

  private boolean hide(Delivery delivery, Duration visibility) {
    Optional<Kept> held = held(delivery);
    held.ifPresent(
        kept -> {
          remove(kept);
          put(kept.hidden(clock.instant().plus(visibility)));
        });
    return held.isPresent();
  }

  /** The message, where {@code delivery} is its newest and the lease has not ended. */
  private Optional<Kept> held(Delivery delivery) {
    return Optional.ofNullable(byId.get(delivery.messageId()))
        .filter(kept -> kept.receipt().equals(delivery.receipt()))
        .filter(kept -> kept.visibleAt().isAfter(clock.instant()));
  }

  private void put(Kept kept) {
    byId.put(kept.id(), kept);
    waiting(kept.queue()).add(kept);
  }

  private void remove(Kept kept) {
    byId.remove(kept.id());
    waiting(kept.queue()).remove(kept);
  }

  private NavigableSet<Kept> waiting(Priority queue) {
    return Objects.requireNonNull(byTime.get(queue));
  }
}
