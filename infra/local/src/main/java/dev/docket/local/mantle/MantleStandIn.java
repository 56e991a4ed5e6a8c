package dev.docket.local.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mantle on this machine: an HTTP server on the loopback interface that answers as Bedrock's Mantle
 * endpoint does, with a {@link Respondent} in place of the models. Beside Mantle's own routes it
 * has {@code GET /_docket/ledger} (every accepted create, and the looks at it) and {@code GET|PUT
 * /_docket/script} (latency and faults, see {@link Script}).
 */
public final class MantleStandIn implements AutoCloseable {
  static {
    // Read once by the JDK's server: no 40 ms waits for acknowledgements, connections for many
    // concurrent callers, and idle ones closed after 5 s, as many endpoints and proxies do.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    System.setProperty("sun.net.httpserver.idleInterval", "5");
    System.setProperty("sun.net.httpserver.idleTimerScheduleMillis", "500");
  }

  private static final Logger log = LoggerFactory.getLogger(MantleStandIn.class);
  private static final String REGION = "us-east-1";

  /** What a key must be allowed, by route. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "POST responses", "CreateInference",
          "POST chat/*", "CreateInference",
          "GET responses/*", "GetInference",
          "DELETE responses/*", "DeleteInference",
          "POST responses/*/cancel", "CancelInference",
          "GET models", "ListModels",
          "GET models/*", "GetModel");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Responses responses;
  private final ResponseRoutes routes;
  private final BearerTokens tokens = new BearerTokens(REGION);
  private final Clock clock;
  private volatile Playing playing = new Playing(Script.CALM);

  private MantleStandIn(
      HttpServer server, Respondent respondent, Optional<Path> directory, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.responses = new Responses(respondent, () -> playing, clock, directory);
    this.routes = new ResponseRoutes(responses, () -> playing, clock);
  }

  /**
   * Starts a stand-in whose responses live in memory.
   *
   * @param port 0 for any free one
   */
  public static MantleStandIn start(int port, Respondent respondent) throws IOException {
    return start(port, respondent, Optional.empty(), Clock.systemUTC());
  }

  /**
   * Starts a stand-in.
   *
   * @param port 0 for any free one
   * @param directory where responses and ledger are kept, so that they outlive the process; created
   *     if absent
   */
  public static MantleStandIn start(
      int port, Respondent respondent, Optional<Path> directory, Clock clock) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    MantleStandIn mantle = new MantleStandIn(server, respondent, directory, clock);
    server.createContext("/", mantle::handle);
    server.setExecutor(mantle.threads);
    server.start();
    return mantle;
  }

  /** The base URL for models on the {@code /v1} path: what {@code OPENAI_BASE_URL} is set to. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Plays {@code script} from now on; responses that were created keep their latency. */
  public void play(Script script) {
    playing = new Playing(script);
  }

  /** Every create that was accepted, in order. */
  List<Ledger.Entry> ledger() {
    return responses.ledger();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Exchange http = new Exchange(exchange);
    try {
      route(http);
    } catch (Refusal refusal) {
      http.refuse(refusal);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      http.drop();
    } catch (IOException e) {
      log.debug("The caller of {} closed the connection", http.path(), e);
      http.drop();
    } catch (RuntimeException e) {
      log.error("{} {}", http.method(), http.path(), e);
      http.refuse(Refusal.unavailable(500));
    }
  }

  private void route(Exchange http) throws IOException, Refusal, InterruptedException {
    if (http.path().startsWith("/_docket/")) {
      control(http);
      return;
    }
    Optional<Dialect> served = Dialect.of(http.path());
    Script.Make make = playing.script().make();
    if (make == Script.Make.RUNTIME && served.filter(Dialect.OPENAI_V1::equals).isEmpty()) {
      http.json(200, noSuchOperation());
      return;
    }
    Dialect dialect = served.orElseThrow(() -> noRoute(http));
    tokens.check(http.authorization(), playing.script().keys(), clock.instant());
    String[] path = http.path().substring(dialect.base().length() + 1).split("/", -1);
    String route = http.method() + " " + path[0] + (path.length > 1 ? "/*" : "");
    String whole = route + (path.length > 2 ? "/" + path[2] : "");
    String action = ACTIONS.getOrDefault(whole, "");
    if (playing.script().forbidden().contains(action)) {
      throw Refusal.forbidden(action);
    }
    switch (whole) {
      case "POST responses" -> routes.create(http, dialect);
      case "GET responses/*" -> routes.look(http, path[1]);
      case "DELETE responses/*" -> routes.delete(http, path[1]);
      case "POST responses/*/cancel" -> routes.cancel(http, path[1]);
      case "POST chat/*" -> routes.chat(http, dialect);
      case "GET models" -> {
        listing(http, dialect, make);
        http.json(200, models());
      }
      case "GET models/*" -> {
        listing(http, dialect, make);
        http.json(200, model(path[1]));
      }
      case "GET data_retention" -> http.json(200, retention());
      case "PUT data_retention" -> {
        play(playing.script().retaining(http.body().path("mode").asText("default")));
        http.json(200, retention());
      }
      default -> throw noRoute(http);
    }
  }

  /** Mantle lists its models below {@code /v1} alone, those of the other path too. */
  private static void listing(Exchange http, Dialect dialect, Script.Make make) throws Refusal {
    if (make == Script.Make.MANTLE && dialect != Dialect.V1) {
      throw noRoute(http);
    }
  }

  private void control(Exchange http) throws IOException, Refusal {
    switch (http.method() + " " + http.path()) {
      case "GET /_docket/ledger" -> http.json(200, responses.ledger());
      case "GET /_docket/script" -> http.json(200, playing.script());
      case "PUT /_docket/script" -> {
        JsonNode body = http.body();
        try {
          play(Json.MAPPER.treeToValue(body, Script.class));
        } catch (JsonProcessingException e) {
          throw Refusal.badRequest("Not a script: " + e.getOriginalMessage());
        }
        http.json(200, playing.script());
      }
      default -> throw noRoute(http);
    }
  }

  /** All models, also those that the called path then refuses. */
  private static ObjectNode models() throws Refusal {
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
    ArrayNode data = list.putArray("data");
    for (MantleModel model : MantleModel.ALL) {
      data.add(model(model.id()));
    }
    return list;
  }

  private static ObjectNode model(String id) throws Refusal {
    MantleModel model =
        MantleModel.find(id)
            .orElseThrow(() -> Refusal.notFound("The model '" + id + "' does not exist."));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", model.id()).put("object", "model").put("created", 1_760_000_000);
    json.put("owned_by", model.id().substring(0, model.id().indexOf('.')));
    ObjectNode retention = json.putObject("data_retention").put("mode", "default");
    retention.put("source", "model_default").putArray("allowed_modes").add("default");
    return json;
  }

  private ObjectNode retention() {
    return JsonNodeFactory.instance.objectNode().put("mode", playing.script().dataRetention());
  }

  /** What Bedrock Runtime answers at a path that it does not have, with status 200. */
  private static ObjectNode noSuchOperation() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("Output").put("__type", "com.amazon.coral.service#UnknownOperationException");
    return body.put("Version", "1.0");
  }

  private static Refusal noRoute(Exchange http) {
    return Refusal.of(
        404, "not_found", "No route " + http.method() + " " + http.path(), "invalid_request_error");
  }

  /** Stops at once: requests in flight are dropped, answers not computed yet are lost. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    responses.close();
  }
}
