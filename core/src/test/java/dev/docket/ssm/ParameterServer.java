package dev.docket.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks enough of Parameter Store's wire for reading: pages of two, and failures on demand. */
final class ParameterServer implements AutoCloseable {
  private static final int PAGE = 2;

  private final TreeMap<String, String> values = new TreeMap<>();
  private final HttpServer server;
  private int reads;
  private boolean broken;

  ParameterServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void put(String name, String value) {
    values.put(name, value);
  }

  /** From now on every request is refused. */
  synchronized void breakDown() {
    broken = true;
  }

  /** How often all parameters were read, from the first page on. */
  synchronized int reads() {
    return reads;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange http) throws IOException {
    JsonNode request = Json.MAPPER.readTree(http.getRequestBody());
    byte[] body =
        Json.MAPPER.writeValueAsBytes(
            broken ? Map.of("__type", "AccessDeniedException") : page(request));
    http.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    http.sendResponseHeaders(broken ? 400 : 200, body.length);
    http.getResponseBody().write(body);
    http.close();
  }

  private Map<String, Object> page(JsonNode request) {
    int from = request.path("NextToken").asInt(0);
    if (from == 0) {
      reads++;
    }
    List<Map<String, String>> all = new ArrayList<>();
    boolean isDecrypted = request.path("WithDecryption").asBoolean();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(request.path("Path").asText())) {
            all.add(Map.of("Name", name, "Value", isDecrypted ? value : "encrypted"));
          }
        });
    int to = Math.min(all.size(), from + PAGE);
    Map<String, Object> page = new TreeMap<>();
    page.put("Parameters", all.subList(from, to));
    if (to < all.size()) {
      page.put("NextToken", Integer.toString(to));
    }
    return page;
  }
}
