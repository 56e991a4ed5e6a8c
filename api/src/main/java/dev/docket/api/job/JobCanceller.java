package dev.docket.api.job;

import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStore;
import java.time.Clock;

/** Cancels jobs: a queued one at once, a running one by asking its runner. */
public final class JobCanceller {
  private final JobStore store;
  private final JobLookup lookup;
  private final Clock clock;

  public JobCanceller(JobStore store, JobLookup lookup, Clock clock) {
    this.store = store;
    this.lookup = lookup;
    this.clock = clock;
  }

  /** The job as it is now that it is cancelled; one that has finished stays as it is. */
  public Job cancel(Job asked) {
    return store
        .update(
            asked.tenant(),
            asked.id(),
            stored ->
                switch (stored.status()) {
                  case JobStatus.Finished _ -> stored;
                  case JobStatus.Queued _ -> stored.cancelled(clock.instant());
                  case JobStatus.Running _ -> stored.cancelAsked();
                })
        .orElseGet(() -> lookup.job(asked.tenant(), asked.id()));
  }
}
