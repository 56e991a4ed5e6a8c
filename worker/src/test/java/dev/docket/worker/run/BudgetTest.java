package dev.docket.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Budget;
import dev.docket.job.Budget.Balance;
import dev.docket.job.Budget.OnBudget;
import dev.docket.job.Budget.Period;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.Job.Waiting;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import dev.docket.price.TokenUse;
import dev.docket.price.Usd;
import dev.docket.webhook.EventType;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.RequestTokens;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {
  private static final Usd A_CALL = Usd.of("0.0000045"); // 10 tokens in and 5 out
  private static final int SUBMITTERS = 20;
  private static final int WORKERS = 3;
  private final TestBench bench = new TestBench();

  @Test
  void aJobForWhichThereIsNoRoomWaitsAndRunsOnceThereIs() throws InterruptedException {
    Usd worst = worst();
    budget(worst, OnBudget.WAIT);
    Job waiting = bench.submit();
    Job other = reserving(worst);

    LeasedMessage held = bench.receive();
    Disposition disposition = bench.run(bench.runner(TestBench.asking(1)), held);

    assertThat(disposition).isInstanceOf(Disposition.GiveBack.class);
    assertThat(bench.gateway.created()).isEmpty();
    Job stored = bench.stored(waiting);
    assertThat(stored.status()).isInstanceOf(JobStatus.Queued.class);
    assertThat(stored.waiting())
        .isEqualTo(new Waiting(Waiting.Reason.BUDGET, bench.clock.instant()));

    bench.jobs.replace(other.cancelled(bench.clock.instant()));
    again(held, disposition);
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());

    assertThat(bench.stored(waiting).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stored(waiting).waiting()).isNull();
    assertThat(balance()).isEqualTo(new Balance(A_CALL, Usd.ZERO));
  }

  @Test
  void aJobIsRefusedWhereItsTenantHasItSoOrItCouldNeverFit() throws InterruptedException {
    budget(Usd.of("0.000001"), OnBudget.WAIT);
    Job never = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(reason(never)).contains(FailureReason.BUDGET_EXCEEDED);

    budget(worst(), OnBudget.REJECT);
    reserving(worst());
    Job refused = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(reason(refused)).contains(FailureReason.BUDGET_EXCEEDED);
    assertThat(bench.gateway.created()).isEmpty();
  }

  @Test
  void withABudgetAModelWithoutAKnownPriceIsNotAsked() throws InterruptedException {
    budget(Usd.of("1000"), OnBudget.WAIT);
    bench.parameters.remove("prices/place");
    bench.parameters.put("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1");
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(reason(job)).contains(FailureReason.NO_PRICE_KNOWN);
  }

  @Test
  void aJobThatMayCostMoreThanItsSubmitterAllowsFailsBeforeItBegins() throws InterruptedException {
    Job job = bench.submit(costing(worst().minus(Usd.of("0.000001")).amount()));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(reason(job)).contains(FailureReason.COST_ABOVE_LIMIT);
    assertThat(bench.gateway.created()).isEmpty();

    Job allowed = bench.submit(costing(worst().amount()));
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(allowed).status()).isInstanceOf(JobStatus.Completed.class);
  }

  @Test
  void retriesEndWhereTheyCouldBringTheJobAboveItsWorstCase() throws InterruptedException {
    budget(worst(), OnBudget.WAIT);
    for (int response = 1; response <= 9; response++) {
      bench.gateway.looks(response, new Look.FailedForNow("server error", 1000, 1000));
    }
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).isFinished()).isTrue();
    assertThat(balance().used().isAbove(worst())).isFalse();
    assertThat(balance().reserved()).isEqualTo(Usd.ZERO);
  }

  @Test
  void anAnswerWhoseUsageIsNotSaidCountsAsMuchAsItMayHaveCost() throws InterruptedException {
    bench.gateway.looks(1, new Look.Completed("a1", "model", TokenUse.UNSAID));
    bench.gateway.looks(2, new Look.Completed("a1", "model", TokenUse.UNSAID));
    Job free = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    Usage counted = bench.stored(free).usage();
    assertThat(counted.inputTokens()).isPositive();
    assertThat(counted.outputTokens()).isPositive();
    assertThat(counted.cost().usd().isAbove(Usd.ZERO)).isTrue();
    assertThat(counted.cost().assumed()).isEqualTo(counted.cost().usd());

    budget(worst(), OnBudget.WAIT);
    Job limited = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    Cost most = bench.stored(limited).usage().cost();
    assertThat(most.assumed()).isEqualTo(most.usd());
    assertThat(most.usd().isAbove(counted.cost().usd())).isTrue();
    assertThat(balance()).isEqualTo(new Balance(most.usd(), Usd.ZERO));
  }

  @Test
  void aResponseThatFailsAsTooMuchIsAskedForCostsNothing() throws InterruptedException {
    budget(worst(), OnBudget.WAIT);
    for (int response = 1; response <= 5; response++) {
      bench.gateway.looks(response, new Look.Throttled("too fast", 1000));
    }
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(balance()).isEqualTo(new Balance(A_CALL, Usd.ZERO));
  }

  @Test
  void whatAResponseTookBeforeItFailedAsTooMuchIsBooked() throws InterruptedException {
    budget(worst(), OnBudget.WAIT);
    bench.gateway.looks(1, new Look.Throttled("too fast", 1000, TokenUse.of(100, 0)));
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    Usd before = Usd.of("0.15").times(100);
    assertThat(balance()).isEqualTo(new Balance(A_CALL.plus(before), Usd.ZERO));
  }

  @Test
  void webhooksAreToldWhenABudgetIsNearlyUsed() throws InterruptedException {
    Webhook webhook = webhook();
    budget(worst().plus(worst()), OnBudget.WAIT);
    runUsing(1, "0.9");
    assertThat(told(webhook)).isEmpty();
    runUsing(2, "0.75");
    assertThat(told(webhook))
        .singleElement()
        .asString()
        .contains("budget.warning", "\"per_cent\":80", "\"current\":\"total\"");

    budget(worst().multiplied(new BigDecimal("2.7")), OnBudget.WAIT);
    runUsing(3, "0.98");
    assertThat(told(webhook)).as("both marks of the new budget").hasSize(3);
  }

  private void runUsing(int response, String ofWorst) throws InterruptedException {
    BigDecimal usd = worst().multiplied(new BigDecimal(ofWorst)).amount();
    long input = usd.divide(Usd.of("0.15").times(1).amount(), RoundingMode.DOWN).longValue();
    bench.gateway.looks(response, new Look.Completed("a", "model", TokenUse.of(input, 1)));
    Job job = bench.submit();
    bench.run(bench.runner(TestBench.asking(1)), bench.receive());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
  }

  private Webhook webhook() {
    Webhook webhook =
        new Webhook(
            WebhookId.random(),
            TestBench.TENANT,
            new Target(URI.create("https://example.com/"), EnumSet.allOf(EventType.class), ""),
            "sealed",
            Health.GOOD,
            bench.clock.instant(),
            0);
    bench.webhooks.create(webhook);
    return webhook;
  }

  private List<String> told(Webhook webhook) {
    return bench
        .webhooks
        .deliveries(TestBench.TENANT, webhook.id(), 99, Optional.empty())
        .items()
        .stream()
        .map(dev.docket.webhook.Delivery::body)
        .toList();
  }

  /** Workers die at any call; other deliveries go on. What the model did is within the budget. */
  @RepeatedTest(20)
  void manyJobsAndDyingWorkersNeverGoOverTheBudget(RepetitionInfo repetition)
      throws InterruptedException {
    Random random = new Random(repetition.getCurrentRepetition());
    Usd limit = worst().multiplied(new BigDecimal("2.5"));
    budget(limit, OnBudget.WAIT);
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < SUBMITTERS; i++) {
      jobs.add(bench.submit());
    }
    for (int round = 0; jobs.stream().anyMatch(j -> !bench.stored(j).isFinished()); round++) {
      assertThat(round).isLessThan(2_000);
      for (int worker = 0; worker < WORKERS; worker++) {
        FaultyPorts ports =
            random.nextInt(3) == 0
                ? new FaultyPorts(Trouble.DEATH, 1 + random.nextInt(14), random.nextBoolean())
                : FaultyPorts.sound();
        runOne(ports);
        Balance balance = balance();
        assertThat(balance.committed().isAbove(limit)).as("round %d", round).isFalse();
        Usd spent = A_CALL.multiplied(BigDecimal.valueOf(bench.gateway.created().size()));
        assertThat(spent.isAbove(balance.committed())).as("round %d", round).isFalse();
      }
      bench.clock.advance(Duration.ofSeconds(46));
    }
    assertThat(balance().reserved()).as("reserved for ever").isEqualTo(Usd.ZERO);
    Usd of =
        jobs.stream().map(j -> bench.stored(j).usage().cost().usd()).reduce(Usd.ZERO, Usd::plus);
    assertThat(balance().used()).isEqualTo(of);
  }

  private void runOne(FaultyPorts process) throws InterruptedException {
    List<Delivery> received =
        bench.queue.receive(Priority.INTERACTIVE, 1, Duration.ZERO, Duration.ofSeconds(45));
    if (received.isEmpty()) {
      return;
    }
    LeasedMessage held = new LeasedMessage(received.getFirst(), bench.clock.instant());
    WorkerPorts ports = WatchedPorts.of(bench.ports, process);
    JobRunner runner =
        new JobRunner(
            ports,
            TestBench.pipelines(TestBench.asking(1)),
            bench.model(ports.model(), 4, bench.time));
    try {
      switch (bench.run(runner, held)) {
        case Disposition.GiveBack(Duration delay) -> bench.queue.release(held.delivery(), delay);
        case Disposition.Done _ -> bench.queue.acknowledge(held.delivery());
        case Disposition.Leave _ -> {}
      }
    } catch (Death _) {
      // its message comes again
    }
  }

  private void again(LeasedMessage held, Disposition disposition) {
    Duration delay = ((Disposition.GiveBack) disposition).delay();
    bench.queue.release(held.delivery(), delay);
    bench.clock.advance(delay);
  }

  private Job reserving(Usd usd) {
    Job job =
        Job.submitted(
                JobId.random(),
                TestBench.TENANT,
                new JobRequest.Summary(
                    DocumentId.random(),
                    JobRequest.SummaryOptions.DEFAULT,
                    JobRequest.Terms.DEFAULT),
                null,
                bench.clock.instant())
            .admittedWith(Budget.Reservation.of("total", usd, Usd.ZERO));
    assertThat(bench.jobs.createAdmitted(job, usd)).isEqualTo(JobStore.Admitted.DONE);
    return job;
  }

  private static JobRequest.Terms costing(BigDecimal usd) {
    return new JobRequest.Terms(
        Priority.INTERACTIVE, Map.of(), true, Duration.ofHours(6), null, usd);
  }

  /** What a job of one question costs at most: three times its input, 4.5 times its output. */
  private static Usd worst() {
    long input = 3 * RequestTokens.count(TestBench.request("part 0")) + 5_000;
    return Usd.of("0.15").times(input).plus(Usd.of("0.60").times(4_500));
  }

  private Balance balance() {
    return bench.jobs.balance(TestBench.TENANT, "total");
  }

  private void budget(Usd usd, OnBudget onBudget) {
    bench.jobs.set(TestBench.TENANT, Optional.of(new Budget(Period.TOTAL, usd, onBudget)));
  }

  private Optional<FailureReason> reason(Job job) {
    return bench.stored(job).status() instanceof JobStatus.Failed failed
        ? Optional.of(failed.reason())
        : Optional.empty();
  }
}
