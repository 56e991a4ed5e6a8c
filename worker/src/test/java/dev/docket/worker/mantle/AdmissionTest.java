package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.TokenWindow;
import dev.docket.testing.InMemoryTokenWindow;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.Admission.InFlight;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.run.JumpingTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AdmissionTest {
  private static final String MODEL = "openai.gpt-oss-120b";
  private static final Start STARTED = new Start.Started("resp_1");

  private final MutableClock clock = MutableClock.at2030();
  private final Instant start = clock.instant();
  private final Pace time = new Pace(clock, new JumpingTimer(clock), () -> 0.5);
  private final InMemoryTokenWindow window = new InMemoryTokenWindow();
  private final MapParameters parameters = new MapParameters(Map.of());

  @Test
  void aRequestBeyondTheMinutesTokensWaitsForTheNextMinute() throws InterruptedException {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000");
    Admission admission = admission(10);
    for (int i = 0; i < 3; i++) {
      pass(admission, Priority.INTERACTIVE, 300);
    }
    assertThat(clock.instant()).isEqualTo(start);
    pass(admission, Priority.INTERACTIVE, 300);
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(60));
  }

  @Test
  void twoWorkersTakeNoMoreThanTheLimitBetweenThem() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000");
    List<Admission> workers = List.of(admission(100), admission(100));
    int admitted = 0;
    for (int i = 0; i < 100; i++) {
      Optional<Turn> turn = workers.get(i % 2).tryAdmit(MODEL, Priority.INTERACTIVE, 30);
      turn.ifPresent(t -> t.sent(STARTED));
      admitted += turn.isPresent() ? 30 : 0;
    }
    assertThat(admitted).isBetween(900, 1000);
  }

  @Test
  void manyWorkersThatNeedLittleLeaveTheRestToOneAnother() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000000");
    for (int worker = 0; worker < 60; worker++) {
      assertThat(admission(10).tryAdmit(MODEL, Priority.INTERACTIVE, 10_000)).isPresent();
    }
  }

  @Test
  void smallRequestsTakeTheirTokensTogether() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000000");
    AtomicInteger takes = new AtomicInteger();
    TokenWindow counted =
        (model, tokens, limit, now) -> {
          takes.incrementAndGet();
          return window.take(model, tokens, limit, now);
        };
    Admission admission = new Admission(parameters, counted, 1000, 1000, time);
    for (int i = 0; i < 100; i++) {
      assertThat(admission.tryAdmit(MODEL, Priority.INTERACTIVE, 100)).isPresent();
    }
    assertThat(takes.get()).isEqualTo(20); // five at a time, 500 of a million tokens
  }

  @Test
  void tokensNotUsedMayBeTakenAgainWithinTheMinute() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000");
    Admission admission = admission(10);
    Turn turn = admission.tryAdmit(MODEL, Priority.INTERACTIVE, 1000).orElseThrow();
    turn.sent(STARTED);
    assertThat(admission.tryAdmit(MODEL, Priority.INTERACTIVE, 700)).isEmpty();
    turn.used(300);
    assertThat(admission.tryAdmit(MODEL, Priority.INTERACTIVE, 700)).isPresent();
  }

  @Test
  void bulkWorkLeavesAFifthOfTokensAndCreatesToInteractiveWork() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000");
    Admission tokens = admission(100);
    assertThat(admitted(tokens, Priority.BULK, 100)).isEqualTo(8);
    assertThat(admitted(tokens, Priority.INTERACTIVE, 100)).isEqualTo(2);

    parameters.remove("model/" + MODEL + "/tokens-per-minute");
    Admission creates = admission(10);
    assertThat(admitted(creates, Priority.BULK, 100)).isEqualTo(8);
    assertThat(admitted(creates, Priority.INTERACTIVE, 100)).isEqualTo(2);
  }

  @Test
  void aRequestLargerThanTheLimitNeverFits() {
    parameters.put("model/" + MODEL + "/tokens-per-minute", "1000");
    assertThat(admission(10).neverFits(MODEL, 1001).orElseThrow())
        .contains("1001", MODEL, "1000 tokens a minute");
    assertThat(admission(10).neverFits(MODEL, 1000)).isEmpty();
    assertThat(admission(10).neverFits("other", 1001)).isEmpty();
  }

  @Test
  void aThrottledModelIsNotAskedBeforeTheTimeItNames() throws InterruptedException {
    Admission admission = admission(10);
    Turn turn = admission.tryAdmit(MODEL, Priority.INTERACTIVE, 10).orElseThrow();
    turn.sent(new Start.Refused("429", 17_000, Throttle.QUOTA));
    turn.used(0);

    assertThat(admission.tryAdmit(MODEL, Priority.INTERACTIVE, 10)).isEmpty();
    assertThat(admission.tryAdmit("other", Priority.INTERACTIVE, 10)).isPresent();
    pass(admission, Priority.INTERACTIVE, 10);
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(17));
  }

  @Test
  void refusalsShrinkWhatIsSentAtOnceAndCleanTimeLetsItGrow() {
    CreatePace pace = new CreatePace(100);
    pace.refused(Throttle.QUOTA, 5_000, start, 0.5);
    pace.refused(Throttle.QUOTA, 5_000, start, 0.5); // under way at the same time: no new news
    Instant resumed = start.plusSeconds(5);
    assertThat(pace.pausedUntil()).isEqualTo(resumed);
    assertThat(pace.limit(resumed)).isEqualTo(70);
    assertThat(pace.limit(resumed.plusSeconds(30))).isEqualTo(73);

    pace.refused(Throttle.CAPACITY, 5_000, resumed.plusSeconds(30), 0.5);
    assertThat(pace.limit(resumed.plusSeconds(35))).isEqualTo(51);
    assertThat(pace.limit(resumed.plusSeconds(45))).isEqualTo(56);
  }

  @Test
  void afterTheLongestPauseOneCreateGoesFirst() {
    CreatePace pace = new CreatePace(100);
    pace.refused(Throttle.QUOTA, RetryAfter.LONGEST.toMillis(), start, 0.5);

    Instant resumed = start.plus(RetryAfter.LONGEST);
    assertThat(pace.pausedUntil()).isEqualTo(resumed);
    assertThat(pace.limit(resumed)).isEqualTo(1);
    assertThat(pace.limit(resumed.plusSeconds(30))).isEqualTo(4);
  }

  @Test
  void withoutATimeToWaitTheBackOffGrowsFromOneToSixtySeconds() {
    CreatePace pace = new CreatePace(100);
    Instant now = start;
    List<Long> longest = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pace.refused(Throttle.QUOTA, 0, now, 1);
      longest.add(Duration.between(now, pace.pausedUntil()).toSeconds());
      now = pace.pausedUntil();
    }
    assertThat(longest).containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    pace.refused(Throttle.QUOTA, 0, now, 0);
    assertThat(pace.pausedUntil()).isEqualTo(now.plusSeconds(1));
  }

  @Test
  void theLimitOfCreatesUnderWayIsReachedAndNotPassed() throws Exception {
    Admission admission = admission(5);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(5);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(
            threads.submit(
                () -> {
                  Turn turn = turn(admission, Priority.INTERACTIVE, 10);
                  most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                  full.countDown();
                  full.await();
                  underWay.decrementAndGet();
                  turn.sent(STARTED);
                  turn.used(10);
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most.get()).isEqualTo(5);
    assertThat(admission.reserved()).isZero();
  }

  @Test
  void interactiveWorkGoesBeforeBulkWorkThatCameEarlier() throws Exception {
    Admission admission = admission(1);
    Turn first = admission.tryAdmit(MODEL, Priority.INTERACTIVE, 10).orElseThrow();
    List<Priority> order = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> bulk = waiting(threads, admission, Priority.BULK, order);
      Future<?> interactive = waiting(threads, admission, Priority.INTERACTIVE, order);
      first.sent(STARTED);
      interactive.get();
      bulk.get();
    }
    assertThat(order).containsExactly(Priority.INTERACTIVE, Priority.BULK);
  }

  @Test
  void whoStopsWaitingIsPassedOver() throws Exception {
    Admission admission = admission(1);
    Turn first = admission.tryAdmit(MODEL, Priority.INTERACTIVE, 10).orElseThrow();
    Thread waiting = Thread.ofVirtual().unstarted(() -> expectInterrupt(admission));
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    waiting.interrupt();
    waiting.join();
    first.sent(STARTED);
    assertThat(admission.tryAdmit(MODEL, Priority.INTERACTIVE, 10)).isPresent();
  }

  @Test
  void aTenantHasNoMoreThanItsShareInFlight() throws Exception {
    Admission admission = new Admission(parameters, window, 10, 1, time);
    TenantId tenant = new TenantId("acme");
    InFlight held = admission.enter(tenant);
    admission.enter(new TenantId("other")).close();
    Thread second =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    admission.enter(tenant).close();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    held.close();
    second.join();
  }

  private Admission admission(int creates) {
    return new Admission(parameters, window, creates, 1000, time);
  }

  private static int admitted(Admission admission, Priority priority, long tokens) {
    int admitted = 0;
    while (admitted < 100 && admission.tryAdmit(MODEL, priority, tokens).isPresent()) {
      admitted++;
    }
    return admitted;
  }

  private void pass(Admission admission, Priority priority, long tokens)
      throws InterruptedException {
    Turn turn = turn(admission, priority, tokens);
    turn.sent(STARTED);
    turn.used(tokens);
  }

  private Turn turn(Admission admission, Priority priority, long tokens)
      throws InterruptedException {
    return admission.admit(MODEL, priority, tokens, start.plus(Duration.ofHours(1))).orElseThrow();
  }

  private Future<?> waiting(
      ExecutorService threads, Admission admission, Priority priority, List<Priority> order)
      throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    Thread[] thread = new Thread[1];
    Future<?> future =
        threads.submit(
            () -> {
              thread[0] = Thread.currentThread();
              began.countDown();
              Turn turn = turn(admission, priority, 10);
              order.add(priority);
              turn.sent(STARTED);
              return null;
            });
    began.await();
    while (thread[0].getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return future;
  }

  private void expectInterrupt(Admission admission) {
    try {
      turn(admission, Priority.INTERACTIVE, 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
