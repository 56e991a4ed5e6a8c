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

/**
 * Sees stored jobs change, by looking at them again and again: at each at most twice in the time
 * between a client's looks, however many wait for it.
 */
public final class JobWatch {
  private final SharedLooks looks;
  private final StepStore steps;
  private final Drain drain;
  private final Duration every;

  public JobWatch(JobStore store, StepStore steps, Drain drain, Duration every) {
    this.looks = new SharedLooks(store::find, every.dividedBy(2), System::nanoTime);
    this.steps = steps;
    this.drain = drain;
    this.every = every;
  }

  /** The job when it has finished, or as it is after {@code wait} or when the server stops. */
  public Job untilFinished(Job job, Duration wait) throws InterruptedException {
    Job last = job;
    for (long left = looks(wait); left > 0 && !last.isFinished(); left--) {
      if (drain.begunWithin(every)) {
        return last;
      }
      Optional<Job> now = look(job);
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

  /** The job as it is now, or was half an interval ago; empty if it was erased. */
  Optional<Job> look(Job job) {
    return looks.look(job.tenant(), job.id());
  }
}
