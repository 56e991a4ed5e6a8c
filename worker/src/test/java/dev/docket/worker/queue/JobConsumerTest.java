package dev.docket.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage.ExpandBatch;
import dev.docket.trace.Tracer;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.run.JobRunner;
import dev.docket.worker.run.TestBench;
import dev.docket.worker.step.Pipeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobConsumerTest {
  private static final BatchWork NO_BATCHES =
      (_, _) -> {
        throw new AssertionError("No batch was sent");
      };

  private final TestBench bench = new TestBench();
  private final LeasedMessages held =
      new LeasedMessages(bench.queue, bench.jobs, Duration.ofSeconds(45));

  @Test
  void theLimitOfJobsAtATimeIsReachedAndNotPassed() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(4);
    CountDownLatch ended = new CountDownLatch(30);
    Pipeline<JobRequest.Summary> pipeline =
        (_, _) -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          full.countDown();
          full.await();
          running.decrementAndGet();
          ended.countDown();
          return new Pipeline.Outcome("{}", true);
        };
    for (int i = 0; i < 30; i++) {
      bench.submit();
    }
    try (JobConsumer _ = started(pipeline, 4, NO_BATCHES)) {
      ended.await();
      awaitEmptyQueue();
    }
    assertThat(most.get()).isEqualTo(4);
  }

  @Test
  void bulkWorkLeavesSlotsToInteractiveWork() throws InterruptedException {
    CountDownLatch interactive = new CountDownLatch(1);
    CountDownLatch bulk = new CountDownLatch(4);
    CountDownLatch end = new CountDownLatch(1);
    Pipeline<JobRequest.Summary> pipeline =
        (request, _) -> {
          if (request.terms().priority() == Priority.BULK) {
            bulk.countDown();
            end.await();
          } else {
            interactive.countDown();
          }
          return new Pipeline.Outcome("{}", true);
        };
    for (int i = 0; i < 10; i++) {
      bench.submit(bulk());
    }
    try (JobConsumer _ = started(pipeline, 5, NO_BATCHES)) {
      bulk.await();
      bench.submit();
      interactive.await(); // bulk jobs hold all the slots they may
      end.countDown();
    }
  }

  @Test
  void aConsumerOfBulkWorkTakesNothingElseAndAllItsSlots() throws InterruptedException {
    CountDownLatch bulk = new CountDownLatch(5);
    CountDownLatch ended = new CountDownLatch(10);
    Pipeline<JobRequest.Summary> pipeline =
        (_, _) -> {
          bulk.countDown();
          bulk.await();
          ended.countDown();
          return new Pipeline.Outcome("{}", true);
        };
    Job other = bench.submit();
    for (int i = 0; i < 10; i++) {
      bench.submit(bulk());
    }
    try (JobConsumer _ = started(pipeline, 5, NO_BATCHES, Set.of(Priority.BULK))) {
      ended.await();
      while (bench.queue.size() > 1) {
        Thread.onSpinWait();
      }
    }
    assertThat(bench.stored(other).status()).isInstanceOf(JobStatus.Queued.class);
  }

  @Test
  void aMessageDeliveredAgainWhileItsJobRunsOnlyRenewsTheLease() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Pipeline<JobRequest.Summary> pipeline =
        (_, _) -> {
          if (runs.incrementAndGet() == 1) {
            running.countDown();
            end.await();
          }
          other.countDown();
          return new Pipeline.Outcome("{}", true);
        };
    Job job = bench.submit();
    try (JobConsumer _ = started(pipeline, 4, NO_BATCHES)) {
      running.await();
      bench.clock.advance(Duration.ofSeconds(46)); // the lease has lapsed: delivered again
      bench.submit(); // received after it, so that it has been dealt with when this one runs
      other.await();
      held.extend(bench.clock.instant());
      end.countDown();
      awaitEmptyQueue();
    }
    assertThat(runs.get()).isEqualTo(2);
    assertThat(bench.stored(job).status()).isInstanceOf(JobStatus.Completed.class);
  }

  @Test
  void aBatchIsExpandedAndOneThatFailsComesAgain() throws InterruptedException {
    BatchId batch = BatchId.random();
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    BatchWork work =
        (_, id) -> {
          assertThat(id).isEqualTo(batch);
          if (tries.incrementAndGet() == 1) {
            failed.countDown();
            throw new IllegalStateException("a store is out");
          }
        };
    ExpandBatch message = new ExpandBatch(TestBench.TENANT, batch);
    bench.queue.send(Priority.BULK, message, Duration.ZERO);
    try (JobConsumer _ = started(TestBench.asking(1), 4, work)) {
      failed.await();
      while (held.holds(message)) {
        Thread.onSpinWait();
      }
      bench.clock.advance(Duration.ofSeconds(46)); // the lease of the failed try ends
      awaitEmptyQueue();
    }
    assertThat(tries.get()).isEqualTo(2);
  }

  @Test
  void closingGivesBackWhatWaitsForTheModelAtOnce() throws InterruptedException {
    Job job = bench.submit();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Pipeline<JobRequest.Summary> pipeline =
        (_, _) -> {
          waiting.countDown();
          never.await();
          return new Pipeline.Outcome("{}", true);
        };
    try (JobConsumer _ = started(pipeline, 4, NO_BATCHES)) {
      waiting.await();
    }
    assertThat(bench.stored(job).lease()).isNull();
    assertThat(bench.stored(job).busy()).isFalse();
    assertThat(bench.receive().delivery().receives()).isEqualTo(2);
  }

  @Test
  void closingSeesARequestThroughThatIsBeingSent() throws InterruptedException {
    Job job = bench.submit();
    bench.gateway.looks(1, new Look.Pending());
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    bench.gateway.onCreate(
        () -> {
          sending.countDown();
          awaitUninterrupted(closing);
        });
    JobConsumer consumer = started(TestBench.asking(1), 4, NO_BATCHES);
    sending.await();
    Thread closer = Thread.ofPlatform().start(consumer::close);
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closer.join();
    assertThat(bench.jobs.steps().load(TestBench.TENANT, job.id()).attempts())
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.responseId()).isEqualTo("resp_1"));
  }

  private JobConsumer started(Pipeline<JobRequest.Summary> pipeline, int slots, BatchWork batches) {
    return started(pipeline, slots, batches, EnumSet.allOf(Priority.class));
  }

  private JobConsumer started(
      Pipeline<JobRequest.Summary> pipeline, int slots, BatchWork batches, Set<Priority> queues) {
    JobConsumer.Settings settings =
        new JobConsumer.Settings(
            queues, slots, Duration.ofMillis(50), Duration.ofSeconds(45), Duration.ofSeconds(45));
    JobRunner runner =
        new JobRunner(
            bench.ports,
            TestBench.pipelines(pipeline),
            bench.model(bench.gateway, 100, bench.time));
    JobConsumer consumer =
        new JobConsumer(
            bench.queue, runner, batches, held, settings, bench.clock, Tracer.off(bench.clock));
    consumer.start();
    return consumer;
  }

  /** Until all messages are acknowledged; the test's timeout ends it where they never are. */
  private void awaitEmptyQueue() {
    while (bench.queue.size() > 0) {
      Thread.onSpinWait();
    }
  }

  private static JobRequest.Terms bulk() {
    return new JobRequest.Terms(Priority.BULK, Map.of(), true, Duration.ofHours(6), null);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("A request that is being sent was interrupted", e);
    }
  }
}
