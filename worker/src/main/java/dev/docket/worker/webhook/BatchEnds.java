package dev.docket.worker.webhook;

import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.webhook.Event;
import dev.docket.webhook.WebhookStore;
import dev.docket.webhook.WebhookStore.BatchEnd;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells of batches whose last job has ended. It looks at a batch after each end of a job of it; a
 * look that comes too early does no harm, as the job that is not over yet brings another.
 */
final class BatchEnds {
  private static final int MARKS = 500; // the next look takes what is left
  private static final int JOBS = 100; // read at once: what is read in one request

  private final WebhookStore webhooks;
  private final BatchStore batches;
  private final JobStore jobs;

  BatchEnds(WebhookStore webhooks, BatchStore batches, JobStore jobs) {
    this.webhooks = webhooks;
    this.batches = batches;
    this.jobs = jobs;
  }

  /** Looks at every batch of which a job has ended. */
  void look(Instant now) {
    for (BatchEnd end : webhooks.batchEnds(now, MARKS)) {
      batches
          .find(end.tenant(), end.batch())
          .filter(Batch::expanded)
          .flatMap(this::finished)
          .ifPresent(webhooks::tell);
      webhooks.looked(end); // last: a look that was cut off is made again
    }
  }

  /** What there is to tell of {@code batch}; empty where a job of it is not over. */
  private Optional<Event> finished(Batch batch) {
    Map<String, Integer> counts = new TreeMap<>();
    Instant last = batch.createdAt();
    List<JobId> ids = batch.jobs().reversed(); // the last ones are the likeliest to be running
    for (int from = 0; from < ids.size(); from += JOBS) {
      List<JobId> some = ids.subList(from, Math.min(ids.size(), from + JOBS));
      for (Job job : jobs.findAll(batch.tenant(), some)) {
        if (!(job.status() instanceof JobStatus.Finished finished)) {
          return Optional.empty();
        }
        counts.merge(finished.code(), 1, Integer::sum);
        last = finished.finishedAt().isAfter(last) ? finished.finishedAt() : last;
      }
    }
    return Optional.of(Event.finished(batch, counts, last));
  }
}
