package dev.docket.local.mantle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A response and its life: queued, in progress, then one of the endings, for ever. */
final class Response {
  /**
   * What is fixed when a response is created.
   *
   * @param queuedUntil before it the response is {@code queued}
   * @param notBefore the earliest end
   * @param format the request's {@code text} object
   * @param kept what it tells of its request; null where an older release has kept it
   */
  record Created(
      String id,
      String model,
      Dialect dialect,
      Instant createdAt,
      Instant queuedUntil,
      Instant notBefore,
      boolean background,
      boolean store,
      int inputTokens,
      int maxOutputTokens,
      Map<String, String> metadata,
      String format,
      @Nullable Sent kept) {
    /** What it tells of its request. */
    Sent sent() {
      return kept == null ? Sent.NOTHING : kept;
    }
  }

  /** How a response stands at one moment. */
  record State(String status, Optional<Ending> ending, Optional<Instant> endedAt) {}

  private record Computed(Ending ending, Instant at) {}

  private final Created created;
  private final CountDownLatch over = new CountDownLatch(1); // computed or cancelled
  private Optional<Computed> computed = Optional.empty();

  Response(Created created) {
    this.created = created;
  }

  Created created() {
    return created;
  }

  String id() {
    return created.id;
  }

  /** Gives the response its answer, due not before its time; one it has already stays. */
  synchronized boolean end(Ending ending, Instant now) {
    if (computed.isPresent()) {
      return false;
    }
    Instant at = now.isAfter(created.notBefore) ? now : created.notBefore;
    computed = Optional.of(new Computed(ending, at));
    over.countDown();
    return true;
  }

  /** Cancels the response unless it has ended; answers whether it did. */
  synchronized boolean cancel(Instant now) {
    if (state(now).ending().isPresent()) {
      return false;
    }
    computed = Optional.of(new Computed(Ending.CANCELLED, now));
    over.countDown();
    return true;
  }

  /** The event to log of its ending, due or not. */
  synchronized Optional<ResponseLog.Event> ended() {
    return computed.map(c -> new ResponseLog.Event.Ended(id(), c.ending, c.at));
  }

  /** How it will have ended, once that is known; empty where it never ends. */
  synchronized Optional<State> outcome() {
    return computed
        .filter(c -> !c.ending.status().equals("in_progress"))
        .map(c -> new State(c.ending.status(), Optional.of(c.ending), Optional.of(c.at)));
  }

  /**
   * When piece {@code number} of {@code pieces} of its text is written: a model reads and thinks
   * for half of its time, and then writes evenly.
   */
  Instant written(int number, int pieces) {
    Duration all = Duration.between(created.queuedUntil, created.notBefore);
    return created.queuedUntil.plus(
        all.multipliedBy(pieces + (long) number).dividedBy(2L * Math.max(1, pieces)));
  }

  /** How it stands. */
  synchronized State state(Instant now) {
    Optional<Computed> due =
        computed.filter(
            c -> !c.at.isAfter(now) && !c.ending.status().equals("in_progress")); // else: stuck
    if (due.isPresent()) {
      Computed end = due.get();
      return new State(end.ending.status(), Optional.of(end.ending), Optional.of(end.at));
    }
    String status = now.isBefore(created.queuedUntil) ? "queued" : "in_progress";
    return new State(status, Optional.empty(), Optional.empty());
  }

  /** Waits until it is known how it ends, or {@code most} has passed. */
  void awaitOutcome(Duration most) throws InterruptedException {
    if (!over.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    if (outcome().isEmpty()) {
      Thread.sleep(most); // it is stuck
    }
  }

  /** Waits until it has ended, or {@code most} has passed. */
  void await(Clock clock, Duration most) throws InterruptedException {
    if (over.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
      Duration rest = Duration.between(clock.instant(), created.notBefore);
      boolean ended = state(clock.instant()).ending().isPresent();
      Thread.sleep(ended ? 0 : Math.clamp(rest.toMillis() + 1, 0, most.toMillis()));
    }
  }
}
