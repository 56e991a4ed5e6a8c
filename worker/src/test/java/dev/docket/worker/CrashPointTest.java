package dev.docket.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.worker.FaultyPorts.Death;
import dev.docket.worker.FaultyPorts.Trouble;
import dev.docket.worker.JobContext.Answer;
import dev.docket.worker.JobContext.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills the process, or fails the call, at every call to a port in turn, before and after. */
@Timeout(120)
class CrashPointTest {
  private static final int MAPPED = 2;
  private static final int STEPS = MAPPED + 1;

  @ParameterizedTest
  @EnumSource
  void aJobEndsWithTheSameResultWhereverThereIsTrouble(Trouble trouble)
      throws InterruptedException {
    FaultyPorts undisturbed = FaultyPorts.sound();
    String result = run(undisturbed, "undisturbed");
    int calls = undisturbed.calls().size();
    assertThat(calls).isGreaterThan(15);
    for (int call = 1; call <= calls; call++) {
      for (boolean afterEffect : List.of(false, true)) {
        String where = (afterEffect ? "after" : "before") + " call " + call;
        assertThat(run(new FaultyPorts(trouble, call, afterEffect), where))
            .as(where)
            .isEqualTo(result);
      }
    }
  }

  /** Runs a job in a process that dies, then in others that do not; checks what must hold. */
  private static String run(FaultyPorts first, String where) throws InterruptedException {
    TestBench bench = new TestBench();
    Job job = bench.submit();
    FaultyPorts ports = first;
    for (int process = 1; !bench.stored(job).isFinished(); process++) {
      assertThat(process).as(where).isLessThan(4);
      try {
        runOnce(bench, ports);
      } catch (Death e) {
        assertThat(ports.isDead()).isTrue();
      } catch (IllegalStateException e) {
        assertThat(e).as(where).hasMessage(ports.struck()); // the message comes again
      }
      ports = FaultyPorts.sound();
      bench.clock.advance(Duration.ofSeconds(46)); // the lease of the dead process ends
    }
    check(bench, job, where + ": " + first.struck());
    if (first.failsAt("StepStore") || first.failsAt("JobStore")) {
      assertThat(bench.stored(job).usage().possibleDuplicates()).as(where).isZero();
    }
    return new String(
        bench.jobs.result(TestBench.TENANT, job.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static void runOnce(TestBench bench, FaultyPorts ports) throws InterruptedException {
    JobRunner runner =
        new JobRunner(
            ports.of(bench.ports),
            TestBench.pipelines(CrashPointTest::mapAndMerge),
            bench.model(ports.of(bench.ports).model(), 4, bench.time));
    Held held = bench.receive();
    Disposition disposition = bench.run(runner, held);
    if (disposition instanceof Disposition.GiveBack(Duration delay)) {
      bench.queue.release(held.delivery(), delay);
      bench.clock.advance(delay);
    }
  }

  private static void check(TestBench bench, Job job, String where) {
    Job ended = bench.stored(job);
    List<Attempt> attempts = bench.jobs.steps().load(TestBench.TENANT, job.id()).attempts();
    long ambiguous = attempts.stream().filter(a -> a.state() == State.AMBIGUOUS).count();
    assertThat(ended.status()).as(where).isInstanceOf(JobStatus.Completed.class);
    assertThat(ambiguous).as("ambiguous, %s", where).isLessThanOrEqualTo(MAPPED); // sent at once
    assertThat((long) bench.gateway.created().size())
        .as("creates, %s", where)
        .isBetween((long) STEPS, STEPS + ambiguous);
    assertThat(attempts)
        .as(where)
        .allMatch(
            a ->
                a.state() == State.ENDED
                    || a.state() == State.AMBIGUOUS
                    || a.state() == State.REFUSED);
    assertThat(attempts.stream().filter(a -> a.state() == State.ENDED).map(Attempt::responseId))
        .as("responses that were recorded, %s", where)
        .doesNotHaveDuplicates()
        .hasSize(STEPS);
    assertThat(ended.usage().modelCalls()).as(where).isEqualTo(STEPS + (int) ambiguous);
    assertThat(ended.usage().possibleDuplicates()).as(where).isEqualTo((int) ambiguous);
    assertThat(ended.usage().inputTokens()).as(where).isEqualTo(10L * STEPS);
  }

  private static Pipeline.Outcome mapAndMerge(JobRequest.Summary request, JobContext context)
      throws JobFailedException, InterruptedException {
    String plan = context.frozen("plan", () -> "planned once");
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < MAPPED; i++) {
      String input = plan + ", part " + i;
      questions.add(new Question("map-" + i, () -> TestBench.request(input)));
    }
    List<Answer> mapped = context.askAll("map", questions);
    List<Answer> merged =
        context.askAll(
            "merge", List.of(new Question("merge-0", () -> TestBench.request(mapped.toString()))));
    return new Pipeline.Outcome(merged.toString(), true);
  }
}
