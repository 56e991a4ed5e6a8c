package dev.docket.api;

import dev.docket.aws.AwsProcess;
import dev.docket.job.cost.CallPlanner;
import dev.docket.mantle.MantleEndpoint;
import dev.docket.reading.process.ReaderProcesses;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** The API process, with its settings from the environment. */
public final class ApiMain {
  private ApiMain() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    Map<String, String> variables = System.getenv();
    AwsProcess.run(variables, process -> start(variables, process));
  }

  /** Starts the REST interface in {@code process} and says where it listens. */
  public static String start(Map<String, String> variables, AwsProcess process) {
    ApiConfig config = ApiConfig.fromEnv(variables);
    MantleEndpoint model =
        process
            .resources()
            .add(new MantleEndpoint(process.stores().parameters(), process.ownKeys()));
    ReaderProcesses reading =
        process.resources().add(new ReaderProcesses(config.readers(), config.readerHeap()));
    ApiPorts ports =
        ApiPorts.of(
            process.stores(),
            reading.started(),
            reading.printer(config.pdfFont()),
            model,
            CallPlanner.find(
                process.stores().jobs(), process.stores().parameters(), process.resources()),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    ApiServer api = process.resources().add(ApiServer.start(config, ports, process.clock()));
    return "The API listens on port " + api.port() + ". Ctrl-C stops it.";
  }
}
