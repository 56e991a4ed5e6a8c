package dev.docket.local;

import dev.docket.api.ApiConfig;
import dev.docket.api.ApiPorts;
import dev.docket.api.ApiServer;
import dev.docket.api.http.Sessions;
import dev.docket.api.signin.Issuer;
import dev.docket.api.signin.SignInClient;
import dev.docket.aws.AwsStores;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.cost.CallPlanner;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.Reading;
import dev.docket.reading.process.ReaderProcesses;
import dev.docket.runtime.Env;
import dev.docket.runtime.Resources;
import dev.docket.runtime.Secret;
import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import dev.docket.worker.Worker;
import dev.docket.worker.WorkerConfig;
import dev.docket.worker.mantle.EndpointProbe;
import dev.docket.worker.mantle.endpoint.MantleGateway;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The whole system in this JVM: API and worker on DynamoDB Local, a queue in memory and, where no
 * model endpoint is given, the Mantle stand-in.
 */
public final class EmbeddedSystem implements AutoCloseable {
  private static final TenantId TENANT = new TenantId("local");

  /** Who signs in by the link that is printed: whoever runs the system. */
  private static final String PERSON =
      Objects.requireNonNullElse(System.getProperty("user.name"), "local");

  private static final Duration WATCH_EVERY = Duration.ofMillis(50);

  private final Resources resources;
  private final URI url;
  private final Secret key;
  private final AwsStores stores;
  private final Sessions sessions;

  private EmbeddedSystem(
      Resources resources, URI url, Secret key, AwsStores stores, Sessions sessions) {
    this.resources = resources;
    this.url = url;
    this.key = key;
    this.stores = stores;
    this.sessions = sessions;
  }

  /**
   * Starts on {@code data}, which is held and in the end closed by the system.
   *
   * @param port 0 for any that is free
   * @param key to be accepted in place of the one that the data was given at its first start
   */
  public static EmbeddedSystem start(
      DataDirectory data,
      int port,
      Optional<Secret> key,
      Map<String, String> environment,
      Clock clock) {
    return start(data, api(environment, port), key, environment, clock, false);
  }

  /**
   * Starts, on a free port, what one command needs that is its only user: documents, which are the
   * user's own, are read in this process.
   */
  public static EmbeddedSystem startForOneCommand(
      DataDirectory data, Map<String, String> environment, Clock clock) {
    return start(data, api(environment, 0), Optional.empty(), environment, clock, true);
  }

  private static EmbeddedSystem start(
      DataDirectory data,
      ApiConfig config,
      Optional<Secret> key,
      Map<String, String> environment,
      Clock clock,
      boolean oneCommand) {
    data.hold();
    Resources resources = new Resources();
    resources.add(data);
    try {
      Engines engines = new Engines(data, environment, clock, resources);
      AwsStores stores = engines.start();
      PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      MantleGateway model =
          resources.add(Worker.gateway(stores.parameters(), Optional.empty(), metrics, clock));
      Secret accepted = key.orElseGet(data::key);
      ApiKey everything =
          new ApiKey(
              ApiKeyStore.sha256(accepted.value()),
              TENANT,
              EnumSet.allOf(Scope.class),
              clock.instant(),
              null);
      stores.apiKeys().create(everything);
      if (namesAModelOrEndpoint(environment)) {
        EndpointProbe.start(stores.parameters(), Optional.empty(), clock);
      }
      Worker.start(worker(environment), stores, model, metrics, clock, resources);
      Optional<CallPlanner> planner =
          CallPlanner.find(stores.jobs(), stores.parameters(), resources);
      ReaderProcesses readers =
          resources.add(new ReaderProcesses(config.readers(), config.readerHeap()));
      Reading reading = oneCommand ? new DocumentReader() : readers.started();
      ApiServer api =
          resources.add(
              ApiServer.start(
                  config,
                  ApiPorts.of(
                      stores, reading, readers.printer(config.pdfFont()), model, planner, metrics),
                  clock));
      URI url = URI.create("http://127.0.0.1:" + api.port());
      data.announce(url, accepted);
      return new EmbeddedSystem(
          resources, url, accepted, stores, new Sessions(stores.sessions(), clock));
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** Without either, all is the stand-in's own, and there is nothing to examine. */
  private static boolean namesAModelOrEndpoint(Map<String, String> environment) {
    return environment.keySet().stream()
        .anyMatch(
            name ->
                name.startsWith("OPENAI_")
                    || name.startsWith("DOCKET_MODEL_")
                    || name.startsWith("DOCKET_PRICES"));
  }

  private static ApiConfig api(Map<String, String> environment, int port) {
    Env env = new Env(environment);
    int readers = env.positive("API_READERS", ApiConfig.defaultReaders());
    long heap = env.size("API_READER_HEAP", ApiConfig.READER_HEAP);
    Set<String> origins = ApiConfig.mcpOrigins(env);
    Optional<Issuer> issuer = Issuer.fromEnv(env);
    Optional<Path> font = env.file("PDF_FONT");
    Optional<SignInClient> signIn = SignInClient.fromEnv(env);
    TraceConfig traces = TraceConfig.fromEnv(env);
    env.check();
    return new ApiConfig(
        "127.0.0.1",
        port,
        readers,
        heap,
        font,
        WATCH_EVERY,
        WebhookAddress.of(env.optional(WebhookAddress.SETTING)),
        origins,
        env.optional("API_AUDIT").map(Boolean::parseBoolean).orElse(true),
        issuer,
        signIn,
        traces);
  }

  private static WorkerConfig worker(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(LocalPace.VARIABLES);
    settings.put("RESEND_AT_START", "true"); // the queue starts empty
    settings.putAll(environment);
    return WorkerConfig.fromEnv(settings);
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  /** A key that may do everything. */
  public Secret key() {
    return key;
  }

  /** What it lacks to be ready, as {@code /readyz} names it: a bucket, for instance. */
  public List<String> missing() {
    return stores.readiness().stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }

  /** The web interface, with a one-time code that signs in whoever opens it first. */
  public URI signIn() {
    return url.resolve("/app#code=" + sessions.code(TENANT, EnumSet.allOf(Scope.class), PERSON));
  }

  @Override
  public void close() {
    resources.close();
  }
}
