package dev.docket.api;

import dev.docket.api.audit.AuditRoutes;
import dev.docket.api.audit.AuditTrail;
import dev.docket.api.batch.BatchResultRoutes;
import dev.docket.api.batch.BatchRoutes;
import dev.docket.api.batch.BatchSubmitter;
import dev.docket.api.batch.InboxRoutes;
import dev.docket.api.batch.ScheduleRoutes;
import dev.docket.api.collection.CollectionRoutes;
import dev.docket.api.collection.FourEyes;
import dev.docket.api.collection.LegalHold;
import dev.docket.api.cost.BudgetRoutes;
import dev.docket.api.cost.QuoteRoutes;
import dev.docket.api.cost.Quotes;
import dev.docket.api.cost.UsageRoutes;
import dev.docket.api.document.DocumentCheck;
import dev.docket.api.document.DocumentRoutes;
import dev.docket.api.document.DocumentUploads;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.document.UploadRoutes;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Drain;
import dev.docket.api.http.GuardedConnections;
import dev.docket.api.http.HealthRoutes;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JettyErrors;
import dev.docket.api.http.Lists;
import dev.docket.api.http.MethodAsSent;
import dev.docket.api.http.OpenApiRoutes;
import dev.docket.api.http.PageTokens;
import dev.docket.api.http.ProblemMapping;
import dev.docket.api.http.RequestId;
import dev.docket.api.http.RequestMetrics;
import dev.docket.api.http.RequestTraces;
import dev.docket.api.http.Routes;
import dev.docket.api.http.SecurityHeaders;
import dev.docket.api.http.Sessions;
import dev.docket.api.http.Tokens;
import dev.docket.api.job.BudgetDesk;
import dev.docket.api.job.ErasureRoutes;
import dev.docket.api.job.EventRoutes;
import dev.docket.api.job.EventStream;
import dev.docket.api.job.JobCanceller;
import dev.docket.api.job.JobIntake;
import dev.docket.api.job.JobLookup;
import dev.docket.api.job.JobRoutes;
import dev.docket.api.job.JobStateRoutes;
import dev.docket.api.job.JobSubmitter;
import dev.docket.api.job.JobWatch;
import dev.docket.api.job.ModelRoutes;
import dev.docket.api.job.QuestionIntake;
import dev.docket.api.job.StepRoutes;
import dev.docket.api.key.KeyRoutes;
import dev.docket.api.mcp.McpRoutes;
import dev.docket.api.mcp.RepeatedCalls;
import dev.docket.api.result.JobResults;
import dev.docket.api.result.PackRoutes;
import dev.docket.api.result.ResultRoutes;
import dev.docket.api.result.ReviewRoutes;
import dev.docket.api.result.Reviews;
import dev.docket.api.signin.CodeFlow;
import dev.docket.api.signin.IssuedTokens;
import dev.docket.api.web.PageRoutes;
import dev.docket.api.web.SessionRoutes;
import dev.docket.api.web.SignInRoutes;
import dev.docket.api.webhook.Webhooks;
import dev.docket.job.DocumentIntake;
import dev.docket.job.JobErasure;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.price.Pricing;
import dev.docket.runtime.Resources;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The REST interface, listening. Closing it ends streams, lets requests in hand finish, and stops.
 */
