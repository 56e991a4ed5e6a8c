package dev.docket.local.bench;

import dev.docket.api.ApiConfig;
import dev.docket.api.ApiPorts;
import dev.docket.api.ApiServer;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsStores;
import dev.docket.job.cost.CallPlanner;
import dev.docket.mantle.MantleEndpoint;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.process.ReaderProcesses;
import dev.docket.runtime.Env;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.ssm.SsmParameters;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An API process that counts what it asks of DynamoDB and SQS; it reads documents itself. */
final class BenchApi {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Resources resources = new Resources();
  private final Recorded recorded = new Recorded(false);

  /** Started with the variables of an API's environment; commands come line by line. */
  public static void main(String[] args) {
    BenchApi bench = new BenchApi();
    int port = bench.start(System.getenv());
    try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        String command = lines.nextLine();
        System.out.println(
            switch (command) {
              case "port" -> String.valueOf(port);
              case "taken" -> bench.recorded.taken().toString();
              case "operations" -> bench.recorded.operations();
              default -> throw new IllegalArgumentException("No such command: " + command);
            });
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private int start(Map<String, String> environment) {
    DynamoDbClient dynamo = recorded.of(DynamoDbClient.class, resources.add(AwsClients.dynamo()));
    SqsClient sqs = recorded.of(SqsClient.class, resources.add(AwsClients.sqs()));
    AwsConfig names = AwsConfig.fromEnv(new Env(environment));
    Parameters parameters =
        new SsmParameters(resources.add(AwsClients.ssm()), names.environment(), environment, CLOCK);
    AwsStores stores = AwsStores.over(names, dynamo, sqs, parameters);
    ApiConfig config = ApiConfig.fromEnv(environment);
    ReaderProcesses readers =
        resources.add(new ReaderProcesses(config.readers(), config.readerHeap()));
    ApiPorts ports =
        ApiPorts.of(
            stores,
            new DocumentReader(),
            readers.printer(config.pdfFont()),
            resources.add(new MantleEndpoint(parameters, Optional.empty())),
            CallPlanner.find(stores.jobs(), parameters, resources),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    int port = resources.add(ApiServer.start(config, ports, CLOCK)).port();
    System.out.println("starts " + CLOCK.millis() + " " + Heap.used());
    return port;
  }
}
