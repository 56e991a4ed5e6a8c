package dev.docket.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.Budget;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.Usage;
import dev.docket.job.cost.UsageStore;
import dev.docket.price.Usd;
import dev.docket.runtime.Json;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the process, or fails the call, at every call to a port in turn, before and after its
 * effect, while each of the pipelines runs.
 */
@Timeout(120)
class CrashPointTest {
  private final TestWork work = new TestWork();

  private static Stream<Arguments> troubles() {
    return Stream.of(TestWork.Kind.values())
        .flatMap(kind -> Stream.of(Trouble.values()).map(trouble -> Arguments.of(kind, trouble)));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void aJobEndsWithTheSameResultWhereverThereIsTrouble(TestWork.Kind kind, Trouble trouble)
      throws InterruptedException, IOException {
    FaultyPorts undisturbed = FaultyPorts.sound();
    Ended expected = run(kind, undisturbed, "undisturbed");
    assertThat(expected.ambiguous()).isZero();
    assertThat(expected.steps()).as("requests").hasSizeGreaterThan(1).doesNotHaveDuplicates();
    int calls = undisturbed.calls().size();
    for (int call = 1; call <= calls; call++) {
      for (boolean afterEffect : List.of(false, true)) {
        FaultyPorts faulty = new FaultyPorts(trouble, call, afterEffect);
        String where = (afterEffect ? "after" : "before") + " call " + call;
        Ended ended = run(kind, faulty, where);
        compare(ended, expected, where + ": " + faulty.struck());
        if (faulty.failsAt("Store")) {
          assertThat(ended.ambiguous()).as(where).isZero();
        }
      }
    }
  }

  /** What {@code scripts/bench full job} counts, and what each of them is for. */
  @Test
  void aJobOfOneCallAsksTheStoresForNoMoreThanThis() throws InterruptedException, IOException {
    FaultyPorts undisturbed = FaultyPorts.sound();
    TestBench bench = new TestBench();
    Job job = work.submitInOnePart(bench);
    bench.gateway.answering(_ -> "an answer");
    WorkerPorts ports = WatchedPorts.of(bench.ports, undisturbed);
    Pipeline<JobRequest> oneCall =
        (request, context) -> {
          DocumentStore.Whole read = context.whole(request.documents().getFirst());
          String text = read.document().text().toString();
          Question question = new Question("ask", () -> TestBench.request(text));
          return new Pipeline.Outcome(
              context.askAll("asking", List.of(question)).getFirst().toString(), true);
        };
    bench.run(new JobRunner(ports, oneCall, bench.model()), bench.receive());
    assertThat(bench.stored(job).statusCode()).isEqualTo("completed");
    assertThat(undisturbed.calls())
        .filteredOn(
            call ->
                call.startsWith("JobStore")
                    || call.startsWith("StepStore")
                    || call.startsWith("DocumentStore"))
        .containsExactly(
            "JobStore.claimFirst",
            "DocumentStore.find", // one request with the next where the store is DynamoDB
            "DocumentStore.read",
            "StepStore.createAttempt",
            "StepStore.recordResponse",
            "StepStore.settleWithOutput",
            "JobStore.finish");
  }

  /**
   * With a budget: what the attempts cost is what is booked, what the job says and what its budget
   * has used, and nothing stays set aside.
   */
  @ParameterizedTest
  @MethodSource("troubles")
  void noCentIsLostOrDoubledWhereverThereIsTrouble(TestWork.Kind kind, Trouble trouble)
      throws InterruptedException, IOException {
    FaultyPorts undisturbed = FaultyPorts.sound();
    Ended expected = run(budgeted(), kind, undisturbed, "undisturbed");
    for (int call = 1; call <= undisturbed.calls().size(); call++) {
      for (boolean afterEffect : List.of(false, true)) {
        FaultyPorts faulty = new FaultyPorts(trouble, call, afterEffect);
        TestBench bench = budgeted();
        Ended ended = run(bench, kind, faulty, "call " + call);
        String where = (afterEffect ? "after" : "before") + " call " + call + faulty.struck();
        assertThat(ended.result()).as(where).isEqualTo(expected.result());
        Usage attempts =
            ended.attempts().stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus);
        Usage booked =
            bench
                .jobs
                .steps()
                .usage(TestBench.TENANT, LocalDate.EPOCH, LocalDate.of(2999, 1, 1))
                .stream()
                .map(UsageStore.Booked::usage)
                .reduce(Usage.NONE, Usage::plus);
        assertThat(booked).as(where).isEqualTo(attempts);
        assertThat(ended.job().usage()).as(where).isEqualTo(attempts);
        assertThat(bench.jobs.balance(TestBench.TENANT, "total"))
            .as(where)
            .isEqualTo(new Budget.Balance(attempts.cost().usd(), Usd.ZERO));
        Usd answered = expected.job().usage().cost().usd();
        assertThat(attempts.cost().usd().minus(attempts.cost().assumed()))
            .as("known cost, %s", where)
            .isEqualTo(answered);
      }
    }
  }

