package dev.docket.worker.run;

import dev.docket.job.Job;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.Progress;
import dev.docket.job.Usage;
import dev.docket.price.Usd;
import dev.docket.worker.step.OutageTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The row of a job that this worker holds. What the runner reports is gathered, to be written once
 * a second, and progress alone of bulk work, at which nobody looks as a rule, every quarter of a
 * minute; every write is over the version last read, and again over what came between.
 *
 * <p>A job that waits for responses of its own stays busy in its row: who claims it later sees from
 * its steps that it waited. Only where it waits for something else is that written.
 */
public final class JobRow {
  /** More say no more, and a row has a most of bytes. */
  private static final int MOST_WARNINGS = 200;

  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PROGRESS_OF_BULK = Duration.ofSeconds(15);
  private static final Duration CHECKED_AFTER = Duration.ofMinutes(15);
  private static final Duration MOVED_BEFORE = Duration.ofMinutes(10);

  private final JobStore store;
  private final OutageTracker outages;
  private final String lease;
  private final Supplier<Usage> usage;
  private Job stored;
  private Progress progress;
  private Job.@Nullable Waiting waiting;
  private final List<String> warnings;
  private boolean busy;
  private boolean asking;
  private int crashes;
  private boolean changed;
  private boolean progressed;
  private boolean lost;
  private Instant writtenAt;

  /** The row {@code claimed}, just written. */
  public JobRow(
      JobStore store, OutageTracker outages, Job claimed, Supplier<Usage> usage, Instant now) {
    this.store = store;
    this.outages = outages;
    this.lease = Objects.requireNonNull(claimed.lease(), "a claimed job has a lease");
    this.usage = usage;
    this.stored = claimed;
    this.progress = claimed.progress();
    this.warnings = new ArrayList<>(claimed.warnings());
    this.busy = claimed.busy();
    this.crashes = claimed.crashes();
    this.waiting = claimed.run().waiting();
    this.writtenAt = now;
  }

  /** The job as last read or written. */
  public synchronized Job job() {
    return stored;
  }

  synchronized void progress(Progress reported) {
    if (!reported.equals(progress)) {
      progress = reported;
      // that one thing is about to be done tells nobody more than that the job is running
      progressed |= reported.done() > 0 || reported.total() > 1;
    }
  }

