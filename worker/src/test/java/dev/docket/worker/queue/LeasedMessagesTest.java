package dev.docket.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Priority;
import dev.docket.worker.run.JobRow;
import dev.docket.worker.run.LeasedMessage;
import dev.docket.worker.run.Stop;
import dev.docket.worker.run.TestBench;
import dev.docket.worker.step.JobSteps;
import dev.docket.worker.step.OutageTracker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LeasedMessagesTest {
  private static final Duration VISIBILITY = Duration.ofSeconds(45);

  private final TestBench bench = new TestBench();
  private final LeasedMessages held = new LeasedMessages(bench.queue, bench.jobs, VISIBILITY);
  private final Job job = bench.submit();
  private final LeasedMessage message = claimed();

  @Test
  void anExtendedMessageIsNotDeliveredAgain() {
    for (int i = 0; i < 10; i++) {
      bench.clock.advance(Duration.ofSeconds(15));
      held.extend(bench.clock.instant());
    }
    assertThat(bench.queue.receive(Priority.INTERACTIVE, 1, Duration.ZERO, VISIBILITY)).isEmpty();
    assertThat(message.stopped()).isEmpty();
  }

  @Test
  void aLostLeaseStopsItsWork() {
    bench.clock.advance(Duration.ofSeconds(46));
    bench.queue.receive(Priority.INTERACTIVE, 1, Duration.ZERO, VISIBILITY);
    held.extend(bench.clock.instant());
    assertThat(message.stopped()).contains(Stop.LOST);
  }

  @Test
  void aLeaseRenewedByRedeliveryIsNotLost() {
    bench.clock.advance(Duration.ofSeconds(46));
    Delivery again =
        bench.queue.receive(Priority.INTERACTIVE, 1, Duration.ZERO, VISIBILITY).getFirst();
    assertThat(message.renew(again, bench.clock.instant())).isTrue();
    held.extend(bench.clock.instant());
    assertThat(message.stopped()).isEmpty();
  }

  @Test
  void aMessageIsGivenBackBeforeTheQueueWouldTakeIt() {
    for (int i = 0; i <= 11 * 60 * 2; i++) {
      assertThat(message.stopped()).isEmpty();
      bench.clock.advance(Duration.ofSeconds(30));
      held.extend(bench.clock.instant());
    }
    assertThat(message.stopped()).contains(Stop.GIVE_BACK);
  }

  @Test
  void aCancelIsSeen() {
    bench.jobs.update(TestBench.TENANT, job.id(), Job::cancelAsked);
    held.check(bench.clock.instant());
    assertThat(message.stopped()).contains(Stop.CANCEL);
  }

  @Test
  void aJobTakenAwayStops() {
    bench.jobs.update(TestBench.TENANT, job.id(), j -> j.released(bench.clock.instant()));
    held.check(bench.clock.instant());
    assertThat(message.stopped()).contains(Stop.LOST);
  }

  @Test
  void aJobLongPastItsDeadlineStops() {
    held.check(job.deadlineAt());
    assertThat(message.stopped()).isEmpty();
    held.check(job.deadlineAt().plus(Duration.ofMinutes(6)));
    assertThat(message.stopped()).contains(Stop.DEADLINE);
  }

  @Test
  void aRunningJobIsKeptFromTheSweep() {
    Instant now = bench.clock.instant();
    held.check(now.plus(Duration.ofMinutes(6)));
    assertThat(bench.stored(job).checkAt()).isEqualTo(now.plus(Duration.ofMinutes(21)));
  }

  @Test
  void aMessageThatIsGoneBecauseItsWorkIsOverIsNoLostLease() {
    message.end();
    bench.queue.acknowledge(message.delivery());
    held.extend(bench.clock.instant());
    assertThat(message.stopped()).isEmpty();
  }

  private LeasedMessage claimed() {
    LeasedMessage received = bench.receive();
    Instant now = bench.clock.instant();
    Job running =
        bench
            .jobs
            .update(
                TestBench.TENANT,
                job.id(),
                j ->
                    j.claimed(received.delivery().messageId(), now)
                        .checkedAt(now.plus(Duration.ofMinutes(15))))
            .orElseThrow();
    OutageTracker outages = new OutageTracker();
    JobSteps steps = new JobSteps(bench.jobs.steps(), running, outages);
    received.claimed(new JobRow(bench.jobs, outages, running, steps::usage, now));
    assertThat(held.hold(received)).isEmpty();
    return received;
  }
}
