package dev.docket.job.batch;

import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage;
import dev.docket.job.batch.ScheduleStore.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns a fire of a schedule into a run and its batch, once, however many processes try: the
 * batch's id derives from the fire.
 */
public final class ScheduleFirer {
  private static final int RECENT = 25; // more runs than this are not under way together

  private final ScheduleStore schedules;
  private final BatchStore batches;
  private final JobStore jobs;
  private final JobQueue queue;

  /** Fires schedules of {@code schedules} into {@code batches}. */
  public ScheduleFirer(ScheduleStore schedules, BatchStore batches, JobStore jobs, JobQueue queue) {
    this.schedules = schedules;
    this.batches = batches;
    this.jobs = jobs;
    this.queue = queue;
  }

  /**
   * Claims the fire of {@code schedule} at {@code scheduledAt} and has its batch expanded; empty if
   * another process has claimed it.
   */
  public Optional<Run> fire(Schedule schedule, Instant scheduledAt, boolean manual, Instant now) {
    if (!manual && schedule.overlap() == Schedule.Overlap.SKIP && isRunning(schedule)) {
      Run skipped =
          new Run(
              schedule.id(),
              scheduledAt,
              now,
              false,
              null,
              null,
              null,
              List.of(),
              "The run before it has not ended (overlap: skip)");
      return schedules.claim(schedule, skipped, Optional.empty())
          ? Optional.of(skipped)
          : Optional.empty();
    }
    Batch batch =
        Batch.ordered(
            BatchId.derived(schedule.id() + "@" + scheduledAt),
            schedule.tenant(),
            schedule.name(),
            new Batch.Origin(
                new Batch.Order(schedule.source(), schedule.job()),
                new Batch.Fire(schedule.id(), scheduledAt)),
            now);
    Run run =
        new Run(schedule.id(), scheduledAt, now, manual, batch.id(), null, null, List.of(), null);
    if (!schedules.claim(schedule, run, Optional.of(batch))) {
      return Optional.empty();
    }
    queue.send(
        Priority.BULK,
        new WorkMessage.ExpandBatch(schedule.tenant(), batch.id()),
        Duration.ZERO); // if this is lost, the sweep sends it
    return Optional.of(run);
  }

  /** Whether a run of {@code schedule} fired before {@code before} has not ended. */
  public boolean isRunningBefore(Schedule schedule, Instant before) {
    return schedules
        .runs(schedule.tenant(), schedule.id(), RECENT, Optional.empty())
        .items()
        .stream()
        .filter(run -> run.scheduledAt().isBefore(before))
        .anyMatch(run -> !hasEnded(schedule.tenant(), run));
  }

  private boolean isRunning(Schedule schedule) {
    return isRunningBefore(schedule, Instant.MAX);
  }

  private boolean hasEnded(TenantId tenant, Run run) {
    BatchId id = run.batch();
    if (id == null) {
      return true;
    }
    Optional<Batch> batch = batches.find(tenant, id);
    return batch.isEmpty()
        || (batch.get().expanded()
            && jobs.findAll(tenant, batch.get().jobs()).stream().allMatch(Job::isFinished));
  }
}
