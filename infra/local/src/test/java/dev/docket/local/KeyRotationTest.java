package dev.docket.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsStores;
import dev.docket.aws.Template;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.JobStatus;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.MantleStandIn;
import dev.docket.local.ssm.SsmStandIn;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.runtime.Resources;
import dev.docket.ssm.SsmParameters;
import dev.docket.worker.Worker;
import dev.docket.worker.WorkerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The endpoint's key is replaced in Parameter Store while a job waits for its answer. */
@Timeout(120)
class KeyRotationTest {
  private static final TenantId TENANT = new TenantId("acme");
  private static final AwsConfig NAMES = AwsConfig.of("local");

  private final Clock clock = Clock.systemUTC();
  private final Resources resources = new Resources();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);

  @TempDir private Path directory;
  private MantleStandIn mantle;
  private SsmClient ssm;
  private AwsStores stores;

  @BeforeEach
  void start() throws Exception {
    Analyst analyst = new Analyst();
    mantle =
        resources.add(
            MantleStandIn.start(
                0,
                prompt -> {
                  asked.countDown();
                  awaitUninterrupted(answers);
                  return analyst.answer(prompt);
                }));
    ssm =
        resources.add(
            LocalClients.ssm(
                resources.add(SsmStandIn.start(0, Optional.empty(), clock)).endpoint()));
    DynamoDbClient dynamo =
        resources.add(new EmbeddedDynamoDb(directory.resolve("rows.db"))).client();
    Template.read().createTable(dynamo, NAMES.table());
    Map<String, String> variables =
        Map.of(
            "OPENAI_BASE_URL",
            mantle.baseUrl().toString(),
            "DOCKET_MODEL_DEFAULT",
            "openai.gpt-oss-120b");
    stores =
        AwsStores.over(
            NAMES,
            dynamo,
            new MemoryJobQueue(clock),
            new SsmParameters(ssm, NAMES.environment(), variables, clock),
            Optional.empty());
    Map<String, String> settings = new HashMap<>(LocalPace.VARIABLES);
    settings.put("INDEX_DIRECTORY", directory.resolve("index").toString());
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    Worker.start(
        WorkerConfig.fromEnv(settings),
        stores,
        resources.add(Worker.gateway(stores.parameters(), Optional.empty(), metrics, clock)),
        metrics,
        clock,
        resources);
  }

  @AfterEach
  void close() {
    answers.countDown();
    resources.close();
  }

  @Test
  void aJobUnderWayGoesOnWithTheNewKeyAndNewOnesUseIt() throws Exception {
    storeKey("key-1");
    accept("key-1");
    Job underWay = submitted();
    asked.await();
    accept("key-2"); // the old one is withdrawn before the new one is stored
    storeKey("key-2");
    answers.countDown();

    assertCompleted(underWay);
    assertCompleted(submitted());
  }

  private void storeKey(String key) {
    ssm.putParameter(
        put ->
            put.name("/docket/local/OPENAI_API_KEY")
                .type(ParameterType.SECURE_STRING)
                .overwrite(true)
                .value(key));
  }

  private void accept(String key) throws Exception {
    String script =
        Json.MAPPER
            .createObjectNode()
            .set("keys", Json.MAPPER.createArrayNode().add(key))
            .toString();
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(
          HttpRequest.newBuilder(mantle.baseUrl().resolve("/_docket/script"))
              .PUT(BodyPublishers.ofString(script))
              .build(),
          BodyHandlers.discarding());
    }
  }

  private void assertCompleted(Job job) {
    Job now = stored(job);
    while (!(now.status() instanceof JobStatus.Finished)) {
      Thread.onSpinWait();
      now = stored(job);
    }
    assertThat(now.status()).isInstanceOf(JobStatus.Completed.class);
    assertThat(now.usage().possibleDuplicates()).isZero();
  }

  private Job stored(Job job) {
    return stores.jobs().find(TENANT, job.id()).orElseThrow();
  }

  private Job submitted() throws Exception {
    byte[] bytes = "1. Fees. The Customer must pay USD 500 within 30 days.".getBytes(UTF_8);
    Document document = new DocumentReader().read(bytes, MediaType.PLAIN, Optional.empty());
    StoredDocument described = described(document);
    stores.documents().create(described, document, bytes);
    Job job =
        Job.submitted(
            JobId.random(),
            TENANT,
            new JobRequest.Summary(described.id(), SummaryOptions.DEFAULT, Terms.DEFAULT),
            null,
            clock.instant());
    stores.jobs().create(job);
    stores.queue().send(Priority.INTERACTIVE, new RunJob(TENANT, job.id()), Duration.ZERO);
    return job;
  }

  private static StoredDocument described(Document document) {
    return new StoredDocument(
        DocumentId.random(),
        TENANT,
        "fees.txt",
        MediaType.PLAIN,
        "0".repeat(64),
        document.text().length(),
        null,
        document.text().length(),
        document.tokens(),
        document.language(),
        document.sections().size(),
        document.warnings(),
        document.unreadPages(),
        null,
        Instant.EPOCH);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
