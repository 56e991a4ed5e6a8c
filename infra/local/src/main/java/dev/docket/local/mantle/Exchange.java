package dev.docket.local.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One HTTP request and its answer, with the headers that Mantle sends. */
final class Exchange {
  private static final int MOST_BYTES = 32 << 20;

  private final HttpExchange http;

  Exchange(HttpExchange http) {
    this.http = http;
    http.getResponseHeaders().set("x-request-id", MantleIds.next("req_"));
    http.getResponseHeaders().set("x-amzn-requestid", UUID.randomUUID().toString());
  }

  String method() {
    return http.getRequestMethod();
  }

  String path() {
    return http.getRequestURI().getPath();
  }

  String authorization() {
    return Optional.ofNullable(http.getRequestHeaders().getFirst("Authorization")).orElse("");
  }

  /** The ids that a caller gives to its own request. */
  String clientRequestId() {
    return Optional.ofNullable(http.getRequestHeaders().getFirst("X-Client-Request-Id")).orElse("");
  }

  /** The project in which responses are made and seen; empty for the account's own. */
  String project() {
    return Optional.ofNullable(http.getRequestHeaders().getFirst("OpenAI-Project")).orElse("");
  }

  Optional<String> query(String name) {
    String query = Optional.ofNullable(http.getRequestURI().getQuery()).orElse("");
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  JsonNode body() throws IOException, Refusal {
    byte[] bytes = http.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.of(413, "request_too_large", "Request body too large", "invalid_request_error");
    }
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (JsonProcessingException _) {
      throw Refusal.badRequest("We could not parse the JSON body of your request.");
    }
  }

  void json(int status, Object value) throws IOException {
    send(status, "application/json", Json.MAPPER.writeValueAsString(value), Map.of());
  }

  void refuse(Refusal refusal) throws IOException {
    send(refusal.status(), refusal.contentType(), refusal.body(), refusal.headers());
  }

  /** Begins a stream of server-sent events; the caller closes it. */
  OutputStream stream() throws IOException {
    http.getResponseHeaders().set("Content-Type", "text/event-stream");
    http.getResponseHeaders().set("Cache-Control", "no-cache");
    http.sendResponseHeaders(200, 0);
    return http.getResponseBody();
  }

  /** Closes the connection without an answer. */
  void drop() {
    http.close();
  }

  private void send(int status, String type, String body, Map<String, String> headers)
      throws IOException {
    http.getRequestBody().readAllBytes(); // what is left unread would be taken for a next request
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", type);
    headers.forEach(http.getResponseHeaders()::set);
    http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(bytes);
    }
  }
}