  synchronized void warn(String warning) {
    if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) {
      warnings.add(warning);
      changed = true;
    }
  }

  /**
   * The job is in a phase of its own work, in which a crash would be its doing: written at once
   * where its row does not say so.
   */
  synchronized void busy(Instant now) {
    busy = true;
    asking = false;
    if (!stored.busy()) {
      write(UnaryOperator.identity(), now);
    }
  }

  /** Whether the job does its own work now, so that what breaks would break again. */
  synchronized boolean isBusy() {
    return busy;
  }

  /** The job asks the model, and waits for its answers. */
  synchronized void asks() {
    busy = false;
    asking = true;
  }

  /** A step has ended: the job gets on, and earlier crashes are forgotten. */
  synchronized void stepEnded() {
    crashes = 0;
    changed |= stored.crashes() > 0;
  }

  /** Writes what was reported, if enough time has passed since the last write. */
  public synchronized void flush(Instant now) {
    boolean bulk = stored.request().terms().priority() == Priority.BULK;
    Duration wait = changed || !bulk ? BETWEEN_WRITES : BETWEEN_PROGRESS_OF_BULK;
    if ((changed || progressed) && !now.isBefore(writtenAt.plus(wait))) {
      write(UnaryOperator.identity(), now);
    }
  }

  /** Moves the time at which the sweep would look at this job, when it is near. */
  public synchronized void keepFromSweep(Instant now) {
    Instant checkAt = stored.checkAt();
    if (checkAt != null && checkAt.isBefore(now.plus(MOVED_BEFORE))) {
      write(job -> job.checkedAt(now.plus(CHECKED_AFTER)), now);
    }
  }

  /** Gives the job back to be claimed by the next delivery; false if it is no longer ours. */
  synchronized boolean release(Instant now) {
    busy = false;
    asking = false;
    return write(job -> job.released(now.plus(CHECKED_AFTER)), now).isPresent();
  }

  /**
   * Admits the job as {@code change} has it, in one with what that sets aside; {@code MOVED} if it
   * is no longer ours.
   */
  synchronized JobStore.Admitted admit(UnaryOperator<Job> change, Usd limit, Instant now) {
    JobStore.Admitted[] outcome = {JobStore.Admitted.MOVED};
    apply(
        change,
        job -> {
          outcome[0] = store.admit(job, limit);
          if (outcome[0] == JobStore.Admitted.DONE) {
            waiting = null;
          }
          return outcome[0] == JobStore.Admitted.MOVED
              ? Optional.empty()
              : Optional.of(
                  outcome[0] == JobStore.Admitted.DONE
                      ? job.withVersion(job.version() + 1)
                      : stored);
        },
        now);
    return outcome[0];
  }

  /** Queues the job again, as there is no room for it in the budget. */
  synchronized boolean holdBack(Instant now) {
    busy = false;
    asking = false;
    return write(
            job -> job.heldBack(now.plus(CHECKED_AFTER)).waitingFor(Job.Waiting.Reason.BUDGET, now),
            now)
        .isPresent();
  }

  /** The job waits for something that is not its own, or for nothing any more. */
  synchronized void waitsFor(Job.Waiting.@Nullable Reason reason, Instant now) {
    Job.Waiting known = waiting;
    if (reason == null ? known != null : known == null || known.reason() != reason) {
      waiting = reason == null ? null : new Job.Waiting(reason, now);
      changed = true;
    }
  }

  /** Not worked on until it is delivered again; the row stays claimed. */
  synchronized void rest(Instant now) {
    busy = false;
    asking = false;
    write(UnaryOperator.identity(), now);
  }

  /** The same after one more crash; returns how many there were. */
  synchronized int crashed(Instant now) {
    crashes++;
    rest(now);
    return crashes;
  }

  /**
   * Ends the job, with a result or without; empty if it is no longer ours. A job that somebody was
   * told is being cancelled ends so, also where its result came first.
   */
  synchronized Optional<Job> end(UnaryOperator<Job> end, Optional<byte[]> result, Instant now) {
    return apply(
        job -> job.cancelRequested() ? job.cancelled(now) : end.apply(job),
        job ->
            result.isPresent() && !job.cancelRequested()
                ? store.finish(job, result.get(), stored.hasResult())
                : store.replace(job),
        now);
  }

  private Optional<Job> write(UnaryOperator<Job> change, Instant now) {
    return apply(change, store::replace, now);
  }

  private interface Write {
    Optional<Job> of(Job job);
  }

  private Optional<Job> apply(UnaryOperator<Job> change, Write write, Instant now) {
    while (!lost) {
      Job next =
          change.apply(
              stored
                  .reported(
                      new Job.Report(
                          progress,
                          usage.get(),
                          List.copyOf(warnings),
                          busy || (asking && waiting == null),
                          crashes))
                  .waitingFor(
                      waiting == null ? null : waiting.reason(),
                      waiting == null ? now : waiting.since()));
      Optional<Job> written = outages.at(() -> write.of(next));
      if (written.isPresent()) {
        stored = written.get();
        writtenAt = now;
        changed = false;
        progressed = false;
        return written;
      }
      readAgain();
    }
    return Optional.empty();
  }

  private void readAgain() {
    Optional<Job> read = outages.at(() -> store.find(stored.tenant(), stored.id()));
    if (read.isEmpty() || read.get().isFinished() || !lease.equals(read.get().lease())) {
      lost = true;
    } else {
      stored = read.get();
    }
  }
}
