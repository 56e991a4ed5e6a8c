package dev.docket.worker.mantle;

import dev.docket.worker.mantle.ModelGateway.Look;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for responses by looking at them now and then. Each wait is a virtual thread asleep, which
 * holds neither request nor document; the looks themselves are other threads'.
 */
public final class ResponseWatcher {
  private static final Logger log = LoggerFactory.getLogger(ResponseWatcher.class);

  /** How often a response that is followed is looked at all the same: its stream may hang. */
  private static final Duration GUARD = Duration.ofMinutes(1);

  /** A response younger than this may not be visible yet. */
  private static final Duration APPEARS_WITHIN = Duration.ofSeconds(60);

  private final ModelGateway gateway;
  private final PollSchedule schedule;
  private final LookBudget budget;
  private final ResponseDurations durations = new ResponseDurations();
  private final Clock clock;
  private final Timer timer;
  private final DoubleSupplier random;
  private final AtomicInteger watched = new AtomicInteger();

  /** A watcher that takes at most {@code looksPerSecond}; {@code random} gives 0 to 1. */
  public ResponseWatcher(
      ModelGateway gateway, PollSchedule schedule, int looksPerSecond, Pace pace) {
    this.gateway = gateway;
    this.schedule = schedule;
    this.budget = new LookBudget(looksPerSecond);
    this.clock = pace.clock();
    this.timer = pace.timer();
    this.random = pace.random();
  }

  /** How many responses are waited for. */
  public int watched() {
    return watched.get();
  }

  /**
   * Waits until the response has ended and tells how; {@link Look.Gone} if it is lost, {@link
   * Look.Refused} if looks were refused for long, {@link Look.Pending} if it had not ended at
   * {@code until}. Refusals and troubles that last are told to {@code warn}.
   */
  public Look await(Watched response, Instant until, Consumer<String> warn)
      throws InterruptedException {
    watched.incrementAndGet();
    try {
      return lookUntilEnded(response, until, warn);
    } finally {
      watched.decrementAndGet();
    }
  }

  private Look lookUntilEnded(Watched response, Instant until, Consumer<String> warn)
      throws InterruptedException {
    Refusals refusals = new Refusals();
    Refusals troubles = new Refusals();
    String trouble = "";
    ResponseDurations.Sample sample = durations.begin(response, clock.instant());
    try (Following stream =
        gateway.follow(
            response.model(), response.responseId(), response.followed(), response.heard())) {
      Instant at =
          stream.isOpen()
              ? clock.instant().plus(GUARD)
              : schedule.first(response.startedAt(), usual(response), random.getAsDouble());
      for (int looks = 1; ; looks++) {
        Optional<Look> end = told(stream, at.isBefore(until) ? at : until);
        if (end.isPresent()) {
          durations.ended(sample, clock.instant(), false);
          return end.get();
        }
        Instant turn = budget.take(clock.instant());
        if (!turn.isBefore(until)) {
          timer.waitUntil(until);
          return last(look(response), trouble); // what ended just before the deadline counts
        }
        timer.waitUntil(turn);
        Look look = look(response);
        Instant now = clock.instant();
        trouble = trouble(look);
        if (look instanceof Look.Refused(String why)) {
          if (refusals.add(why, now, warn)) {
            return look;
          }
        } else if (trouble.isEmpty()) {
          refusals.clear();
          troubles.clear();
        } else {
          troubles.add(trouble, now, warn); // it is waited for, whatever lasts
        }
        if (ended(look, response, now)) {
          durations.ended(sample, now, looks == 1);
          return look;
        }
        at =
            stream.isOpen()
                ? now.plus(GUARD)
                : schedule.next(response.startedAt(), now, usual(response), random.getAsDouble());
      }
    } finally {
      durations.left(sample, response, clock.instant());
    }
  }

  /** Waits until {@code at}, or until the end of the response is told of, or its stream breaks. */
  private Optional<Look> told(Following stream, Instant at) throws InterruptedException {
    if (stream.isOpen()) {
      return stream.await(Duration.between(clock.instant(), at));
    }
    Optional<Look> known = stream.await(Duration.ZERO);
    if (known.isEmpty()) {
      timer.waitUntil(at);
    }
    return known;
  }

  private ResponseDurations.Usual usual(Watched response) {
    return durations.usual(response, clock.instant());
  }

  private Look look(Watched response) {
    try {
      return DetachedCall.call(() -> gateway.look(response.model(), response.responseId()));
    } catch (ModelUnavailableException e) {
      String trouble = String.valueOf(e.getMessage());
      log.debug("{}", trouble);
      if (!Thread.currentThread().isInterrupted()) {
        budget.failed(clock.instant());
      }
      return new Look.Pending(trouble);
    }
  }

  /** Why a look did not see how the response stands; empty where it did. */
  private static String trouble(Look look) {
    return switch (look) {
      case Look.Pending(String trouble) -> trouble;
      case Look.Refused(String why) -> why;
      case Look.Completed _,
          Look.Called _,
          Look.Truncated _,
          Look.Throttled _,
          Look.FailedForNow _,
          Look.FailedForGood _,
          Look.Lost _,
          Look.Gone _ ->
          "";
    };
  }

  /** What is told of a look at the deadline: with the last trouble, where there was any. */
  private static Look last(Look look, String before) {
    return switch (look) {
      case Look.Refused(String why) -> new Look.Pending(why);
      case Look.Pending(String trouble) -> new Look.Pending(trouble.isEmpty() ? before : trouble);
      case Look.Completed _,
          Look.Called _,
          Look.Truncated _,
          Look.Throttled _,
          Look.FailedForNow _,
          Look.FailedForGood _,
          Look.Lost _,
          Look.Gone _ ->
          look;
    };
  }

  private static boolean ended(Look look, Watched response, Instant now) {
    return switch (look) {
      case Look.Pending _, Look.Refused _ -> false;
      case Look.Gone() -> !now.isBefore(response.startedAt().plus(APPEARS_WITHIN));
      case Look.Completed _,
          Look.Called _,
          Look.Truncated _,
          Look.Throttled _,
          Look.FailedForNow _,
          Look.FailedForGood _,
          Look.Lost _ ->
          true;
    };
  }

  /**
   * A response that was started.
   *
   * @param inputTokens an estimate
   * @param followed whether its end is to be told of where the endpoint can, in place of looks
   * @param heard what is told its text while it is written, where it is followed
   */
  public record Watched(
      String model,
      String responseId,
      Instant startedAt,
      long inputTokens,
      boolean followed,
      AnswerListener heard) {
    /** One that nobody hears. */
    public Watched(
        String model, String responseId, Instant startedAt, long inputTokens, boolean followed) {
      this(model, responseId, startedAt, inputTokens, followed, AnswerListener.NOBODY);
    }
  }
}
