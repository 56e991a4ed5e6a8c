package dev.docket.local.bench;

import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsStores;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.ModelEndpoint;
import dev.docket.runtime.Env;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.ssm.SsmParameters;
import dev.docket.worker.Pipelines;
import dev.docket.worker.Worker;
import dev.docket.worker.WorkerConfig;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.audit.AuditSealing;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import dev.docket.worker.run.WorkerPorts;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.webhook.WebhookDelivery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A worker process that is told what to tell: all of a worker but for the pipeline, which asks one
 * question with the whole document, so that what is measured is what every job costs.
 */
final class BenchWorker {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final long INDEX_BYTES = 100_000_000;

  private final Resources resources = new Resources();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Recorded recorded;

  private BenchWorker(boolean keepRequests) {
    recorded = new Recorded(keepRequests);
  }

  /**
   * Started with the variables of a worker's environment, {@code keep} to be able to replay, {@code
   * summaries} to write summaries, {@code webhooks} and {@code audit} to deliver and seal too;
   * commands come line by line.
   */
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args);
    BenchWorker bench = new BenchWorker(options.contains("keep"));
    bench.start(System.getenv(), options);
    try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        String[] command = lines.nextLine().split(" ", -1);
        System.out.println(bench.answer(command));
      }
    }
    Runtime.getRuntime().halt(0); // nothing is left to be put in order
  }

  private void start(Map<String, String> environment, List<String> options) {
    DynamoDbClient dynamo = recorded.of(DynamoDbClient.class, resources.add(AwsClients.dynamo()));
    SqsClient sqs = recorded.of(SqsClient.class, resources.add(AwsClients.sqs()));
    AwsConfig names = AwsConfig.fromEnv(new Env(environment));
    Parameters parameters =
        new SsmParameters(resources.add(AwsClients.ssm()), names.environment(), environment, CLOCK);
    AwsStores stores = AwsStores.over(names, dynamo, sqs, parameters);
    MantleGateway model =
        resources.add(Worker.gateway(parameters, Optional.empty(), registry, CLOCK));
    long before = Heap.used();
    System.out.println("starts " + CLOCK.millis() + " " + before);
    WorkerConfig config = WorkerConfig.fromEnv(environment);
    if (options.contains("audit")) {
      resources.add(AuditSealing.start(stores.audit(), CLOCK));
    }
    if (options.contains("webhooks")) {
      resources.add(
          WebhookDelivery.start(WebhookDelivery.Ports.of(stores), config.webhooks(), CLOCK));
    }
    resources.add(
        Worker.start(
            config,
            WorkerPorts.of(stores, model),
            options.contains("summaries")
                ? new Pipelines(
                    resources.add(new CollectionIndexes(config.indexDirectory(), INDEX_BYTES)))
                : BenchWorker::ask,
            (_, _) -> {},
            registry,
            CLOCK));
  }

  private static Pipeline.Outcome ask(JobRequest request, JobContext context)
      throws JobFailedException, InterruptedException {
    DocumentStore.Whole whole = context.whole(request.documents().getFirst());
    SoftReference<String> held = new SoftReference<>(whole.document().text().toString());
    int tokens = whole.stored().tokens();
    Question question =
        new Question(
            "ask",
            () ->
                new ModelRequest(
                    ModelEndpoint.DEFAULT_MODEL,
                    "Answer.",
                    text(held, request, context),
                    Optional.empty(),
                    tokens,
                    1000));
    return new Pipeline.Outcome(
        context.askAll("asking", List.of(question)).getFirst().toString(), true);
  }

  /** The text, read again where it had to be let go of, as the pipelines do. */
  private static String text(SoftReference<String> held, JobRequest request, JobContext context) {
    String there = held.get();
    if (there != null) {
      return there;
    }
    try {
      return context.document(request.documents().getFirst()).text().toString();
    } catch (JobFailedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String answer(String[] command) throws Exception {
    return switch (command[0]) {
      case "heap" -> String.valueOf(Heap.used());
      case "ended" ->
          String.valueOf(
              Math.round(
                  registry.find("docket.jobs").counters().stream()
                      .mapToDouble(Counter::count)
                      .sum()));
      case "taken" -> recorded.taken().toString();
      case "operations" -> recorded.operations();
      case "replay" ->
          new Replay(
                  recorded.calls(),
                  AwsClients.dynamoAt(URI.create(command[1])),
                  AwsClients.sqsAt(URI.create(command[2])))
              .run(Integer.parseInt(command[3]))
              .toString();
      default -> throw new IllegalArgumentException("No such command: " + command[0]);
    };
  }
}
