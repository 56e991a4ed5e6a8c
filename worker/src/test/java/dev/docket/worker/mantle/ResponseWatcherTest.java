package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.ModelEndpoint;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ResponseWatcher.Watched;
import dev.docket.worker.run.JumpingTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ResponseWatcherTest {
  private static final Look DONE = new Look.Completed("x", "model", 1, 1);

  private final MutableClock clock = MutableClock.at2030();
  private final List<Duration> looks = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @Test
  void looksAreTakenEveryIntervalUntilTheEnd() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, endsAfter(Duration.ofSeconds(18)));
    assertThat(await(watcher)).isEqualTo(DONE);
    assertThat(looks).containsExactly(seconds(5), seconds(10), seconds(15), seconds(20));
  }

  @Test
  void theFirstLookIsLearnedFromWhatResponsesTook() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, endsAfter(Duration.ofSeconds(56)));
    for (int i = 0; i < 10; i++) {
      await(watcher);
    }
    looks.clear();
    await(watcher);
    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst()).isBetween(seconds(56), seconds(60));
  }

  @Test
  void aLearnedFirstLookMovesForwardWhenResponsesGetFaster() {
    ResponseDurations durations = new ResponseDurations();
    Watched response = new Watched("m", "resp_1", clock.instant(), 1, false);
    for (int i = 0; i < 200; i++) {
      Duration first = durations.usual(response, clock.instant()).fastest().orElse(seconds(60));
      end(durations, response, first, true); // always ended before it was looked at
    }
    assertThat(durations.usual(response, clock.instant()).fastest().orElseThrow())
        .isLessThan(seconds(10));
  }

  /** Lognormal, the logarithm's deviation .5: one in twenty ends within 26.4 s. */
  @Test
  void theFirstOfManyToEndDoNotPassForUsual() {
    ResponseDurations durations = new ResponseDurations();
    Random random = new Random(1);
    Watched response = new Watched("m", "resp_1", clock.instant(), 1, false);
    List<Double> took = new ArrayList<>();
    List<ResponseDurations.Sample> samples = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      took.add(60 * Math.exp(0.5 * random.nextGaussian()));
      samples.add(durations.begin(response, clock.instant()));
    }
    Instant start = clock.instant();
    for (int second = 1; second <= 40; second++) {
      Instant now = start.plusSeconds(second);
      for (int i = 0; i < took.size(); i++) {
        if (took.get(i) > second - 1 && took.get(i) <= second) {
          durations.ended(samples.get(i), now, false);
          durations.left(samples.get(i), response, now);
        }
      }
    }
    ResponseDurations.Usual usual = durations.usual(response, start.plusSeconds(40));
    assertThat(usual.fastest().orElseThrow()).isBetween(seconds(22), seconds(30));
    assertThat(usual.longest()).isEmpty();
  }

  @Test
  void aCohortThatHasEndedStandsUntilTheNextIsKnown() {
    ResponseDurations durations = new ResponseDurations();
    Watched response = new Watched("m", "resp_1", clock.instant(), 1, false);
    for (int i = 1; i <= 128; i++) {
      end(durations, response, seconds(i), false);
    }
    assertThat(durations.usual(response, clock.instant()).fastest()).contains(seconds(7));
    assertThat(durations.usual(response, clock.instant()).longest()).contains(seconds(128));
    for (int i = 1; i <= 10; i++) {
      end(durations, response, seconds(5), false);
    }
    assertThat(durations.usual(response, clock.instant()).fastest()).contains(seconds(5));
    assertThat(durations.usual(response, clock.instant()).longest()).contains(seconds(128));
  }

  @Test
  void aResponseLaterThanItsLikeIsLookedAtLessOften() {
    ResponseDurations.Usual usual =
        new ResponseDurations.Usual(Optional.of(seconds(10)), Optional.of(seconds(30)));
    Instant start = clock.instant();
    assertThat(PollSchedule.DEFAULT.next(start, start.plusSeconds(30), usual, 0.5))
        .isEqualTo(start.plusSeconds(35));
    assertThat(PollSchedule.DEFAULT.next(start, start.plusSeconds(31), usual, 0.5))
        .isEqualTo(start.plusSeconds(41));
    assertThat(PollSchedule.DEFAULT.next(start, start.plusSeconds(2), usual, 0.5))
        .as("not before one in twenty of its like has ended")
        .isEqualTo(start.plusSeconds(10));
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
    assertThat(
            watcher.await(
                new Watched("m", "resp_1", clock.instant(), 10, false), until, warnings::add))
        .isEqualTo(new Look.Pending());
    assertThat(clock.instant()).isEqualTo(until);
  }

  @Test
  void aRefusalThatLastsIsToldWithinAMinuteAndGivenUpWithinTen() throws InterruptedException {
    ResponseWatcher watcher = watcher(100, _ -> new Look.Refused("HTTP 403"));
    Instant start = clock.instant();

    assertThat(await(watcher)).isEqualTo(new Look.Refused("HTTP 403"));

    assertThat(warnings).isNotEmpty().containsOnly("HTTP 403");
    assertThat(Duration.between(start, clock.instant())).isBetween(seconds(300), seconds(600));
  }

  @Test
  void aRefusalThatPassesIsForgotten() throws InterruptedException {
    ResponseWatcher watcher =
        watcher(
            100,
            age -> {
              if (age.toMinutes() >= 30) {
                return DONE;
              }
              return age.toSeconds() % 100 < 15 ? new Look.Refused("HTTP 401") : new Look.Pending();
            });

    assertThat(await(watcher)).isEqualTo(DONE);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatHasNotEndedAtTheDeadlineTellsOfTheLastTrouble() throws InterruptedException {
    ResponseWatcher watcher =
        watcher(
            100,
            _ -> {
              throw new ModelUnavailableException("HTTP 503", null);
            });
    Watched response = new Watched("m", "resp_1", clock.instant(), 10, false);

    assertThat(watcher.await(response, clock.instant().plusSeconds(60), warnings::add))
        .isEqualTo(new Look.Pending("HTTP 503"));
    assertThat(warnings).containsExactly("HTTP 503");
  }

  @Test
  void refusalsThatEachNameARequestAreOneWarning() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    ResponseWatcher watcher =
        watcher(100, _ -> new Look.Refused("request " + looks.incrementAndGet()));
    assertThat(await(watcher)).isEqualTo(new Look.Refused("request " + looks.get()));
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aStatusThatNobodyKnowsIsToldAndWaitedFor() throws InterruptedException {
    ResponseWatcher watcher =
        watcher(100, age -> age.toMinutes() < 20 ? new Look.Pending("thinking") : DONE);
    assertThat(await(watcher)).isEqualTo(DONE);
    assertThat(warnings).containsExactly("thinking");
  }

  private void end(
      ResponseDurations durations, Watched response, Duration took, boolean atFirstLook) {
    Instant start = clock.instant();
    ResponseDurations.Sample sample =
        durations.begin(new Watched("m", "resp_1", start, response.inputTokens(), false), start);
    durations.ended(sample, start.plus(took), atFirstLook);
    durations.left(sample, response, start.plus(took));
  }

  private static Duration spacing(LookBudget budget, Instant now) {
    return Duration.between(budget.take(now), budget.take(now));
  }

  private Look await(ResponseWatcher watcher) throws InterruptedException {
    return watcher.await(
        new Watched("m", "resp_1", clock.instant(), 10, false),
        clock.instant().plusSeconds(3600),
        warnings::add);
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
      if (!(look instanceof Look.Pending || look instanceof Look.Refused)) {
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
