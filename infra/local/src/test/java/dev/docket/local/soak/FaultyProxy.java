package dev.docket.local.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between the processes and an AWS service, and does to some requests what networks do. */
final class FaultyProxy implements AutoCloseable {
  /** What befalls a request. */
  enum Fault {
    /** Refused for want of capacity; nothing happened. */
    THROTTLED,
    /** Answered with an internal error; nothing happened. */
    ERROR,
    /** The connection closes; nothing happened. */
    LOST_REQUEST,
    /** It happened, and the connection closes. */
    LOST_REPLY,
    /** It happens late. */
    SLOW,
    /** It happens twice. */
    TWICE
  }

  private static final Set<String> HOP_BY_HOP =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final int SLOWEST = 3000; // milliseconds

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI target;
  private final Fault[] faults;
  private final Random random;
  private final Map<Fault, AtomicInteger> counts = new ConcurrentHashMap<>();
  private volatile double probability;

  /** Starts before {@code target}; of {@code faults} none befalls anything yet. */
  FaultyProxy(URI target, Collection<Fault> faults, long seed) throws IOException {
    this.target = target;
    this.faults = faults.toArray(Fault[]::new);
    this.random = new Random(seed);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on every request has this probability of a fault. */
  void strike(double newProbability) {
    probability = newProbability;
  }

  /** How often each fault has struck. */
  Map<Fault, AtomicInteger> counts() {
    return Map.copyOf(counts);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Fault fault = draw(exchange);
      if (fault == null) {
        answer(exchange, forward(exchange, body));
        return;
      }
      counts.computeIfAbsent(fault, _ -> new AtomicInteger()).incrementAndGet();
      switch (fault) {
        case THROTTLED -> refuse(exchange, 400, "ThrottlingException");
        case ERROR -> refuse(exchange, 500, "InternalServerError");
        case LOST_REQUEST -> {}
        case LOST_REPLY -> forward(exchange, body);
        case SLOW -> {
          Thread.sleep(random.nextInt(SLOWEST));
          answer(exchange, forward(exchange, body));
        }
        case TWICE -> {
          forward(exchange, body);
          answer(exchange, forward(exchange, body));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Fault draw(HttpExchange exchange) {
    if (random.nextDouble() >= probability) {
      return null;
    }
    Fault fault = faults[random.nextInt(faults.length)];
    String action = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    return fault == Fault.TWICE && !action.endsWith("SendMessage") ? null : fault;
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .timeout(LONGEST)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
    byte[] body = ("{\"__type\":\"" + type + "\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