public final class ApiServer implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(130); // longer than the balancer's 120

  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = -1; // as many as Jetty thinks fit

  private final Javalin javalin;
  private final Drain drain;
  private final Resources resources;

  private ApiServer(Javalin javalin, Drain drain, Resources resources) {
    this.resources = resources;
    this.javalin = javalin;
    this.drain = drain;
  }

  /** Starts to listen. */
  public static ApiServer start(ApiConfig config, ApiPorts ports, Clock clock) {
    Drain drain = new Drain();
    Resources resources = new Resources();
    RequestTraces traces = new RequestTraces(config.traces().tracer("api", clock, resources));
    Javalin javalin =
        Javalin.create(
            javalinConfig -> {
              configure(javalinConfig, config);
              addRoutes(javalinConfig, config, ports, drain, traces, clock);
            });
    javalin.start();
    return new ApiServer(javalin, drain, resources);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The server inside, for comparing its routes with their description. */
  Javalin javalin() {
    return javalin;
  }

  @Override
  public void close() {
    drain.begin();
    javalin.stop();
    resources.close();
  }

  private static void configure(JavalinConfig javalin, ApiConfig config) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.prefer405over404 = true;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("api");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("api-"));
    javalin.jetty.threadPool = threads;
    javalin.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          server.insertHandler(new GracefulHandler());
          server.setStopTimeout(GRACE.toMillis());
        });
    javalin.jetty.addConnector((server, http) -> connector(server, http, config));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ApiConfig config) {
    http.setUseInputDirectByteBuffers(false); // heap memory is cheaper to take anew
    http.setUseOutputDirectByteBuffers(false);
    http.addCustomizer(new MethodAsSent());
    // Buffers are not pooled: one that is never used twice cannot hold another request's bytes.
    ServerConnector connector =
        new ServerConnector(
            server,
            null,
            null,
            ByteBufferPool.NON_POOLING,
            ACCEPTORS,
            SELECTORS,
            new GuardedConnections(http));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(50); // connections that are kept open for a next request
    return connector;
  }

  private static void addRoutes(
      JavalinConfig javalin,
      ApiConfig config,
      ApiPorts ports,
      Drain drain,
      RequestTraces traces,
      Clock clock) {
    Sessions sessions = new Sessions(ports.sessions(), clock);
    Tokens tokens =
        config.issuer().<Tokens>map(issuer -> new IssuedTokens(issuer, clock)).orElse(Tokens.NONE);
    Authentication authentication = new Authentication(ports.keys(), sessions, tokens, clock);
    javalin.routes.before(RequestId::assign);
    javalin.routes.before(traces::begin);
    javalin.routes.before(SecurityHeaders::add);
    javalin.routes.beforeMatched(authentication::check);
    if (config.audit()) {
      AuditTrail trail = new AuditTrail(ports.audit(), clock);
      javalin.routes.beforeMatched(trail::before);
      javalin.routes.afterMatched(trail::after);
    }
    RequestMetrics metrics = new RequestMetrics(ports.metrics());
    javalin.requestLogger.http(
        (http, took) -> {
          metrics.record(http, took);
          traces.end(http);
        });
    ProblemMapping.addTo(javalin.routes, ports.metrics());
    Routes routes = new Routes(javalin.routes);
    groups(config, ports, drain, clock).forEach(group -> group.addTo(routes));
    Optional<CodeFlow> flow =
        config
            .signIn()
            .flatMap(client -> config.issuer().map(issuer -> new CodeFlow(issuer, client, clock)));
    new SessionRoutes(sessions, authentication, flow.isPresent()).addTo(routes);
    new SignInRoutes(flow, sessions).addTo(routes);
    new PageRoutes().addTo(routes);
  }

  private static List<Routes.Group> groups(
      ApiConfig config, ApiPorts ports, Drain drain, Clock clock) {
    Idempotency idempotency = new Idempotency(ports.idempotency(), clock);
    Lists lists = new Lists(new PageTokens(ports.parameters()));
    ReadingSlots slots = new ReadingSlots(config.readers());
    DocumentUploads uploads =
        new DocumentUploads(new DocumentIntake(ports.reading(), ports.documents()), clock);
    DocumentCheck documents = new DocumentCheck(ports.documents());
    AllowedSources allowed = new AllowedSources(ports.parameters());
    JobSubmitter submitter =
        new JobSubmitter(
            ports.jobs(),
            new BudgetDesk(
                ports.jobs(),
                ports.budgets(),
                ports.planner(),
                ports.documents(),
                new Pricing(ports.parameters())),
            ports.queue(),
            clock);
    LegalHold holds = new LegalHold(ports.documents(), ports.collections());
    JobLookup lookup = new JobLookup(ports.jobs(), clock);
    JobWatch watch = new JobWatch(ports.jobs(), ports.steps(), drain, config.watchEvery());
    JobIntake intake = new JobIntake(ports.jobs(), submitter, documents, uploads);
    JobCanceller canceller = new JobCanceller(ports.jobs(), lookup, clock);
    Reviews reviews = new Reviews(ports.jobs(), ports.reviews(), ports.documents());
    JobResults results =
        new JobResults(ports.jobs(), ports.documents(), reviews, slots, ports.printer());
    return List.of(
        new DocumentRoutes(ports.documents(), holds, uploads, slots, idempotency, lists),
        new UploadRoutes(
            ports.uploads(), ports.bucket(), ports.documents(), uploads, slots, idempotency, clock),
        new JobRoutes(ports.jobs(), ports.documents(), intake, slots, idempotency, lists),
        new StepRoutes(lookup, ports.steps()),
        new JobStateRoutes(
            ports.reviews(), lookup, canceller, watch, submitter, idempotency, clock),
        new ResultRoutes(lookup, results),
        new EventRoutes(lookup, new EventStream(watch, HEARTBEAT)),
        new ReviewRoutes(
            results, reviews, new FourEyes(ports.documents(), ports.collections()), lookup, clock),
        new PackRoutes(
            lookup, results, ports.reviews(), ports.documents(), slots, ports.parameters()),
        new ErasureRoutes(
            new JobErasure(ports.jobs(), ports.steps(), ports.model()), holds, lookup, clock),
        new BatchRoutes(
            ports.batches(),
            ports.jobs(),
            new BatchSubmitter(ports.batches(), ports.jobs(), ports.queue(), clock),
            documents,
            allowed,
            slots,
            idempotency,
            lists),
        new BatchResultRoutes(ports.batches(), ports.jobs(), ports.documents(), slots),
        new ScheduleRoutes(
            ports.schedules(),
            new ScheduleFirer(ports.schedules(), ports.batches(), ports.jobs(), ports.queue()),
            documents,
            allowed,
            idempotency,
            lists,
            clock),
        new InboxRoutes(ports.inboxes(), allowed, idempotency, lists, clock),
        McpRoutes.of(
            new McpRoutes.Documents(ports.documents(), uploads, slots, lists),
            new McpRoutes.Jobs(intake, lookup, watch, canceller, results),
            new RepeatedCalls(ports.idempotency(), ports.jobs(), clock),
            config.mcpOrigins()),
        new KeyRoutes(ports.keys(), idempotency, lists, clock),
        new Webhooks(
            ports.webhooks(), config.webhooks(), ports.parameters(), idempotency, lists, clock),
        new AuditRoutes(ports.audit()),
        new CollectionRoutes(ports.collections(), clock),
        new ModelRoutes(ports.model()),
        new UsageRoutes(ports.usage(), clock),
        new BudgetRoutes(ports.budgets(), clock),
        new QuoteRoutes(
            intake,
            new QuestionIntake(documents),
            new Quotes(ports.planner(), ports.documents()),
            new Pricing(ports.parameters()),
            slots,
            clock),
        new HealthRoutes(ports.readiness(), drain, ports.metrics()),
        new OpenApiRoutes());
  }
}
