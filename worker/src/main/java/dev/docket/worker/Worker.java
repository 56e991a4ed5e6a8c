package dev.docket.worker;

import dev.docket.aws.AwsStores;
import dev.docket.job.JobRequest;
import dev.docket.mantle.ShortTermKeys;
import dev.docket.price.Pricing;
import dev.docket.reading.process.ReaderProcesses;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.trace.Tracer;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.audit.AuditSealing;
import dev.docket.worker.inbox.Inboxes;
import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.mantle.ResponseWatcher;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import dev.docket.worker.queue.BatchWork;
import dev.docket.worker.queue.JobConsumer;
import dev.docket.worker.queue.LeasedMessages;
import dev.docket.worker.queue.OpenJobSweep;
import dev.docket.worker.queue.Periodic;
import dev.docket.worker.retention.Retention;
import dev.docket.worker.run.JobRunner;
import dev.docket.worker.run.WorkerPorts;
import dev.docket.worker.schedule.BatchesAndSchedules;
import dev.docket.worker.step.DocumentSlots;
import dev.docket.worker.step.ModelAccess;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.WorkerMetrics;
import dev.docket.worker.webhook.WebhookDelivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A worker: all that runs jobs in a process. Closing it is a clean stop. */
public final class Worker implements AutoCloseable {
  private static final long MEGABYTE = 1_000_000;
  private static final Duration FLUSH_EVERY = Duration.ofSeconds(1);

  private final Resources resources = new Resources();

  private Worker(
      WorkerConfig config,
      WorkerPorts ports,
      Pipeline<JobRequest> pipelines,
      BatchWork batches,
      MeterRegistry registry,
      Pace time) {
    Clock clock = time.clock();
    Tracer tracer = config.traces().tracer("worker", clock, resources);
    WorkerMetrics metrics = new WorkerMetrics(registry, tracer);
    Admission admission =
        new Admission(
            ports.parameters(),
            ports.tokens(),
            config.mostCreates(),
            config.tenantInFlight(),
            time);
    ResponseWatcher watcher =
        new ResponseWatcher(ports.model(), config.polling(), config.looksPerSecond(), time);
    metrics.watch(watcher::watched, admission::reserved, ports.queue()::unreadable);
    ModelAccess model =
        new ModelAccess(
            ports.model(),
            admission,
            watcher,
            new ModelCatalog(ports.parameters()),
            new Pricing(ports.parameters()),
            new DocumentSlots(2 * Runtime.getRuntime().availableProcessors()),
            metrics,
            time);
    LeasedMessages held = new LeasedMessages(ports.queue(), ports.jobs(), config.leaseVisibility());
    OpenJobSweep sweep = new OpenJobSweep(ports.jobs(), ports.steps(), ports.queue(), metrics);
    if (config.resendAtStart()) {
      sweep.sendAll(clock.instant());
    }
    Periodic periodic = resources.add(new Periodic(clock));
    periodic.every(config.leaseEvery(), "extend leases", held::extend);
    periodic.every(config.checkEvery(), "read the rows of running jobs", held::check);
    periodic.every(FLUSH_EVERY, "write progress", held::flush);
    periodic.every(config.sweepEvery(), "sweep", sweep::sweep);
    JobRunner runner = new JobRunner(ports, pipelines, model);
    resources
        .add(
            new JobConsumer(ports.queue(), runner, batches, held, config.consumer(), clock, tracer))
        .start();
  }

  /** Starts a worker. The ports stay the caller's to close, after the worker. */
  public static Worker start(
      WorkerConfig config,
      WorkerPorts ports,
      Pipeline<JobRequest> pipelines,
      BatchWork batches,
      MeterRegistry registry,
      Clock clock) {
    return new Worker(config, ports, pipelines, batches, registry, Pace.of(clock));
  }

  /**
   * Starts all that a worker process runs over {@code stores}: jobs, batches and schedules. It is
   * added to {@code resources}, which close it before the stores.
   */
  public static void start(
      WorkerConfig config,
      AwsStores stores,
      ModelGateway model,
      MeterRegistry registry,
      Clock clock,
      Resources resources) {
    ReaderProcesses reading = resources.add(new ReaderProcesses(1, config.readerHeap()));
    BatchesAndSchedules batches =
        resources.add(
            BatchesAndSchedules.start(BatchesAndSchedules.Ports.of(stores, reading), clock));
    Inboxes.start(stores, reading, config.pathStyle(), clock).ifPresent(resources::add);
    resources.add(AuditSealing.start(stores.audit(), clock));
    resources.add(Retention.start(stores, model, clock));
    resources.add(
        WebhookDelivery.start(WebhookDelivery.Ports.of(stores), config.webhooks(), clock));
    resources.add(
        start(
            config,
            WorkerPorts.of(stores, model),
            new Pipelines(
                resources.add(
                    new CollectionIndexes(
                        config.indexDirectory(), config.indexMegabytes() * MEGABYTE))),
            batches.expander(),
            registry,
            clock));
  }

  /** The model gateway of a worker, which measures how late the ends of responses are seen. */
  public static MantleGateway gateway(
      Parameters parameters, Optional<ShortTermKeys> ownKeys, MeterRegistry registry, Clock clock) {
    return new MantleGateway(parameters, ownKeys, clock, WorkerMetrics.pollDelay(registry, clock));
  }

  /**
   * Stops: no new messages, no new requests to the model; those being sent are seen through, and
   * the jobs are given back.
   */
  @Override
  public void close() {
    resources.close();
  }
}
