package dev.docket.local;

import dev.docket.api.ApiConfig;
import dev.docket.api.ApiPorts;
import dev.docket.api.ApiServer;
import dev.docket.api.http.ReadinessCheck;
import dev.docket.aws.AwsStores;
import dev.docket.runtime.Resources;
import dev.docket.worker.Worker;
import dev.docket.worker.WorkerConfig;
import dev.docket.worker.comparison.ComparisonPipeline;
import dev.docket.worker.mantle.MantleGateway;
import dev.docket.worker.mantle.ShortTermKeys;
import dev.docket.worker.run.Pipelines;
import dev.docket.worker.run.WorkerPorts;
import dev.docket.worker.schedule.BatchesAndSchedules;
import dev.docket.worker.summary.SummaryPipeline;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Optional;

/**
 * The two processes wired by hand: what API and worker have in common, and each of them. All that
 * is started is added to {@code resources}, which closes it.
 */
public final class Wiring {
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AwsStores stores;
  private final MantleGateway model;
  private final Clock clock;
  private final Resources resources;

  /** Over {@code stores}; the model is asked with one of {@code ownKeys} where none is stored. */
  public Wiring(
      AwsStores stores, Optional<ShortTermKeys> ownKeys, Clock clock, Resources resources) {
    this.stores = stores;
    this.model = resources.add(Worker.gateway(stores.parameters(), ownKeys, metrics, clock));
    this.clock = clock;
    this.resources = resources;
  }

  /** The stores. */
  public AwsStores stores() {
    return stores;
  }

  /** Starts the REST interface. */
  public ApiServer startApi(ApiConfig config) {
    return resources.add(
        ApiServer.start(
            config,
            new ApiPorts(
                stores.jobs(),
                stores.steps(),
                stores.documents(),
                stores.batches(),
                stores.schedules(),
                stores.queue(),
                stores.idempotency(),
                stores.apiKeys(),
                model,
                stores.parameters(),
                stores.readiness().stream().<ReadinessCheck>map(check -> check::get).toList(),
                metrics),
            clock));
  }

  /** Starts to run jobs. */
  public void startWorker(WorkerConfig config) {
    BatchesAndSchedules batches =
        resources.add(
            BatchesAndSchedules.start(
                new BatchesAndSchedules.Ports(
                    stores.batches(),
                    stores.schedules(),
                    stores.jobs(),
                    stores.documents(),
                    stores.queue(),
                    stores.parameters()),
                clock));
    resources.add(
        Worker.start(
            config,
            new WorkerPorts(
                stores.jobs(),
                stores.steps(),
                stores.documents(),
                stores.queue(),
                stores.tokens(),
                model,
                stores.parameters()),
            new Pipelines(new SummaryPipeline(), new ComparisonPipeline()),
            batches.expander(),
            metrics,
            clock));
  }
}
