package dev.docket.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Booking;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.Usage;
import dev.docket.job.WorkMessage;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.step.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobRunnerTest {
  private final TestBench bench = new TestBench();

  @Test
  void aJobIsAskedAnsweredAndErasedAtTheModel() throws InterruptedException {
    Job job = bench.submit();
    Disposition disposition = bench.run(bench.runner(TestBench.asking(3)), bench.receive());

    assertThat(disposition).isEqualTo(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(30, 15, 3, 0));
    assertThat(result(job)).contains("answer to part 0", "answer to part 1", "answer to part 2");
    assertThat(bench.stepsCreated()).containsExactlyInAnyOrder("map-0", "map-1", "map-2");
  }

  @Test
  void aJobTakenUpAgainSendsNothingTwice() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage held = bench.receive();
    bench.gateway.onCreate(
        () -> {
          if (bench.gateway.created().size() == 2) {
            held.stop(Stop.GIVE_BACK);
          }
        });
    Pace still = new Pace(bench.clock, _ -> new CountDownLatch(1).await(), () -> 0.5);
    JobRunner first =
        new JobRunner(
            bench.ports,
            TestBench.pipelines(TestBench.asking(2)),
            bench.model(bench.gateway, 4, still)); // sees no answer until it is interrupted
    assertThat(bench.run(first, held)).isEqualTo(new Disposition.GiveBack(Duration.ZERO));
    assertThat(bench.stored(job).lease()).isNull();

    bench.queue.release(held.delivery(), Duration.ZERO);
    bench.run(bench.runner(TestBench.asking(2)), bench.receive());

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stepsCreated()).containsExactlyInAnyOrder("map-0", "map-1");
    assertThat(bench.stored(job).usage().modelCalls()).isEqualTo(2);
  }

  @Test
  void aJobThatWaitedForItsTurnIsStoredAsBusyBeforeItGoesOnWithItsOwnWork()
      throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage held = bench.receive();
    List<Boolean> busy = new ArrayList<>();
    bench.gateway.nextStart(new Start.Refused("slow down", 60_000, Throttle.QUOTA));
    bench.gateway.onCreate(
        () -> {
          held.row().orElseThrow().flush(bench.clock.instant().plusSeconds(1));
          busy.add(bench.stored(job).busy());
        });
    Pipeline<JobRequest.Summary> asking = TestBench.asking(1);
    bench.run(
        bench.runner(
            (request, context) -> {
              Pipeline.Outcome outcome = asking.run(request, context);
              busy.add(bench.stored(job).busy());
              return outcome;
            }),
        held);
    assertThat(busy).containsExactly(true, false, true);
  }

  @Test
  void aDeathWhileAResponseRunsIsNoCrashOfTheJob() throws InterruptedException {
    Claims claims = new Claims(bench.jobs, bench.ports.steps());
    Job job = bench.submit();
    WorkMessage.RunJob message = new WorkMessage.RunJob(TestBench.TENANT, job.id());
    LeasedMessage held = bench.receive();
    Instant now = bench.clock.instant();
    claims.claim(message, held.delivery(), now);
    Attempt sent = Attempt.intended("map-0", "hash", "model", 1, false, now);
    StepStore steps = bench.ports.steps();
    steps.createAttempt(TestBench.TENANT, job.id(), sent);
    steps.recordResponse(TestBench.TENANT, job.id(), "map-0", 1, sent.id(), "resp_1");

    claims.claim(message, redelivered(held, 2), now);
    assertThat(bench.stored(job).crashes()).isZero();

    steps.settleAttempt(
        TestBench.TENANT,
        job.id(),
        "map-0",
        1,
        new StepStore.Settlement(
            Attempt.State.ENDED,
            Usage.NONE,
            new Booking(LocalDate.EPOCH, "model", ""),
            new StepStore.End(now, "")));
    claims.claim(message, redelivered(held, 3), now);
    assertThat(bench.stored(job).crashes()).as("crashes in its own work").isOne();
  }

  @Test
  void aRefusedRequestIsSentAgainAndCountsOnce() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.nextStart(new Start.Refused("busy", 0, Throttle.CAPACITY));
    bench.gateway.nextStart(new Start.Refused("quota", 90_000, Throttle.QUOTA));
    bench.gateway.nextStart(new Start.Refused("odd", 0, Throttle.NONE));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.gateway.created()).hasSize(4);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(10, 5, 1, 0));
    assertThat(bench.jobs.steps().load(TestBench.TENANT, job.id()).attempts())
        .extracting(attempt -> String.valueOf(attempt.end()).replaceAll(".*why=|]", ""))
        .containsExactlyInAnyOrder("busy", "quota", "odd", "");
  }

  @Test
  void anAmbiguousRequestIsSentAgainAndCountedAsAPossibleDuplicate() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.nextStart(new Start.Ambiguous("timeout"));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(10, 5, 2, 1));
    assertThat(bench.registry.counter("docket.submit.ambiguous").count()).isEqualTo(1);
  }

  @Test
  void aStepIsGivenUpAfterThreeAmbiguousRequests() throws InterruptedException {
    Job job = bench.submit();
    for (int i = 0; i < 3; i++) {
      bench.gateway.nextStart(new Start.Ambiguous("timeout"));
    }
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(3);
    assertThat(reason(job)).isEqualTo(FailureReason.MODEL_FAILED);
    assertThat(bench.stored(job).usage().possibleDuplicates()).isEqualTo(2);
  }

  @Test
  void whereDuplicatesAreForbiddenAnAmbiguousRequestFailsTheJob() throws InterruptedException {
    Job job = bench.submit(TestBench.withoutDuplicates());
    bench.gateway.nextStart(new Start.Ambiguous("timeout"));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(1);
    assertThat(reason(job)).isEqualTo(FailureReason.POSSIBLE_DUPLICATE);
  }

  @Test
  void anAnswerCutOffIsAskedForOnceMoreWithALargerBudget() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Truncated("half", "model", 10, 1000));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.gateway.created())
        .extracting(FakeModelGateway.Created::maxOutputTokens)
        .containsExactly(1000, 2000);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(20, 1005, 2, 0));
  }

  @Test
  void anAnswerCutOffTwiceIsNeverWhole() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Truncated("half", "model", 10, 1000));
    bench.gateway.looks(2, new Look.Truncated("more", "model", 10, 2000));
    bench.run(bench.runner(TestBench.asking(2)), bench.receive());

    assertThat(bench.gateway.created().size()).isGreaterThanOrEqualTo(3);
    assertThat(bench.stored(job).status().code()).isIn("partial", "completed");
  }

  @Test
  void aResponseThatFailsIsAskedForAgainThreeTimesInAll() throws InterruptedException {
    Job job = bench.submit();
    for (int response = 1; response <= 3; response++) {
      bench.gateway.looks(response, new Look.FailedForNow("server error", 7, 0));
    }
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(3);
    assertThat(reason(job)).isEqualTo(FailureReason.MODEL_FAILED);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(21, 0, 3, 0));
  }

  @Test
  void aResponseThatFailsForWantOfQuotaIsAskedForAgainAsOftenAsItTakes()
      throws InterruptedException {
    Job job = bench.submit();
    Instant start = bench.clock.instant();
    for (int response = 1; response <= 5; response++) {
      bench.gateway.looks(response, new Look.Throttled("try again in 20s", 20_000));
    }
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(6);
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(Duration.between(start, bench.clock.instant()))
        .isGreaterThan(Duration.ofSeconds(99));
  }

  @Test
  void whatTheCreateAnswersIsUsedAndNotLookedFor() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.nextStart(
        new Start.Answered("resp_none", new Look.Completed("at once", "model", 7, 3)));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(1);
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(7, 3, 1, 0));
  }

  @Test
  void looksThatAreRefusedForLongEndTheJobWithTheirReason() throws InterruptedException {
    Job job = bench.submit();
    Instant start = bench.clock.instant();
    Look[] refused = new Look[200];
    java.util.Arrays.fill(refused, new Look.Refused("HTTP 403: not authorized"));
    bench.gateway.looks(1, refused);
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(reason(job)).isEqualTo(FailureReason.MODEL_MISCONFIGURED);
    assertThat(bench.stored(job).status())
        .isInstanceOfSatisfying(
            JobStatus.Failed.class,
            failed -> assertThat(failed.detail()).isEqualTo("HTTP 403: not authorized"));
    assertThat(bench.stored(job).warnings()).containsExactly("HTTP 403: not authorized");
    assertThat(Duration.between(start, bench.clock.instant())).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  void aQuotaThatIsUsedUpEndsTheJobWithItsReason() throws InterruptedException {
    Job job = bench.submit();
    for (int i = 0; i < 100; i++) {
      bench.gateway.nextStart(new Start.OutOfQuota("The quota is used up"));
    }
    Instant start = bench.clock.instant();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(reason(job)).isEqualTo(FailureReason.MODEL_MISCONFIGURED);
    assertThat(bench.stored(job).warnings()).containsExactly("The quota is used up");
    assertThat(Duration.between(start, bench.clock.instant())).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  void aJobAtItsDeadlineTellsWhyItsLastRequestWasRefused() throws InterruptedException {
    Job job = bench.submit();
    for (int i = 0; i < 1000; i++) {
      bench.gateway.nextStart(
          new Start.Refused("HTTP 429: slow down", 300_000, ModelGateway.Throttle.QUOTA));
    }
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(job).status())
        .isInstanceOfSatisfying(
            JobStatus.Failed.class,
            failed -> assertThat(failed.detail()).contains("HTTP 429: slow down"));
  }

  @Test
  void anAnswerCutOffOnceLeavesThreeFailuresToCome() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Truncated("half", "model", 10, 1000));
    bench.gateway.looks(2, new Look.FailedForNow("server error", 7, 0));
    bench.gateway.looks(3, new Look.FailedForNow("server error", 7, 0));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(4);
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
  }

  @Test
  void aResponseThatFailedIsAskedForAgainLaterEachTime() throws InterruptedException {
    bench.submit();
    List<Instant> created = new ArrayList<>();
    bench.gateway.onCreate(() -> created.add(bench.clock.instant()));
    bench.gateway.looks(1, new Look.FailedForNow("server error", 7, 0));
    bench.gateway.looks(2, new Look.FailedForNow("server error", 7, 0));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    Duration first = Duration.between(created.get(0), created.get(1));
    Duration second = Duration.between(created.get(1), created.get(2));
    assertThat(second.minus(first)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aJobIsFailedAtItsThirdCrashAndNotBefore() throws InterruptedException {
    Claims claims = new Claims(bench.jobs, bench.ports.steps());
    Job job = bench.submit();
    WorkMessage.RunJob message = new WorkMessage.RunJob(TestBench.TENANT, job.id());
    LeasedMessage held = bench.receive();
    for (int crashes = 0; crashes < 3; crashes++) {
      assertThat(claims.claim(message, redelivered(held, crashes + 1), bench.clock.instant()))
          .isInstanceOf(Claims.Claim.Won.class);
      assertThat(bench.stored(job).crashes()).isEqualTo(crashes);
    }
    assertThat(claims.claim(message, redelivered(held, 4), bench.clock.instant()))
        .isInstanceOf(Claims.Claim.Poison.class);
  }

  @Test
  void aJobThatMeetsAnOutageIsGivenBackForLongerEachTime() throws InterruptedException {
    bench.jobs.replace(bench.submit()); // as a runner before has left it, so that steps are read
    WatchedPorts.Watcher outage =
        new WatchedPorts.Watcher() {
          @Override
          public int before(String call) {
            if (call.equals("StepStore.load")) {
              throw new IllegalStateException("the table is not reachable");
            }
            return 0;
          }

          @Override
          public void after(String call, int number) {}
        };
    JobRunner runner =
        new JobRunner(
            WatchedPorts.of(bench.ports, outage),
            TestBench.pipelines(TestBench.asking(1)),
            bench.model());
    List<Duration> delays = new ArrayList<>();
    for (int receive = 0; receive < 3; receive++) {
      LeasedMessage held = bench.receive();
      Disposition disposition = bench.run(runner, held);
      assertThat(disposition).isInstanceOf(Disposition.GiveBack.class);
      delays.add(((Disposition.GiveBack) disposition).delay());
      bench.queue.release(held.delivery(), Duration.ZERO);
    }
    assertThat(delays).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aResponseThatCannotSucceedIsNotAskedForAgain() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.FailedForGood("policy", 7, 0));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.gateway.created()).hasSize(1);
    assertThat(reason(job)).isEqualTo(FailureReason.MODEL_FAILED);
  }

  @Test
  void aResponseNotVisibleAtFirstIsWaitedForAndALostOneIsAskedForAgain()
      throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Gone(), new Look.Gone(), new Look.Pending(), answered());
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.gateway.created()).hasSize(1);
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);

    Job other = bench.submit();
    Look[] gone = new Look[20];
    java.util.Arrays.fill(gone, new Look.Gone());
    bench.gateway.looks(2, gone);
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.gateway.created()).hasSize(3);
    assertThat(bench.stored(other).usage().modelCalls()).isEqualTo(2);
    assertThat(bench.stored(other).status()).isInstanceOf(JobStatus.Completed.class);
  }

  @Test
  void aResponseThatNeverEndsFailsTheJobAtItsDeadlineAndIsCancelled() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Pending());
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(reason(job)).isEqualTo(FailureReason.DEADLINE_EXCEEDED);
    assertThat(bench.gateway.cancelled()).containsExactly("resp_1");
    assertThat(bench.clock.instant()).isEqualTo(job.deadlineAt());
  }

  @Test
  void aMisconfiguredEndpointFailsTheJobWithWhatToMend() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.nextStart(
        new Start.Rejected(FailureReason.MODEL_MISCONFIGURED, "OPENAI_API_KEY has expired"));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).status())
        .isInstanceOfSatisfying(
            JobStatus.Failed.class,
            failed -> assertThat(failed.detail()).isEqualTo("OPENAI_API_KEY has expired"));
  }

  @Test
  void aKeyThatRanOutIsWarnedOfAndTheJobGoesOnWithTheNext() throws InterruptedException {
    Job job = bench.submit();
    String why = "OPENAI_API_KEY has expired";
    bench.gateway.nextStart(new Start.Refused(why, 30_000, Throttle.NONE));
    Instant submitted = bench.clock.instant();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(job).warnings()).anyMatch(warning -> warning.contains(why));
    assertThat(bench.clock.instant()).isAfterOrEqualTo(submitted.plusSeconds(30));
    assertThat(bench.gateway.created()).hasSize(2);
  }

  @Test
  void aRequestThatCanNeverFitIsNotSent() throws InterruptedException {
    bench.parameters.put("model/openai.gpt-oss-120b/tokens-per-minute", "1000");
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.gateway.created()).isEmpty();
    assertThat(reason(job)).isEqualTo(FailureReason.REQUEST_TOO_LARGE);
  }

  @Test
  void aCancelledJobCancelsItsResponses() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage held = bench.receive();
    bench.gateway.looks(1, new Look.Pending());
    bench.gateway.onCreate(() -> held.stop(Stop.CANCEL));
    assertThat(bench.run(bench.runner(TestBench.asking(1)), held))
        .isEqualTo(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Cancelled.class);
    assertThat(bench.gateway.cancelled()).containsExactly("resp_1");
  }

  @Test
  void aJobThatWasToldToBeCancelledEndsSoAlsoWhenItsResultComesFirst() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.onCreate(() -> bench.jobs.update(TestBench.TENANT, job.id(), Job::cancelAsked));
    assertThat(bench.run(bench.runner(TestBench.asking(1)), bench.receive()))
        .isEqualTo(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Cancelled.class);
    assertThat(bench.stored(job).hasResult()).isFalse();
  }

  @Test
  void aJobWhoseLeaseIsLostLeavesItsRowAndItsResponsesAlone() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage held = bench.receive();
    bench.gateway.looks(1, new Look.Pending());
    bench.gateway.onCreate(() -> held.stop(Stop.LOST));
    assertThat(bench.run(bench.runner(TestBench.asking(1)), held))
        .isEqualTo(new Disposition.Leave());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Running.class);
    assertThat(bench.gateway.cancelled()).isEmpty();
  }

  @Test
  void aCrashBetweenCreateAndRecordIsAmbiguousAndCounted() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage held = bench.receive();
    bench.gateway.onCreate(
        () -> {
          throw new IllegalStateException("the process dies here");
        });
    bench.run(bench.runner(TestBench.asking(1)), held);
    assertThat(bench.stored(job).isFinished()).isFalse();

    bench.gateway.onCreate(() -> {});
    bench.queue.release(held.delivery(), Duration.ZERO);
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(job).usage()).isEqualTo(TestBench.used(10, 5, 2, 1));
  }

  @Test
  void aJobWhoseOwnWorkBreaksFailsAtOnceAndSaysWhatBroke() throws InterruptedException {
    Job job = bench.submit();
    Pipeline<JobRequest.Summary> broken =
        (_, _) -> {
          throw new IllegalStateException("a bug");
        };
    assertThat(bench.run(bench.runner(broken), bench.receive()))
        .isInstanceOf(Disposition.Done.class);
    assertThat(bench.stored(job).status())
        .isInstanceOfSatisfying(
            JobStatus.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(FailureReason.CRASHED);
              assertThat(failed.detail()).contains("IllegalStateException: a bug", "JobRunnerTest");
            });
  }

  @Test
  void aJobThatBreaksThreeTimesWhileItAsksTheModelFails() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.onCreate(
        () -> {
          throw new IllegalStateException("a bug");
        });
    for (int i = 0; i < 2; i++) {
      LeasedMessage held = bench.receive();
      assertThat(bench.run(bench.runner(TestBench.asking(1)), held))
          .isInstanceOf(Disposition.GiveBack.class);
      bench.queue.release(held.delivery(), Duration.ZERO);
    }
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(reason(job)).isEqualTo(FailureReason.CRASHED);
  }

  @Test
  void anotherDeliveryOfAClaimedJobIsDeleted() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage first = bench.receive();
    bench.jobs.update(
        TestBench.TENANT,
        job.id(),
        j -> j.claimed(first.delivery().messageId(), bench.clock.instant()));
    bench.queue.send(job.request().terms().priority(), first.delivery().message(), Duration.ZERO);

    assertThat(bench.run(bench.runner(TestBench.asking(1)), bench.receive()))
        .isEqualTo(new Disposition.Done());
    assertThat(bench.gateway.created()).isEmpty();
    assertThat(bench.stored(job).lease()).isEqualTo(first.delivery().messageId());
  }

  private FailureReason reason(Job job) {
    return ((JobStatus.Failed) bench.stored(job).status()).reason();
  }

  private String result(Job job) {
    return new String(
        bench.jobs.result(TestBench.TENANT, job.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Look answered() {
    return new Look.Completed("late", "model", 1, 1);
  }

  /** The message of {@code held} as it is delivered after its worker died. */
  private static Delivery redelivered(LeasedMessage held, int receives) {
    Delivery first = held.delivery();
    return new Delivery(
        first.queue(),
        first.message(),
        first.messageId(),
        first.receipt(),
        receives,
        first.trace());
  }
}
