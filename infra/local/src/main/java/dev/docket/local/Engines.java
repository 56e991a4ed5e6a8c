package dev.docket.local;

import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsStores;
import dev.docket.aws.Template;
import dev.docket.job.MemoryJobQueue;
import dev.docket.local.analyst.Analyst;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.runtime.Sha256;
import dev.docket.runtime.VariableParameters;
import dev.docket.s3.Bucket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What stands in for AWS and the model inside this JVM, started side by side. */
final class Engines {
  private static final AwsConfig NAMES = AwsConfig.of("local");

  private final DataDirectory data;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Resources resources;
  private final Template template = Template.read();

  /** Engines that keep their data in {@code data} and are closed by {@code resources}. */
  Engines(DataDirectory data, Map<String, String> environment, Clock clock, Resources resources) {
    this.data = data;
    this.environment = environment;
    this.clock = clock;
    this.resources = resources;
  }

  /**
   * Starts them, with the table, and gives the stores over them. API and worker are one process, so
   * that the queue is in memory.
   */
  AwsStores start() {
    try (ExecutorService beside =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      Future<Parameters> parameters = beside.submit(this::parameters);
      DynamoDbClient dynamo = dynamo();
      return AwsStores.over(
          NAMES, dynamo, new MemoryJobQueue(clock), started(parameters), bucket());
    }
  }

  /** A bucket that the environment names, wherever the SDK finds it. */
  private Optional<Bucket> bucket() {
    boolean pathStyle = Boolean.parseBoolean(environment.get("DOCKET_BUCKET_PATH_STYLE"));
    return Optional.ofNullable(environment.get("DOCKET_BUCKET"))
        .map(name -> resources.add(AwsClients.bucket(name, pathStyle)));
  }

  private DynamoDbClient dynamo() {
    DynamoDbClient dynamo = resources.add(new EmbeddedDynamoDb(data.database())).client();
    template.createTable(dynamo, NAMES.table());
    return dynamo;
  }

  private Parameters parameters() {
    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(
        ModelAccess.open(environment, 0, new Analyst(), data.mantle(), clock, resources)
            .variables());
    // made of the key that outlives a restart
    variables.putIfAbsent("DOCKET_API_PAGE_TOKEN_SECRET", data.key().value());
    variables.putIfAbsent("DOCKET_WEBHOOKS_KEY", Sha256.hex("webhooks " + data.key().value()));
    variables.putIfAbsent("DOCKET_PACKS_SIGNING_KEY", data.signingKey().value());
    return new VariableParameters(variables);
  }

  private static <T> T started(Future<T> engine) {
    try {
      return engine.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An engine does not start: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }
}
