package dev.docket.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.Usage;
import dev.docket.testing.Race;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.Timer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two deliveries of one message at a time, as SQS may make them. {@code -Ddocket.seed=N} tries
 * other orders of their calls; a failure names its seed.
 */
@Timeout(120)
class RacingRunnersTest {
  private static final int STEPS = 4;
  private static final int RUNNERS = 2;
  private static final long FIRST_SEED = Long.getLong("docket.seed", 1);
  private static final int SEEDS = 200;

  private TestBench bench = new TestBench();
  private Turns turns = new Turns(0, 0);
  private final Timer still = _ -> LockSupport.parkNanos(1); // who waits just looks again

  @RepeatedTest(20)
  void ofTwoRunnersOfOneJobEachStepIsSentByOne() {
    Job job = bench.submit();
    LeasedMessage delivered = bench.receive();
    List<Disposition> dispositions =
        Race.of(
            RUNNERS,
            _ ->
                run(
                    new JobRunner(
                        bench.ports,
                        TestBench.pipelines(TestBench.asking(STEPS)),
                        bench.model(bench.gateway, 4, pace(still))),
                    delivered));

    assertThat(dispositions).contains(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stepsCreated()).doesNotHaveDuplicates().hasSize(STEPS);
    assertThat(bench.jobs.steps().load(TestBench.TENANT, job.id()).usage())
        .isEqualTo(TestBench.used(10 * STEPS, 5 * STEPS, STEPS, 0));
  }

  private static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void inWhateverOrderTwoRunnersActNothingIsSentTwice(long seed) {
    Job job = race(seed, still);

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stepsCreated()).containsExactlyInAnyOrder("map-1", "overview");
    assertThat(attempts(job)).allMatch(a -> a.state() == State.ENDED).hasSize(2);
  }

  /** An answer asks, calls functions, asks again, and looks once more for what is missing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void inWhateverOrderTwoRunnersAnswerNothingIsSentTwiceAndBothSayTheSame(long seed) {
    Job job = race(seed, TestWork.Kind.ANSWER, still);

    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stepsCreated())
        .as("of %s", turns.calls())
        .containsExactlyInAnyOrder("answer", "answer-tools-1", "answer-2");
    assertThat(attempts(job)).allMatch(a -> a.state() == State.ENDED).hasSize(3);
  }

  /** A runner that is held up for a minute counts as dead to the other. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void howeverLongOneRunnerIsHeldUpWhatIsSentTwiceIsCountedAndNoIdIsLost(long seed) {
    Job job = race(seed, new JumpingTimer(bench.clock));

    Usage counted = bench.stored(job).usage();
    int sent = bench.gateway.created().size();
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(counted.modelCalls()).as("of %s", turns.calls()).isGreaterThanOrEqualTo(sent);
    assertThat(counted.possibleDuplicates())
        .as("of %s", turns.calls())
        .isGreaterThanOrEqualTo(sent - 2);
    Set<String> known = new HashSet<>(bench.gateway.cancelled());
    attempts(job).forEach(attempt -> known.add(attempt.responseId()));
    for (int i = 1; i <= sent; i++) {
      assertThat(known)
          .as("responses recorded or cancelled, %s", turns.calls())
          .contains("resp_" + i);
    }
  }

  @Test
  void aSeedIsAlwaysTheSameOrder() {
    race(FIRST_SEED, still);
    List<String> calls = turns.calls();
    bench = new TestBench();
    race(FIRST_SEED, still);
    assertThat(turns.calls()).isEqualTo(calls).hasSizeGreaterThan(30);
  }

  private Job race(long seed, Timer timer) {
    return race(seed, TestWork.Kind.SUMMARY, timer);
  }

  /** Runs a job twice at a time, in the order of calls that {@code seed} decides. */
  private Job race(long seed, TestWork.Kind kind, Timer timer) {
    TestWork work = new TestWork();
    Job job =
        kind == TestWork.Kind.SUMMARY ? work.submitInOnePart(bench) : work.submit(kind, bench);
    LeasedMessage delivered = bench.receive();
    turns = new Turns(seed, RUNNERS);
    Race.of(
        RUNNERS,
        number -> {
          WorkerPorts ports = WatchedPorts.of(bench.ports, turns.of(number));
          try {
            return run(
                new JobRunner(
                    ports, TestWork.pipelines(kind), bench.model(ports.model(), 4, pace(timer))),
                delivered);
          } finally {
            turns.ended();
          }
        });
    return job;
  }

  private Disposition run(JobRunner runner, LeasedMessage delivered) {
    try {
      return bench.run(runner, new LeasedMessage(delivered.delivery(), bench.clock.instant()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Pace pace(Timer timer) {
    return new Pace(bench.clock, timer, () -> 0.5);
  }

  private List<Attempt> attempts(Job job) {
    return bench.jobs.steps().load(TestBench.TENANT, job.id()).attempts();
  }
}
