package dev.docket.worker;

import dev.docket.aws.AwsProcess;
import dev.docket.worker.mantle.EndpointProbe;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** A worker process, with its settings from the environment. */
public final class WorkerMain {
  private WorkerMain() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    Map<String, String> variables = System.getenv();
    AwsProcess.run(variables, process -> start(variables, process));
  }

  /** Starts a worker in {@code process} and says so. */
  public static String start(Map<String, String> variables, AwsProcess process) {
    WorkerConfig config = WorkerConfig.fromEnv(variables);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    MantleGateway model =
        process
            .resources()
            .add(
                Worker.gateway(
                    process.stores().parameters(), process.ownKeys(), metrics, process.clock()));
    EndpointProbe.start(process.stores().parameters(), process.ownKeys(), process.clock());
    Worker.start(config, process.stores(), model, metrics, process.clock(), process.resources());
    return "The worker takes jobs. Ctrl-C stops it.";
  }
}
