package dev.docket.worker.run;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.price.Usd;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims jobs for deliveries. A job belongs to the message whose id is in its row; a row without
 * one takes the next that comes.
 */
final class Claims {
  private static final Logger log = LoggerFactory.getLogger(Claims.class);
  private static final Duration CHECKED_AFTER = Duration.ofMinutes(15);
  private static final int MOST_CRASHES = 3;

  private final JobStore store;
  private final StepStore steps;

  Claims(JobStore store, StepStore steps) {
    this.store = store;
    this.steps = steps;
  }

  /** What a claim comes to. */
  sealed interface Claim {
    /**
     * The job is this delivery's; it counts as busy.
     *
     * @param first whether nobody has had it before, so that nothing is stored of its steps
     */
    record Won(Job job, boolean first) implements Claim {}

    /** There is nothing to run for this delivery. */
    record Nothing() implements Claim {}

    /** The job is this delivery's, and is to be failed: it has crashed workers too often. */
    record Poison(Job job) implements Claim {}
  }

  /** Claims the job of {@code message}. */
  Claim claim(RunJob message, Delivery delivery, Instant now) {
    if (delivery.receives() <= 1) { // most often nobody has had it before
      Optional<Job> first =
          store.claimFirst(
              message.tenant(),
              message.job(),
              new Job.FirstClaim(delivery.messageId(), now, now.plus(CHECKED_AFTER)));
      if (first.isPresent()) {
        return new Claim.Won(first.get(), true);
      }
    }
    while (true) {
      Optional<Job> read = store.find(message.tenant(), message.job());
      if (read.isEmpty() || read.get().isFinished() || isAnothers(read.get(), delivery)) {
        return new Claim.Nothing();
      }
      Job job = read.get();
      int crashes = job.crashes() + (job.busy() && !awaitsResponse(job) ? 1 : 0);
      Optional<Job> claimed =
          store(
              job.claimed(delivery.messageId(), now)
                  .checkedAt(now.plus(CHECKED_AFTER))
                  .reported(
                      new Job.Report(job.progress(), job.usage(), job.warnings(), true, crashes)));
      if (claimed.isPresent()) {
        if (crashes > job.crashes()) {
          log.warn("Job {} was being worked on when its worker died ({})", job.id(), crashes);
        }
        return crashes >= MOST_CRASHES
            ? new Claim.Poison(claimed.get())
            : new Claim.Won(claimed.get(), job.isUntouched());
      }
    }
  }

  /** Whether the model has accepted something for {@code job} of which no end is stored. */
  private boolean awaitsResponse(Job job) {
    return steps.load(job.tenant(), job.id()).attempts().stream()
        .anyMatch(attempt -> attempt.state() == Attempt.State.STARTED);
  }

  /** Admits the job in the same write where its tenant has no budget. */
  private Optional<Job> store(Job claimed) {
    if (claimed.admitted()) {
      return store.replace(claimed);
    }
    Job free = claimed.admittedFreely();
    return switch (store.admit(free, Usd.ZERO)) {
      case DONE -> Optional.of(free.withVersion(free.version() + 1));
      case MOVED -> Optional.empty();
      case BUDGETED, NO_ROOM -> store.replace(claimed); // its runner will see to it
    };
  }

  /** The sentence for a job that crashed too often. */
  static String crashed() {
    return "Working on this job failed %d times with no step finished between; see the worker's log"
        .formatted(MOST_CRASHES);
  }

  /** The sentence for a job whose own work broke: what broke, and where the rest is. */
  static String broke(RuntimeException e) {
    StackTraceElement[] stack = e.getStackTrace();
    return "Working on this job broke on an error of the service: "
        + e
        + (stack.length == 0
            ? ""
            : " in " + stack[0].getClassName() + "." + stack[0].getMethodName())
        + "; the worker's log has the whole stack under the job's id";
  }

  /** Why such a job failed. */
  static FailureReason reason() {
    return FailureReason.CRASHED;
  }

  /** Whether so many crashes are too many. */
  static boolean areTooMany(int crashes) {
    return crashes >= MOST_CRASHES;
  }

  /** Whether {@code job} is held by another message. */
  static boolean isAnothers(Job job, Delivery delivery) {
    String lease = job.lease();
    return lease != null && !lease.equals(delivery.messageId());
  }
}
