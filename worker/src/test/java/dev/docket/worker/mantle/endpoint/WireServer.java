package dev.docket.worker.mantle.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback HTTP server that answers what a test has queued, and remembers what it was asked. */
final class WireServer implements AutoCloseable {
  /** What came over the wire. */
  record Asked(String method, String path, String authorization, String body) {}

  /** What goes back; status 0 closes the connection without a word. */
  record Reply(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  WireServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  WireServer reply(int status, String body) {
    return reply(status, Map.of(), body);
  }

  synchronized WireServer reply(int status, Map<String, String> headers, String body) {
    replies.add(new Reply(status, headers, body));
    return this;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Reply reply = next(http);
      if (reply.status() == 0) {
        return; // closing an exchange without an answer closes its connection
      }
      reply.headers().forEach(http.getResponseHeaders()::set);
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      http.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      http.getResponseBody().write(body);
    }
  }

  private synchronized Reply next(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
    asked.add(new Asked(http.getRequestMethod(), http.getRequestURI().getPath(), key, body));
    Reply reply = replies.poll();
    return reply == null ? new Reply(500, Map.of(), "nothing queued") : reply;
  }
}
