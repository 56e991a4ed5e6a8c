package dev.docket.api.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.RefusingQueue;
import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobQueue;
import dev.docket.job.JobRequest;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Manifest;
import dev.docket.testing.InMemoryBatchStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MutableClock;
import dev.docket.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever cancels a large batch is answered before all of its jobs are cancelled. */
class BatchCancelTest {
  private static final int MANY = 100;

  private final TenantId tenant = Samples.tenant();
  private final InMemoryBatchStore batches = new InMemoryBatchStore();
  private final InMemoryJobStore jobs = new InMemoryJobStore();
  private final MemoryJobQueue queue = new MemoryJobQueue(Clock.systemUTC());

  @Test
  void whatIsNotCancelledInAFewSecondsIsLeftToAWorker() {
    Batch batch = expanded();

    assertThat(submitter(queue).cancel(batch).cancelRequested()).isTrue();

    assertThat(cancelled(batch)).isPositive().isLessThan(MANY);
    assertThat(queue.size()).isOne();
  }

  @Test
  void whereNoWorkerCanBeToldAllIsCancelledAtOnce() {
    Batch batch = expanded();

    RefusingQueue unreachable = new RefusingQueue(MutableClock.at2030());
    unreachable.refuse(true);

    submitter(unreachable).cancel(batch);

    assertThat(cancelled(batch)).isEqualTo(MANY);
  }

  private long cancelled(Batch batch) {
    return jobs.findAll(tenant, batch.jobs()).stream().filter(Job::isFinished).count();
  }

  private BatchSubmitter submitter(JobQueue to) {
    return new BatchSubmitter(batches, jobs, to, new Ticking());
  }

  private Batch expanded() {
    JobRequest request = Samples.summaryRequest();
    List<JobRequest> requests = Collections.nCopies(MANY, request);
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "tonight", MANY, Samples.NOW);
    batches.create(batch, Manifest.of(requests));
    for (int i = 0; i < MANY; i++) {
      jobs.create(Job.submitted(batch.jobAt(i), tenant, request, batch.id(), Samples.NOW));
    }
    return batches.update(tenant, batch.id(), Batch::whenExpanded).orElseThrow();
  }

  /** A clock on which a second passes whenever somebody looks. */
  private static final class Ticking extends Clock {
    private Instant now = Samples.NOW;

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
