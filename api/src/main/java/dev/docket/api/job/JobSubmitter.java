package dev.docket.api.job;

import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.RunJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores jobs and sends them to the workers. A job once stored is accepted: where its message
 * cannot be sent, the sweep sends it within a minute.
 */
public final class JobSubmitter {
  private static final Logger log = LoggerFactory.getLogger(JobSubmitter.class);
  private static final Duration CHECK_SENT_AFTER = Duration.ofHours(1);

  private final JobStore store;
  private final BudgetDesk desk;
  private final JobQueue queue;
  private final Clock clock;

  public JobSubmitter(JobStore store, BudgetDesk desk, JobQueue queue, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.queue = queue;
    this.clock = clock;
  }

  /** Submits a job as {@code id}, or finds it submitted under that id. */
  Job submit(TenantId tenant, JobId id, JobRequest request) {
    Job job = Job.submitted(id, tenant, request, null, now());
    return send(desk.create(job, now()).or(() -> store.find(tenant, id)).orElse(job));
  }

  /** Queues a failed or partial job again; empty if it is no longer one. */
  Optional<Job> retry(Job job) {
    return store.replace(job.retried(now())).map(this::send);
  }

  private Job send(Job job) {
    if (!isWaiting(job)) {
      return job;
    }
    try {
      queue.send(
          job.request().terms().priority(), new RunJob(job.tenant(), job.id()), Duration.ZERO);
    } catch (RuntimeException e) {
      log.warn("Job {} is stored but not sent; the sweep will send it", job.id(), e);
      return job;
    }
    if (job.isUntouched()) { // and is to stay so, since its first claim then takes one request
      store.checkUntouchedAt(job.tenant(), job.id(), now().plus(CHECK_SENT_AFTER));
      return job;
    }
    return store
        .update(
            job.tenant(),
            job.id(),
            stored -> isWaiting(stored) ? stored.checkedAt(now().plus(CHECK_SENT_AFTER)) : stored)
        .orElse(job);
  }

  private static boolean isWaiting(Job job) {
    return job.status() instanceof JobStatus.Queued && job.lease() == null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
