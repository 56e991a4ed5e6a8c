package dev.docket.worker.schedule;

import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStatus.Cancelled;
import dev.docket.job.JobStatus.Failed;
import dev.docket.job.JobStatus.Queued;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.Manifest;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.batch.ScheduleStore.Run;
import dev.docket.worker.queue.BatchWork;
import dev.docket.worker.schedule.ManifestMaker.Before;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a batch into its jobs. It may be cut off at any point and begun again by any worker: the
 * manifest is stored once, and the id of each job follows from batch and position.
 */
final class BatchExpander implements BatchWork {
  private static final Duration RESENT_AFTER = Duration.ofHours(1);
  private static final Duration OVERLAP_LOOK = Duration.ofMinutes(1);
  private static final int CANCEL_LOOK_EVERY = 25; // jobs
  private static final int RUNS_LOOKED_AT = 25;

  private final BatchStore batches;
  private final ScheduleStore schedules;
  private final ScheduleFirer firer;
  private final JobStore jobs;
  private final JobQueue queue;
  private final ManifestMaker manifests;
  private final Clock clock;

  BatchExpander(
      BatchStore batches,
      ScheduleStore schedules,
      JobStore jobs,
      JobQueue queue,
      ManifestMaker manifests,
      Clock clock) {
    this.batches = batches;
    this.schedules = schedules;
    this.firer = new ScheduleFirer(schedules, batches, jobs, queue);
    this.jobs = jobs;
    this.queue = queue;
    this.manifests = manifests;
    this.clock = clock;
  }

  /** Creates and sends what is still missing of a batch's jobs; cancels a batch that is to be. */
  @Override
  public void expand(TenantId tenant, BatchId id) {
    Optional<Batch> read = batches.find(tenant, id);
    if (read.isEmpty()) {
      return;
    }
    if (read.get().expanded()) {
      read.filter(Batch::cancelRequested).ifPresent(this::cancelJobs);
      return;
    }
    Batch batch = read.get();
    if (mustWait(batch)) {
      batches.replace(batch.checkedAt(clock.instant().plus(OVERLAP_LOOK))); // the sweep sends again
      return;
    }
    Manifest manifest = batches.manifest(tenant, id).orElseGet(() -> makeManifest(batch));
    batches.update(tenant, id, stored -> stored.withTotal(manifest.entries().size()));
    for (int position = 0; position < manifest.entries().size(); position++) {
      if (position % CANCEL_LOOK_EVERY == 0 && isCancelled(batch)) {
        break;
      }
      createAndSend(batch, position, manifest.entries().get(position));
    }
    finish(tenant, id, manifest);
  }

  private void createAndSend(Batch batch, int position, Manifest.Entry entry) {
    Instant now = clock.instant();
    Job job =
        Job.submitted(batch.jobAt(position), batch.tenant(), entry.request(), batch.id(), now)
            .checkedAt(now.plus(RESENT_AFTER));
    boolean unsent =
        jobs.create(job)
            || jobs.find(batch.tenant(), job.id())
                .filter(found -> found.status() instanceof Queued && found.lease() == null)
                .isPresent();
    if (unsent) {
      queue.send(
          entry.request().terms().priority(),
          new WorkMessage.RunJob(batch.tenant(), job.id()),
          Duration.ZERO);
    }
  }

  private void finish(TenantId tenant, BatchId id, Manifest manifest) {
    Optional<Batch> batch = batches.find(tenant, id);
    batch.ifPresent(found -> recordRun(found, manifest));
    // A cancel that comes later finds all jobs; one that came before may have missed some.
    batch.filter(Batch::cancelRequested).ifPresent(this::cancelJobs);
    Optional<Batch> expanded = batches.update(tenant, id, Batch::whenExpanded);
    expanded.filter(Batch::cancelRequested).ifPresent(this::cancelJobs);
  }

  private void cancelJobs(Batch batch) {
    for (JobId id : batch.jobs()) {
      jobs.update(batch.tenant(), id, job -> job.cancel(clock.instant()));
    }
  }

  private void recordRun(Batch batch, Manifest manifest) {
    Batch.Fire fire = batch.fire();
    if (fire == null) {
      return;
    }
    schedules
        .run(batch.tenant(), fire.schedule(), fire.scheduledAt())
        .ifPresent(
            run ->
                schedules.updateRun(
                    batch.tenant(),
                    new Run(
                        run.schedule(),
                        run.scheduledAt(),
                        run.firedAt(),
                        run.manual(),
                        run.batch(),
                        manifest.found(),
                        manifest.entries().size(),
                        manifest.skipped(),
                        null)));
  }

  private Manifest makeManifest(Batch batch) {
    Batch.Order order = batch.order();
    if (order == null) {
      throw new IllegalStateException("Batch " + batch.id() + " has neither manifest nor order");
    }
    Manifest made = manifests.make(batch, order, before(batch), clock.instant());
    return batches.keepManifest(batch.tenant(), batch.id(), made);
  }

  private Before before(Batch batch) {
    Batch.Fire fire = batch.fire();
    if (fire == null) {
      return Before.NONE;
    }
    for (Run run : runs(batch, fire)) {
      BatchId id = run.batch();
      if (id == null || !run.scheduledAt().isBefore(fire.scheduledAt())) {
        continue;
      }
      Optional<Batch> earlier = batches.find(batch.tenant(), id);
      Optional<Manifest> manifest = batches.manifest(batch.tenant(), id);
      if (earlier.isPresent() && manifest.isPresent()) {
        return new Before(known(earlier.get(), manifest.get()), manifest.get().left());
      }
    }
    return Before.NONE;
  }

  private List<Run> runs(Batch batch, Batch.Fire fire) {
    return schedules
        .runs(batch.tenant(), fire.schedule(), RUNS_LOOKED_AT, Optional.empty())
        .items();
  }

  private Map<String, String> known(Batch earlier, Manifest manifest) {
    Map<String, String> known = new HashMap<>(manifest.unchanged());
    Map<JobId, Job> found = new HashMap<>();
    for (Job job : jobs.findAll(earlier.tenant(), earlier.jobs())) {
      found.put(job.id(), job);
    }
    for (int position = 0; position < manifest.entries().size(); position++) {
      Manifest.Entry entry = manifest.entries().get(position);
      Job job = found.get(earlier.jobAt(position));
      String name = entry.name();
      String sha256 = entry.sha256();
      if (name != null && sha256 != null && job != null && !isWithoutResult(job)) {
        known.put(name, sha256);
      }
    }
    return known;
  }

  private static boolean isWithoutResult(Job job) {
    return job.status() instanceof Failed || job.status() instanceof Cancelled;
  }

  private boolean mustWait(Batch batch) {
    Batch.Fire fire = batch.fire();
    if (fire == null) {
      return false;
    }
    Optional<Schedule> schedule = schedules.find(batch.tenant(), fire.schedule());
    return schedule.isPresent()
        && schedule.get().overlap() == Schedule.Overlap.QUEUE
        && firer.isRunningBefore(schedule.get(), fire.scheduledAt());
  }

  private boolean isCancelled(Batch batch) {
    return batches.find(batch.tenant(), batch.id()).map(Batch::cancelRequested).orElse(true);
  }
}
