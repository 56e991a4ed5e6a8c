package dev.docket.api.job;

import dev.docket.api.http.Drain;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.review.ShownStatements;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sees a stored job change, by looking at it again and again. */
public final class JobWatch {
  private final JobStore store;
  private final StepStore steps;
  private final Drain drain;
  private final Duration every;

  public JobWatch(JobStore store, StepStore steps, Drain drain, Duration every) {
    this.store = store;
    this.steps = steps;
    this.drain = drain;
    this.every = every;
  }

  /** The job when it has finished, or as it is after {@code wait} or when the server stops. */
  public Job untilFinished(Job job, Duration wait) throws InterruptedException {
    Job last = job;
    for (long looks = looks(wait); looks > 0 && !last.isFinished(); looks--) {
      if (drain.begunWithin(every)) {
        return last;
      }
      Optional<Job> now = store.find(job.tenant(), job.id());
      if (now.isEmpty()) {
        return last;
      }
      last = now.get();
    }
    return last;
  }

  /** How many looks fit into {@code time}. */
  long looks(Duration time) {
    return Math.max(1, time.dividedBy(every));
  }

  /** Waits until the next look is due; false if the server stops. */
  boolean awaitNextLook() throws InterruptedException {
    return !drain.begunWithin(every);
  }

  /** What the job has shown of its result after the first {@code seen} of it. */
  List<String> shown(Job job, int seen) {
    return job.request() instanceof JobRequest.Answer
        ? ShownStatements.after(seen, steps, job.tenant(), job.id())
        : List.of();
  }

  /** The job as it is now; empty if it was erased. */
  Optional<Job> look(Job job) {
    return store.find(job.tenant(), job.id());
  }
}
