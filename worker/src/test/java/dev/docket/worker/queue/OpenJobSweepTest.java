package dev.docket.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.testing.Race;
import dev.docket.worker.run.Disposition;
import dev.docket.worker.run.LeasedMessage;
import dev.docket.worker.run.TestBench;
import dev.docket.worker.step.WorkerMetrics;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenJobSweepTest {
  private final TestBench bench = new TestBench();
  private final OpenJobSweep sweep =
      new OpenJobSweep(
          bench.jobs, bench.jobs.steps(), bench.queue, new WorkerMetrics(bench.registry));

  @Test
  void aJobWhoseMessageIsLostIsSentAgainOnceItIsDue() {
    Job job = bench.submit();
    bench.queue.acknowledge(bench.receive().delivery()); // lost
    sweep.sweep(bench.clock.instant());
    assertThat(bench.queue.size()).isZero();

    bench.clock.advance(Duration.ofSeconds(61));
    sweep.sweep(bench.clock.instant());
    sweep.sweep(bench.clock.instant());
    assertThat(bench.queue.size()).isEqualTo(1);
    assertThat(bench.stored(job).checkAt()).isEqualTo(bench.clock.instant().plusSeconds(3600));
  }

  @Test
  void aSweptJobMayBeClaimedByItsNewMessageAndNoLongerByItsOld() throws InterruptedException {
    Job job = bench.submit();
    LeasedMessage old = bench.receive();
    bench.jobs.update(
        TestBench.TENANT,
        job.id(),
        j -> j.claimed(old.delivery().messageId(), bench.clock.instant()));
    bench.clock.advance(Duration.ofMinutes(20));
    sweep.sweep(bench.clock.instant());
    assertThat(bench.stored(job).lease()).isNull();

    LeasedMessage first = bench.receive();
    LeasedMessage second = bench.receive();
    LeasedMessage fresh =
        first.delivery().messageId().equals(old.delivery().messageId()) ? second : first;
    LeasedMessage stale = fresh == first ? second : first;
    bench.run(bench.runner(TestBench.asking(1)), fresh);
    assertThat(bench.run(bench.runner(TestBench.asking(1)), stale))
        .isEqualTo(new Disposition.Done());
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(bench.gateway.created()).hasSize(1);
  }

  @Test
  void aJobThatNobodyTookUpEndsAtItsDeadline() {
    Job job = bench.submit();
    bench.clock.moveTo(job.deadlineAt());
    sweep.sweep(bench.clock.instant());
    assertThat(bench.stored(job).status())
        .isInstanceOfSatisfying(
            JobStatus.Failed.class,
            failed -> assertThat(failed.reason().code()).isEqualTo("deadline-exceeded"));
  }

  @Test
  void ofManySweepsOneSendsAJob() {
    bench.submit();
    bench.queue.acknowledge(bench.receive().delivery());
    bench.clock.advance(Duration.ofSeconds(61));
    Race.of(
        8,
        number -> { // equal writes would count as one write repeated
          sweep.sweep(bench.clock.instant().plusMillis(number));
          return true;
        });
    assertThat(bench.queue.size()).isEqualTo(1);
  }

  @Test
  void allUnfinishedJobsAreSentAgainWhereTheQueueHasForgottenThem() {
    for (int i = 0; i < 120; i++) {
      bench.queue.acknowledge(submittedAndReceived());
    }
    sweep.sendAll(bench.clock.instant());
    assertThat(bench.queue.size()).isEqualTo(120);
  }

  private dev.docket.job.JobQueue.Delivery submittedAndReceived() {
    bench.submit();
    return bench.receive().delivery();
  }
}
