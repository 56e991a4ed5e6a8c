package dev.docket.local.ssm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Parameter Store on this machine: an HTTP server on the loopback interface that speaks AWS JSON
 * 1.1. It checks no signature, and secrets are kept in clear.
 */
public final class SsmStandIn implements AutoCloseable {
  private static final String TARGET = "AmazonSSM.";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SsmCalls calls;

  private SsmStandIn(HttpServer server, SsmCalls calls) {
    this.server = server;
    this.calls = calls;
  }

  /**
   * Starts a stand-in.
   *
   * @param port 0 for any free one
   * @param directory where parameters are kept, so that they outlive the process; created if absent
   */
  public static SsmStandIn start(int port, Optional<Path> directory, Clock clock)
      throws IOException {
    if (directory.isPresent()) {
      Files.createDirectories(directory.get());
    }
    ParameterTable table = new ParameterTable(directory.map(d -> d.resolve("parameters.json")));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    SsmStandIn ssm = new SsmStandIn(server, new SsmCalls(table, clock));
    server.createContext("/", ssm::handle);
    server.setExecutor(ssm.threads);
    server.start();
    return ssm;
  }

  /** What {@code AWS_ENDPOINT_URL_SSM} is set to. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange http) throws IOException {
    byte[] body = http.getRequestBody().readAllBytes();
    String target =
        Optional.ofNullable(http.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
    try {
      if (!target.startsWith(TARGET)) {
        throw new SsmException("UnknownOperationException", "No X-Amz-Target AmazonSSM.*");
      }
      send(http, 200, calls.call(target.substring(TARGET.length()), Json.MAPPER.readTree(body)));
    } catch (SsmException e) {
      send(http, 400, error(e.code(), String.valueOf(e.getMessage())));
    } catch (JsonProcessingException _) {
      send(http, 400, error("SerializationException", "The body is no JSON."));
    }
  }

  private static ObjectNode error(String code, String message) {
    return JsonNodeFactory.instance.objectNode().put("__type", code).put("message", message);
  }

  private static void send(HttpExchange http, int status, ObjectNode output) throws IOException {
    byte[] bytes = Json.MAPPER.writeValueAsBytes(output);
    http.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    http.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    http.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
