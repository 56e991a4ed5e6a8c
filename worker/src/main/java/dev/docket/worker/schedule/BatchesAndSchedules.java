package dev.docket.worker.schedule;

import dev.docket.aws.AwsStores;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.reading.Reading;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.worker.queue.BatchWork;
import dev.docket.worker.queue.Periodic;
import java.time.Clock;
import java.time.Duration;

/** All that a worker does for batches and schedules: expands, fires and sweeps. */
public final class BatchesAndSchedules implements AutoCloseable {
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(30);
  private static final Duration LOAD_EVERY = Duration.ofSeconds(20); // heard of within 30

  private final Resources resources = new Resources();
  private final BatchExpander expander;

  private BatchesAndSchedules(Ports ports, Clock clock) {
    BucketFiles.Buckets buckets = resources.add(new BucketFiles.Buckets());
    ManifestMaker manifests =
        new ManifestMaker(
            ports.documents(),
            new DocumentIntake(ports.reading(), ports.documents()),
            new AllowedSources(ports.parameters()),
            buckets::files);
    this.expander =
        new BatchExpander(
            ports.batches(), ports.schedules(), ports.jobs(), ports.queue(), manifests, clock);
    ScheduleFirer firer =
        new ScheduleFirer(ports.schedules(), ports.batches(), ports.jobs(), ports.queue());
    resources.add(new ScheduleTimer(ports.schedules(), firer, clock, LOAD_EVERY)).start();
    OpenBatchSweep sweep = new OpenBatchSweep(ports.batches(), ports.queue());
    resources.add(new Periodic(clock)).every(SWEEP_EVERY, "sweep batches", sweep::sweep);
  }

  /** Begins to fire and sweep; the ports stay the caller's to close. */
  public static BatchesAndSchedules start(Ports ports, Clock clock) {
    return new BatchesAndSchedules(ports, clock);
  }

  /** What expands the batches that are delivered to the worker. */
  public BatchWork expander() {
    return expander;
  }

  @Override
  public void close() {
    resources.close();
  }

  /** What batches and schedules are kept in and made from. */
  public record Ports(
      BatchStore batches,
      ScheduleStore schedules,
      JobStore jobs,
      DocumentStore documents,
      Reading reading,
      JobQueue queue,
      Parameters parameters) {

    /** Those that {@code stores} hold; documents are read by {@code reading}. */
    public static Ports of(AwsStores stores, Reading reading) {
      return new Ports(
          stores.batches(),
          stores.schedules(),
          stores.jobs(),
          stores.documents(),
          reading,
          stores.queue(),
          stores.parameters());
    }
  }
}
