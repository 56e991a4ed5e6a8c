package dev.docket.worker.retention;

import dev.docket.aws.AwsStores;
import dev.docket.job.JobErasure;
import dev.docket.job.ModelEndpoint;
import dev.docket.worker.queue.Periodic;
import java.time.Clock;
import java.time.Duration;

/** Looks, in the background, for what a collection's retention no longer keeps. */
public final class Retention implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Periodic periodic;

  private Retention(RetentionSweep sweep, Clock clock) {
    this.periodic = new Periodic(clock);
    periodic.every(EVERY, "look for what is kept long enough", sweep::sweep);
  }

  /** Begins to look through {@code stores}; what {@code model} keeps of a job goes with it. */
  public static Retention start(AwsStores stores, ModelEndpoint model, Clock clock) {
    return new Retention(
        new RetentionSweep(
            stores.collections(),
            stores.documents(),
            stores.jobs(),
            new JobErasure(stores.jobs(), stores.steps(), model),
            stores.audit()),
        clock);
  }

  @Override
  public void close() {
    periodic.close();
  }
}
