package dev.docket.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.Usage;
import dev.docket.testing.Race;
import dev.docket.worker.mantle.Pace;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Two deliveries of one message at a time, as SQS may make them. */
@Timeout(60)
class RacingRunnersTest {
  private static final int STEPS = 4;

  private final TestBench bench = new TestBench();

  @RepeatedTest(20)
  void ofTwoRunnersOfOneJobEachStepIsSentByOne() {
    Job job = bench.submit();
    Held delivered = bench.receive();
    List<Disposition> dispositions =
        Race.of(
            2,
            _ -> {
              try {
                Held held = new Held(delivered.delivery(), bench.clock.instant());
                return bench.run(runner(), held);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(dispositions).contains(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.stepsCreated()).doesNotHaveDuplicates().hasSize(STEPS);
    assertThat(bench.jobs.steps().load(TestBench.TENANT, job.id()).usage())
        .isEqualTo(new Usage(10 * STEPS, 5 * STEPS, STEPS, 0));
  }

  /** A runner for whom time stands still: who waits for the other just looks again. */
  private JobRunner runner() {
    Pace still = new Pace(bench.clock, _ -> LockSupport.parkNanos(1), () -> 0.5);
    return new JobRunner(
        bench.ports,
        TestBench.pipelines(TestBench.asking(STEPS)),
        bench.model(bench.gateway, 4, still));
  }
}
