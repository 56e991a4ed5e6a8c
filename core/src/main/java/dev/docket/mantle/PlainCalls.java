package dev.docket.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Calls of the model's endpoint as they stand on the wire, to see what it makes of each. */
final class PlainCalls implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final String key;

  /** Calls below {@code baseUrl}. */
  PlainCalls(String baseUrl, String key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  /** An answer; status 0 where none came. */
  record Answer(int status, String type, JsonNode json, String message) {
    boolean isGood() {
      return status == 200;
    }

    /** Status and message as a short text. */
    String brief() {
      return (status == 0 ? "no answer" : "HTTP " + status)
          + (message.isEmpty() ? "" : ": " + message);
    }
  }

  /** Calls {@code path}. */
  Answer call(String method, String path, Optional<JsonNode> body) {
    HttpRequest.BodyPublisher sent =
        body.map(json -> HttpRequest.BodyPublishers.ofString(json.toString()))
            .orElseGet(HttpRequest.BodyPublishers::noBody);
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(baseUrl + path))
              .timeout(TIMEOUT)
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .method(method, sent)
              .build();
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode json = json(answer.body());
      JsonNode error = json.has("error") ? json.get("error") : json;
      String message =
          error.isTextual()
              ? error.asText()
              : error.path("message").asText(error.path("Message").asText(""));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          json,
          ErrorText.clean(message));
    } catch (IOException | IllegalArgumentException e) {
      return new Answer(
          0, "", MissingNode.getInstance(), ErrorText.clean(String.valueOf(e.getMessage())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer(0, "", MissingNode.getInstance(), "interrupted");
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
