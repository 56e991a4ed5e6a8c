package dev.docket.api;

import dev.docket.api.signin.Issuer;
import dev.docket.api.signin.SignInClient;
import dev.docket.job.DocumentStore;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.pack.SigningKey;
import dev.docket.page.pdf.PdfPrinter;
import dev.docket.page.pdf.Printer;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.Reading;
import dev.docket.s3.Bucket;
import dev.docket.testing.InMemoryApiKeyStore;
import dev.docket.testing.InMemoryAuditLog;
import dev.docket.testing.InMemoryBatchStore;
import dev.docket.testing.InMemoryCollectionStore;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryIdempotencyStore;
import dev.docket.testing.InMemoryInboxStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.InMemoryReviewStore;
import dev.docket.testing.InMemoryScheduleStore;
import dev.docket.testing.InMemorySessionStore;
import dev.docket.testing.InMemoryUploadStore;
import dev.docket.testing.InMemoryWebhookStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server on a free port, over stores in memory, with a key for each of two tenants. */
public final class Api implements AutoCloseable {
  public static final TenantId TENANT = new TenantId("acme");
  static final TenantId STRANGER = new TenantId("other");
  static final String KEY = "key-of-acme";
  static final String STRANGERS_KEY = "key-of-other";
  static final String READ_ONLY_KEY = "key-to-read";
  static final String ADMIN_KEY = "key-of-admin";
  static final String REVIEWERS_KEY = "key-of-reviewer";
  static final String SECOND_KEY = "key-of-second-reviewer";
  static final String SHARED_REVIEW_KEY = "key-to-review";

  final MutableClock clock = MutableClock.at2030();
  final InMemoryJobStore jobs = new InMemoryJobStore();
  final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  final Reading reading;
  final RefusingQueue queue = new RefusingQueue(clock);
  final MapParameters parameters =
      new MapParameters(
          Map.of("webhooks/key", "sealing secret", SigningKey.PARAMETER, SigningKey.generate()));
  final List<String> missing = new CopyOnWriteArrayList<>();
  final InMemoryBatchStore batches = new InMemoryBatchStore();
  final ErasedResponses model = new ErasedResponses();
  final InMemoryReviewStore reviews = new InMemoryReviewStore();
  final InMemoryCollectionStore collections = new InMemoryCollectionStore();
  final InMemoryAuditLog audit = new InMemoryAuditLog();
  final InMemoryWebhookStore webhooks = new InMemoryWebhookStore();
  final InMemoryInboxStore inboxes = new InMemoryInboxStore();
  final InMemoryIdempotencyStore idempotency = new InMemoryIdempotencyStore();
  final InMemorySessionStore sessions = new InMemorySessionStore();
  final ApiServer server;
  final ApiClient client;

  Api() {
    this(Optional.empty(), new DocumentReader(), new PdfPrinter(Optional.empty()));
  }

  /** The same with its documents elsewhere. */
  Api(DocumentStore elsewhere) {
    this(Optional.of(elsewhere), new DocumentReader(), new PdfPrinter(Optional.empty()));
  }

  /** The same with its documents read otherwise. */
  Api(Reading reading) {
    this(Optional.empty(), reading, new PdfPrinter(Optional.empty()));
  }

  /** The same with its PDFs set otherwise. */
  Api(Printer printer) {
    this(Optional.empty(), new DocumentReader(), printer);
  }

  /** The same that takes tokens of {@code issuer} too. */
  Api(Issuer issuer) {
    this(
        Optional.empty(),
        new DocumentReader(),
        new PdfPrinter(Optional.empty()),
        Optional.of(issuer),
        Optional.empty(),
        Optional.empty());
  }

  /** The same at which people sign in to the pages as {@code client} of it. */
  Api(Issuer issuer, SignInClient client) {
    this(
        Optional.empty(),
        new DocumentReader(),
        new PdfPrinter(Optional.empty()),
        Optional.of(issuer),
        Optional.of(client),
        Optional.empty());
  }

  /** The same with a bucket for large files. */
  Api(Bucket bucket) {
    this(
        Optional.empty(),
        new DocumentReader(),
        new PdfPrinter(Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(bucket));
  }

  private Api(Optional<DocumentStore> elsewhere, Reading reading, Printer printer) {
    this(elsewhere, reading, printer, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Api(
      Optional<DocumentStore> elsewhere,
      Reading reading,
      Printer printer,
      Optional<Issuer> issuer,
      Optional<SignInClient> signIn,
      Optional<Bucket> bucket) {
    this.reading = reading;
    InMemoryApiKeyStore keys = new InMemoryApiKeyStore();
    add(
        keys,
        KEY,
        TENANT,
        EnumSet.of(Scope.JOBS_READ, Scope.JOBS_WRITE, Scope.SCHEDULES, Scope.WEBHOOKS));
    add(keys, STRANGERS_KEY, STRANGER, EnumSet.allOf(Scope.class));
    add(keys, READ_ONLY_KEY, TENANT, EnumSet.of(Scope.JOBS_READ));
    add(keys, ADMIN_KEY, TENANT, EnumSet.of(Scope.ADMIN));
    Set<Scope> reviewing = EnumSet.of(Scope.JOBS_READ, Scope.REVIEW);
    add(keys, SHARED_REVIEW_KEY, TENANT, reviewing);
    keys.create(
        new ApiKey(ApiKeyStore.sha256(REVIEWERS_KEY), TENANT, reviewing, clock.instant(), "山田花子"));
    keys.create(
        new ApiKey(ApiKeyStore.sha256(SECOND_KEY), TENANT, reviewing, clock.instant(), "佐藤"));
    server =
        ApiServer.start(
            new ApiConfig(
                "127.0.0.1",
                0,
                2,
                ApiConfig.READER_HEAP,
                Optional.empty(),
                Duration.ofMillis(5),
                new WebhookAddress(Set.of("receiver.test")),
                Set.of("https://tools.example"),
                true,
                issuer,
                signIn,
                TraceConfig.OFF),
            new ApiPorts(
                jobs,
                jobs.steps(),
                elsewhere.orElse(documents),
                reading,
                printer,
                batches,
                new InMemoryScheduleStore(batches),
                queue,
                idempotency,
                keys,
                sessions,
                reviews,
                webhooks,
                audit,
                collections,
                jobs.steps(),
                jobs,
                inboxes,
                new InMemoryUploadStore(),
                bucket.map(Bucket::uploads),
                model,
                Optional.of(new FixedPlans()),
                parameters,
                List.of(() -> missing.stream().findFirst()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
            clock);
    client = new ApiClient(server.port(), Optional.of(KEY));
  }

  /** A client with another key. */
  ApiClient as(String key) {
    return new ApiClient(server.port(), Optional.of(key));
  }

  ApiClient withoutKey() {
    return new ApiClient(server.port(), Optional.empty());
  }

  @Override
  public void close() {
    server.close();
  }

  private void add(ApiKeyStore keys, String secret, TenantId tenant, Set<Scope> scopes) {
    keys.create(new ApiKey(ApiKeyStore.sha256(secret), tenant, scopes, clock.instant(), null));
  }

  /** A model endpoint of two models that remembers what it was asked to erase. */
  static final class ErasedResponses implements ModelEndpoint {
    final List<String> erased = new CopyOnWriteArrayList<>();

    @Override
    public List<Model> models() {
      return List.of(
          new Model("openai.gpt-oss-120b", true, ""),
          new Model("openai.gpt-5.4", false, "It is not offered in this Region."));
    }

    @Override
    public void erase(String model, String responseId) {
      erased.add(model + "/" + responseId);
    }
  }
}
