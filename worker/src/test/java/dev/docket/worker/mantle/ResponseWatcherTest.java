package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.ModelEndpoint;
import dev.docket.testing.MutableClock;
import dev.docket.worker.JumpingTimer;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ResponseWatcher.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ResponseWatcherTest {
  private static final Look DONE = new Look.Completed("x", "model", 1, 1);

  private final MutableClock clock = MutableClock.at2030();
  private final List<Duration> looks = new ArrayList<>();

  @Test
  void looksAreTakenEveryIntervalUntilTheEnd() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, endsAfter(Duration.ofSeconds(18)));
    assertThat(await(watcher)).isEqualTo(DONE);
    assertThat(looks).containsExactly(seconds(5), seconds(10), seconds(15), seconds(20));
  }

  @Test
  void theFirstLookIsLearnedFromWhatResponsesTook() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, endsAfter(Duration.ofSeconds(58)));
    for (int i = 0; i < 10; i++) {
      await(watcher);
    }
    looks.clear();
    await(watcher);
    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst()).isBetween(seconds(58), seconds(60));
  }

  @Test
  void aLearnedFirstLookMovesForwardWhenResponsesGetFaster() throws InterruptedException {
    ResponseWatcher slow = watcher(100, endsAfter(Duration.ofSeconds(58)));
    ResponseDurations durations = new ResponseDurations();
    for (int i = 0; i < 200; i++) {
      Duration first =
          durations.usual("m", 1).map(ResponseDurations.Usual::tenth).orElse(seconds(60));
      durations.add("m", 1, first, true); // always ended before it was looked at
    }
    assertThat(durations.usual("m", 1).orElseThrow().tenth()).isLessThan(seconds(10));
    assertThat(slow.watched()).isZero();
  }

  @Test
  void aResponseLaterThanItsLikeIsLookedAtLessOften() throws InterruptedException {
    ResponseDurations.Usual usual = new ResponseDurations.Usual(seconds(10), seconds(30));
    Instant start = clock.instant();
    assertThat(
            PollSchedule.DEFAULT.next(
                start, start.plusSeconds(30), java.util.Optional.of(usual), 0.5))
        .isEqualTo(start.plusSeconds(35));
    assertThat(
            PollSchedule.DEFAULT.next(
                start, start.plusSeconds(31), java.util.Optional.of(usual), 0.5))
        .isEqualTo(start.plusSeconds(41));
  }

  @Test
  void anOutageDelaysTheAnswerAndLosesNothing() throws InterruptedException {
    ResponseWatcher watcher =
        watcher(
            100,
            age -> {
              if (age.compareTo(seconds(60)) < 0) {
                throw new ModelUnavailableException("503", null);
              }
              return DONE;
            });
    assertThat(await(watcher)).isEqualTo(DONE);
  }

  @Test
  void failingLooksHalveTheBudgetAndItGrowsBack() {
    LookBudget budget = new LookBudget(10);
    Instant now = clock.instant();
    assertThat(spacing(budget, now)).isEqualTo(Duration.ofMillis(100));
    now = now.plusSeconds(10);
    budget.failed(now);
    budget.failed(now); // at the same time: one piece of news
    assertThat(spacing(budget, now)).isEqualTo(Duration.ofMillis(200));
    now = now.plusSeconds(100);
    assertThat(spacing(budget, now)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whatHasNotEndedAtTheDeadlineIsPending() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, _ -> new Look.Pending());
    Instant until = clock.instant().plusSeconds(12);
    assertThat(watcher.await(new Watched("m", "resp_1", clock.instant(), 10), until))
        .isEqualTo(new Look.Pending());
    assertThat(clock.instant()).isEqualTo(until);
  }

  private static Duration spacing(LookBudget budget, Instant now) {
    return Duration.between(budget.take(now), budget.take(now));
  }

  private Look await(ResponseWatcher watcher) throws InterruptedException {
    return watcher.await(
        new Watched("m", "resp_1", clock.instant(), 10), clock.instant().plusSeconds(3600));
  }

  private static Function<Duration, Look> endsAfter(Duration latency) {
    return age -> age.compareTo(latency) < 0 ? new Look.Pending() : DONE;
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private ResponseWatcher watcher(int looksPerSecond, Function<Duration, Look> byAge) {
    return new ResponseWatcher(
        new Looked(byAge),
        PollSchedule.DEFAULT,
        looksPerSecond,
        new Pace(clock, new JumpingTimer(clock), () -> 0.5));
  }

  /** Answers looks by the age of the response; each starts when the one before was seen ended. */
  private final class Looked implements ModelGateway {
    private final Function<Duration, Look> byAge;
    private Instant startedAt = clock.instant();

    private Looked(Function<Duration, Look> byAge) {
      this.byAge = byAge;
    }

    @Override
    public Look look(String model, String responseId) {
      Duration age = Duration.between(startedAt, clock.instant());
      looks.add(age);
      Look look = byAge.apply(age);
      if (!(look instanceof Look.Pending)) {
        startedAt = clock.instant(); // the next one starts when this one was seen
      }
      return look;
    }

    @Override
    public Start start(ModelRequest request, Map<String, String> metadata) {
      throw new AssertionError("A watcher starts nothing");
    }

    @Override
    public void cancel(String model, String responseId) {
      throw new AssertionError("A watcher cancels nothing");
    }

    @Override
    public List<ModelEndpoint.Model> models() {
      return List.of();
    }

    @Override
    public void erase(String model, String responseId) {
      throw new AssertionError("A watcher erases nothing");
    }
  }
}
