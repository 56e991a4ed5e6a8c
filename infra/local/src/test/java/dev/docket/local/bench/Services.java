package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.AwsStores;
import dev.docket.aws.Template;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.Budget;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.local.DataDirectory;
import dev.docket.local.StandIns;
import dev.docket.local.mantle.Latency;
import dev.docket.local.mantle.MantleStandIn;
import dev.docket.local.mantle.Respondent;
import dev.docket.local.mantle.Script;
import dev.docket.price.Usd;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.runtime.Resources;
import dev.docket.ssm.SsmParameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What a worker works on: stand-ins in this process, and jobs in them. */
final class Services implements AutoCloseable {
  static final int CHARACTERS = 100_000; // of a document
  private static final AwsConfig NAMES = AwsConfig.of("local");
  private static final int TENANTS = 10;
  private static final int DOCUMENTS_OF_TENANT = 5;
  private static final String ANSWER = "Nothing to report. ".repeat(50);

  private final Resources resources = new Resources();
  private final AtomicInteger accepted = new AtomicInteger();
  private final MantleStandIn mantle;
  private final Map<String, String> variables;
  private final AwsStores stores;

  /** Stand-ins on {@code directory}, with a model of that latency that always says the same. */
  Services(Path directory, int port, Latency latency) throws IOException {
    this(directory, port, latency, _ -> ANSWER);
  }

  /** Stand-ins with a model that answers as {@code respondent} does. */
  Services(Path directory, int port, Latency latency, Respondent respondent) throws IOException {
    mantle =
        resources.add(
            MantleStandIn.start(
                0,
                prompt -> {
                  accepted.incrementAndGet();
                  return respondent.answer(prompt);
                }));
    mantle.play(Script.CALM.with(latency));
    Map<String, String> model =
        Map.of("OPENAI_BASE_URL", mantle.baseUrl().toString(), "OPENAI_API_KEY", "bench");
    StandIns standIns =
        resources.add(StandIns.start(new DataDirectory(directory), port, model, Clock.systemUTC()));
    variables = new HashMap<>(standIns.variables());
    DynamoDbClient dynamo = resources.add(AwsClients.dynamoAt(dynamo()));
    SqsClient sqs = resources.add(AwsClients.sqsAt(sqs()));
    Template template = Template.read();
    template.createTable(dynamo, NAMES.table());
    template.createQueues(sqs, NAMES);
    SsmClient ssm =
        resources.add(AwsClients.ssmAt(URI.create(variables.get("AWS_ENDPOINT_URL_SSM"))));
    stores =
        AwsStores.over(
            NAMES,
            dynamo,
            sqs,
            new SsmParameters(ssm, NAMES.environment(), Map.of(), Clock.systemUTC()));
  }

  URI dynamo() {
    return URI.create(variables.get("AWS_ENDPOINT_URL_DYNAMODB"));
  }

  URI sqs() {
    return URI.create(variables.get("AWS_ENDPOINT_URL_SQS"));
  }

  /** The environment of a worker at production's pace, with {@code settings} of its own. */
  Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.keySet().removeIf(name -> !name.matches("(AWS|OPENAI|DOCKET)_.*"));
    environment.putAll(settings);
    return environment;
  }

  /** Stores jobs, several to a document, without messages. */
  List<Job> store(int jobs) throws UnreadableDocumentException {
    return store(jobs, JobRequest.Terms.DEFAULT);
  }

  /** The same for jobs on other terms. */
  List<Job> store(int jobs, JobRequest.Terms terms) throws UnreadableDocumentException {
    List<List<DocumentId>> documents = new ArrayList<>();
    for (int tenant = 0; tenant < TENANTS; tenant++) {
      documents.add(documents(tenant(tenant), DOCUMENTS_OF_TENANT));
    }
    return IntStream.range(0, jobs)
        .parallel()
        .mapToObj(
            i -> {
              int tenant = i % TENANTS;
              return store(
                  tenant(tenant),
                  documents.get(tenant).get(i / TENANTS % DOCUMENTS_OF_TENANT),
                  terms);
            })
        .toList();
  }

  /** Stores a job over {@code document}, as the API stores one whose tenant has no budget. */
  Job store(TenantId tenant, DocumentId document) {
    return store(tenant, document, JobRequest.Terms.DEFAULT);
  }

  private Job store(TenantId tenant, DocumentId document, JobRequest.Terms terms) {
    JobRequest request = new JobRequest.Summary(document, JobRequest.SummaryOptions.DEFAULT, terms);
    Job job = Job.submitted(JobId.random(), tenant, request, null, Instant.now()).admittedFreely();
    stores.jobs().createAdmitted(job, Usd.ZERO);
    return job;
  }

  /** Stores {@code many} documents of a tenant, each another. */
  List<DocumentId> documents(TenantId tenant, int many) throws UnreadableDocumentException {
    List<DocumentId> documents = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      documents.add(document(tenant, i, CHARACTERS));
    }
    return documents;
  }

  /** Stores one document of a tenant, another for each number. */
  DocumentId document(TenantId tenant, int number, int characters)
      throws UnreadableDocumentException {
    return document(tenant, "d" + number, MediaType.PLAIN, Texts.text(number, characters));
  }

  /** Stores {@code text} as a document of a tenant. */
  DocumentId document(TenantId tenant, String name, MediaType type, String text)
      throws UnreadableDocumentException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DocumentIntake.Upload upload =
        DocumentIntake.Upload.of(tenant, name, Optional.empty(), type, Optional.empty(), bytes);
    return new DocumentIntake(new DocumentReader(), stores.documents())
        .add(DocumentId.random(), upload, Instant.now())
        .id();
  }

  /** How many tokens a document has. */
  int tokens(TenantId tenant, DocumentId document) {
    return stores.documents().find(tenant, document).orElseThrow().tokens();
  }

  /** A key of {@code tenant} that may do everything. */
  String key(TenantId tenant) {
    String secret = "dk_bench_" + tenant.value();
    stores
        .apiKeys()
        .create(
            new ApiKey(
                ApiKeyStore.sha256(secret),
                tenant,
                EnumSet.allOf(Scope.class),
                Instant.now(),
                null));
    return secret;
  }

  /** Gives {@code tenant} a budget that is never used up. */
  void budget(TenantId tenant) {
    Budget budget = new Budget(Budget.Period.DAY, Usd.of("1000000"), Budget.OnBudget.WAIT);
    stores.budgets().set(tenant, Optional.of(budget));
  }

  /** Sends the messages of jobs. */
  void send(List<Job> jobs) {
    jobs.parallelStream()
        .forEach(
            job ->
                stores
                    .queue()
                    .send(
                        job.request().terms().priority(),
                        new RunJob(job.tenant(), job.id()),
                        Duration.ZERO));
  }

  /** How many creates the model has accepted. */
  int accepted() {
    return accepted.get();
  }

  /** Every create that the model accepted, and the looks at it. */
  JsonNode ledger() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(mantle.baseUrl().resolve("/_docket/ledger")).build();
      return Json.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }

  private static TenantId tenant(int number) {
    return new TenantId("tenant-" + number);
  }

  @Override
  public void close() {
    resources.close();
  }
}
