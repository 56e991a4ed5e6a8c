package dev.docket.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A careful client: it tries again, under the same idempotency key, until it is answered. */
final class Client {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofMillis(300);
  private static final int TRIES = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final String key;

  Client(URI api, String key) {
    this.api = api;
    this.key = key;
  }

  /** What is at {@code path}. */
  JsonNode get(String path) throws InterruptedException {
    return call(HttpRequest.newBuilder(api.resolve(path)).GET());
  }

  /** The answer to {@code body}; nothing happens twice, however often it is sent. */
  JsonNode post(String path, String body, String idempotencyKey) throws InterruptedException {
    return call(
        HttpRequest.newBuilder(api.resolve(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Replaces what is at {@code path} by {@code body}. */
  JsonNode put(String path, String body) throws InterruptedException {
    return call(
        HttpRequest.newBuilder(api.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Stores a text and returns its document's id. */
  String upload(String name, String text) throws InterruptedException {
    return call(HttpRequest.newBuilder(api.resolve("/v1/documents?name=" + name))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text)))
        .path("id")
        .asText();
  }

  private JsonNode call(HttpRequest.Builder builder) throws InterruptedException {
    HttpRequest request = builder.timeout(LONGEST).header("Authorization", "Bearer " + key).build();
    String last = "no answer";
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() < 300) {
          return Json.MAPPER.readTree(response.body());
        }
        last = response.statusCode() + " " + response.body();
        if (response.statusCode() < 500
            && response.statusCode() != 409
            && response.statusCode() != 429) {
          break;
        }
      } catch (IOException e) {
        last = e.toString(); // the API is being started again
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    throw new IllegalStateException(request.method() + " " + request.uri() + ": " + last);
  }
}
