package dev.docket.worker.mantle;

import dev.docket.job.Priority;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets creates of one model through, one after another: interactive ones first, bulk ones to at
 * most 80 % of the creates under way. Only the first in line waits for the clock; the others wait
 * for it.
 */
final class ModelGate {
  private static final Logger log = LoggerFactory.getLogger(ModelGate.class);
  private static final double BULK = 0.8;
  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

  private final CreatePace pace;
  private final TokenBlocks blocks;
  private final Supplier<OptionalLong> tokensPerMinute;
  private final Pace time;
  private final Map<Priority, Deque<Waiter>> lines = new EnumMap<>(Priority.class);
  private final Map<Priority, Integer> underWay = new EnumMap<>(Priority.class);

  /** One create in line. {@code retryAt} is set for the first in line that waits for the clock. */
  private static final class Waiter {
    private final long tokens;
    private final Semaphore signal = new Semaphore(0);
    private boolean admitted;
    private Optional<Instant> retryAt = Optional.empty();

    Waiter(long tokens) {
      this.tokens = tokens;
    }
  }

  /** Whether a create may go now. */
  private sealed interface Decision {
    record Go() implements Decision {}

    record NotBefore(Instant when) implements Decision {}

    record AfterAnother() implements Decision {}
  }

  ModelGate(
      int mostCreates, TokenBlocks blocks, Supplier<OptionalLong> tokensPerMinute, Pace time) {
    this.pace = new CreatePace(mostCreates);
    this.blocks = blocks;
    this.tokensPerMinute = tokensPerMinute;
    this.time = time;
    for (Priority priority : Priority.values()) {
      lines.put(priority, new ArrayDeque<>());
      underWay.put(priority, 0);
    }
  }

  /** Passes at once, or not at all. */
  synchronized boolean tryPass(Priority priority, long tokens) {
    return lines.values().stream().allMatch(Deque::isEmpty)
        && decide(priority, tokens) instanceof Decision.Go;
  }

  /** Waits to pass; false at {@code until}. */
  boolean pass(Priority priority, long tokens, Instant until) throws InterruptedException {
    Waiter waiter = new Waiter(tokens);
    synchronized (this) {
      line(priority).add(waiter);
      pump();
    }
    try {
      while (true) {
        long left = Duration.between(time.clock().instant(), until).toMillis();
        boolean signalled = waiter.signal.tryAcquire(Math.max(0, left), TimeUnit.MILLISECONDS);
        Optional<Instant> retryAt;
        synchronized (this) {
          if (waiter.admitted || !signalled) {
            return leave(priority, waiter);
          }
          retryAt = waiter.retryAt;
        }
        if (retryAt.isPresent()) {
          time.timer().waitUntil(retryAt.get().isBefore(until) ? retryAt.get() : until);
          synchronized (this) {
            waiter.retryAt = Optional.empty();
            pump();
          }
        }
      }
    } catch (InterruptedException e) {
      synchronized (this) {
        if (leave(priority, waiter)) {
          left(priority);
        }
      }
      throw e;
    }
  }

  /** A create that passed has come to {@code start}. */
  synchronized void done(Priority priority, Start start) {
    Instant now = time.clock().instant();
    switch (start) {
      case Start.Refused(String _, long delay, Throttle throttle) when throttle != Throttle.NONE ->
          pace.refused(throttle, delay, now, time.random().getAsDouble());
      case Start.Started _, Start.Answered _ -> pace.accepted();
      case Start.Refused _, Start.OutOfQuota _, Start.Ambiguous _, Start.Rejected _ -> {}
    }
    left(priority);
  }

  /** A request that had been accepted ended for want of quota. */
  synchronized void throttled(long delayMillis) {
    Instant now = time.clock().instant();
    pace.refused(Throttle.QUOTA, delayMillis, now, time.random().getAsDouble());
  }

  /** Gives back tokens that were reserved at {@code at} and not used. */
  synchronized void giveBack(long tokens, Instant at) {
    blocks.giveBack(tokens, at, time.clock().instant());
    pump();
  }

  private boolean leave(Priority priority, Waiter waiter) {
    if (!waiter.admitted) {
      line(priority).remove(waiter);
      pump();
    }
    return waiter.admitted;
  }

  private void left(Priority priority) {
    underWay.merge(priority, -1, Integer::sum);
    pump();
  }

  private void pump() {
    while (true) {
      Priority first = line(Priority.INTERACTIVE).isEmpty() ? Priority.BULK : Priority.INTERACTIVE;
      Waiter waiter = line(first).peek();
      if (waiter == null) {
        return;
      }
      switch (decide(first, waiter.tokens)) {
        case Decision.Go() -> {
          line(first).remove();
          waiter.admitted = true;
          waiter.signal.release();
        }
        case Decision.NotBefore(Instant when) -> {
          if (waiter.retryAt.isEmpty()) {
            waiter.retryAt = Optional.of(when);
            waiter.signal.release();
          }
          return;
        }
        case Decision.AfterAnother() -> {
          return;
        }
      }
    }
  }

  private Decision decide(Priority priority, long tokens) {
    Instant now = time.clock().instant();
    if (now.isBefore(pace.pausedUntil())) {
      return new Decision.NotBefore(pace.pausedUntil());
    }
    int limit = pace.limit(now);
    int all = underWay.values().stream().mapToInt(Integer::intValue).sum();
    int bulk = underWay.getOrDefault(Priority.BULK, 0);
    if (all >= limit || (priority == Priority.BULK && bulk >= Math.max(1, (int) (limit * BULK)))) {
      return new Decision.AfterAnother();
    }
    Optional<Instant> notBefore = takeTokens(priority, tokens, now);
    if (notBefore.isPresent()) {
      return new Decision.NotBefore(notBefore.get());
    }
    underWay.merge(priority, 1, Integer::sum);
    return new Decision.Go();
  }

  private Optional<Instant> takeTokens(Priority priority, long tokens, Instant now) {
    OptionalLong limit = tokensPerMinute.get();
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    try {
      return blocks.take(tokens, limit.getAsLong(), priority, now);
    } catch (RuntimeException e) {
      log.warn("The token window cannot be reached; trying again", e);
      return Optional.of(now.plus(AFTER_ERROR));
    }
  }

  private Deque<Waiter> line(Priority priority) {
    return lines.getOrDefault(priority, new ArrayDeque<>());
  }
}