  private static TestBench budgeted() {
    TestBench bench = new TestBench();
    bench.jobs.set(
        TestBench.TENANT,
        Optional.of(new Budget(Budget.Period.TOTAL, Usd.of("1000"), Budget.OnBudget.WAIT)));
    return bench;
  }

  /** What a job has come to, in the stores and at the model. */
  private record Ended(JsonNode result, Job job, List<String> steps, List<Attempt> attempts) {
    int ambiguous() {
      return (int) attempts.stream().filter(a -> a.state() == State.AMBIGUOUS).count();
    }
  }

  /** Runs a job in a process that has trouble, then in others that have none. */
  private Ended run(TestWork.Kind kind, FaultyPorts first, String where)
      throws InterruptedException, IOException {
    return run(new TestBench(), kind, first, where);
  }

  private Ended run(TestBench bench, TestWork.Kind kind, FaultyPorts first, String where)
      throws InterruptedException, IOException {
    Job job = work.submit(kind, bench);
    FaultyPorts ports = first;
    for (int process = 1; !bench.stored(job).isFinished(); process++) {
      assertThat(process).as(where).isLessThan(4);
      try {
        runOnce(kind, bench, ports);
      } catch (Death e) {
        assertThat(ports.isDead()).isTrue();
      } catch (IllegalStateException e) {
        assertThat(e).as(where).hasMessage(ports.struck()); // the message comes again
      }
      ports = FaultyPorts.sound();
      bench.clock.advance(Duration.ofSeconds(46)); // the lease of the dead process ends
    }
    byte[] result = bench.jobs.result(TestBench.TENANT, job.id()).orElseThrow();
    assertThat(bench.stored(job).status())
        .as("%s: %s", where, new String(result, StandardCharsets.UTF_8))
        .isInstanceOf(JobStatus.Completed.class);
    return new Ended(
        Json.MAPPER.readTree(result),
        bench.stored(job),
        bench.stepsCreated(),
        bench.jobs.steps().load(TestBench.TENANT, job.id()).attempts());
  }

  private static void runOnce(TestWork.Kind kind, TestBench bench, FaultyPorts process)
      throws InterruptedException {
    WorkerPorts ports = WatchedPorts.of(bench.ports, process);
    JobRunner runner =
        new JobRunner(ports, TestWork.pipelines(kind), bench.model(ports.model(), 4, bench.time));
    LeasedMessage held = bench.receive();
    Disposition disposition = bench.run(runner, held);
    if (disposition instanceof Disposition.GiveBack(Duration delay)) {
      bench.queue.release(held.delivery(), delay);
      bench.clock.advance(delay);
    }
  }

  private static void compare(Ended ended, Ended expected, String where) {
    assertThat(ended.result()).as("result, %s", where).isEqualTo(expected.result());
    assertThat(ended.ambiguous())
        .as("ambiguous, %s", where)
        .isLessThanOrEqualTo(mostAtOnce(expected.steps()));
    assertThat(ended.steps())
        .as("requests sent, %s", where)
        .containsAll(expected.steps())
        .hasSizeLessThanOrEqualTo(expected.steps().size() + ended.ambiguous());
    assertThat(ended.attempts())
        .as(where)
        .extracting(Attempt::state)
        .isSubsetOf(State.ENDED, State.AMBIGUOUS, State.REFUSED);
    assertThat(ended.attempts().stream().filter(a -> a.state() == State.ENDED))
        .as("responses that were recorded, %s", where)
        .extracting(Attempt::responseId)
        .doesNotHaveDuplicates()
        .hasSameSizeAs(expected.steps());
    int steps = expected.steps().size();
    assertThat(ended.job().usage().modelCalls()).as(where).isEqualTo(steps + ended.ambiguous());
    assertThat(ended.job().usage().possibleDuplicates()).as(where).isEqualTo(ended.ambiguous());
    assertThat(ended.job().usage().inputTokens()).as(where).isEqualTo(10L * steps);
    assertThat(ended.job().warnings()).as(where).isEqualTo(expected.job().warnings());
  }

  /** The steps of a phase have one name and a number each. */
  private static int mostAtOnce(Collection<String> steps) {
    List<Long> phases = new ArrayList<>();
    steps.stream()
        .collect(Collectors.groupingBy(s -> s.replaceAll("[0-9]+$", ""), Collectors.counting()))
        .forEach((_, size) -> phases.add(size));
    return phases.stream().mapToInt(Long::intValue).max().orElse(0);
  }
}
