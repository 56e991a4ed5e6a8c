package dev.docket.api.batch;

import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.Manifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores batches and has a worker expand them. A batch once stored is accepted: where its message
 * cannot be sent, the sweep sends it within a minute.
 */
public final class BatchSubmitter {
  private static final Logger log = LoggerFactory.getLogger(BatchSubmitter.class);

  /** How long a caller waits for the jobs to be cancelled one by one; a worker does the rest. */
  private static final Duration CANCELS_HERE = Duration.ofSeconds(5);

  private final BatchStore batches;
  private final JobStore jobs;
  private final JobQueue queue;
  private final Clock clock;

  public BatchSubmitter(BatchStore batches, JobStore jobs, JobQueue queue, Clock clock) {
    this.batches = batches;
    this.jobs = jobs;
    this.queue = queue;
    this.clock = clock;
  }

  /** Submits a batch of {@code requests} as {@code id}, or finds it submitted under that id. */
  Batch submit(TenantId tenant, BatchId id, String name, List<JobRequest> requests) {
    Batch batch = Batch.ofJobs(id, tenant, name, requests.size(), now());
    batches.create(batch, Manifest.of(requests));
    return send(batches.find(tenant, id).orElse(batch));
  }

  /** Submits a batch to be made from {@code order}, or finds it submitted under that id. */
  Batch submit(TenantId tenant, BatchId id, String name, Batch.Order order) {
    Batch batch = Batch.ordered(id, tenant, name, new Batch.Origin(order, null), now());
    batches.create(batch);
    return send(batches.find(tenant, id).orElse(batch));
  }

  /** Whether there is nothing left to cancel. */
  boolean isOver(Batch batch) {
    return batch.expanded()
        && jobs.findAll(batch.tenant(), batch.jobs()).stream().allMatch(Job::isFinished);
  }

  /** Cancels what has not finished; jobs not created yet never will be. */
  Batch cancel(Batch batch) {
    if (isOver(batch)) {
      return batch;
    }
    Batch asked = batches.update(batch.tenant(), batch.id(), Batch::cancelAsked).orElse(batch);
    Instant until = clock.instant().plus(CANCELS_HERE);
    boolean triedToLeave = false;
    for (JobId id : asked.jobs()) {
      if (!triedToLeave && clock.instant().isAfter(until)) {
        triedToLeave = true;
        if (!asked.expanded() || sendToExpand(asked)) {
          return asked; // who expands it cancels the rest
        }
      }
      jobs.update(batch.tenant(), id, job -> job.cancel(now()));
    }
    return asked;
  }

  private Batch send(Batch batch) {
    if (!batch.expanded() && !sendToExpand(batch)) {
      log.warn("Batch {} is stored but not sent; the sweep will send it", batch.id());
    }
    return batch;
  }

  private boolean sendToExpand(Batch batch) {
    try {
      queue.send(
          Priority.BULK, new WorkMessage.ExpandBatch(batch.tenant(), batch.id()), Duration.ZERO);
      return true;
    } catch (RuntimeException e) {
      log.warn("The message of batch {} cannot be sent", batch.id(), e);
      return false;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
