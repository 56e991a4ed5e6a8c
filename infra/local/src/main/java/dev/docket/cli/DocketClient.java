package dev.docket.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.CommandException;
import dev.docket.runtime.Json;
import dev.docket.runtime.Secret;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The REST interface of one server, for one key. A refusal becomes a sentence. */
final class DocketClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(90); // reading a large PDF takes long

  private final URI server;
  private final Secret key;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** Talks to {@code server}, e.g. {@code http://127.0.0.1:8080}. */
  DocketClient(URI server, Secret key) {
    this.server = server;
    this.key = key;
  }

  /** Uploads a file and returns the document. */
  JsonNode upload(InputFile file, Optional<String> collection) {
    String path =
        "/v1/documents?name="
            + encode(file.path().getFileName().toString())
            + collection.map(c -> "&collection=" + encode(c)).orElse("");
    HttpRequest.BodyPublisher body;
    try {
      body = BodyPublishers.ofFile(file.path());
    } catch (FileNotFoundException e) {
      throw new CommandException("Cannot read " + file.path() + ".", e);
    }
    return json(
        send(
            request(path)
                .header("Content-Type", file.type().mimeName())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)));
  }

  /** What {@code path} answers. */
  JsonNode get(String path) {
    return json(send(request(path).GET()));
  }

  /** The job, as soon as it has ended or {@code wait} (whole seconds) is over. */
  JsonNode job(String id, Duration wait) {
    return json(
        send(request("/v1/jobs/" + encode(id)).header("Prefer", "wait=" + wait.toSeconds()).GET()));
  }

  /** The result of a finished job; {@code look} says how pages and files show it. */
  byte[] result(String job, ResultFormat format, Map<String, String> look) {
    StringBuilder query = new StringBuilder("?format=" + format.code());
    if (format != ResultFormat.JSON) {
      look.forEach(
          (name, value) -> query.append('&').append(name).append('=').append(encode(value)));
    }
    return send(request("/v1/jobs/" + encode(job) + "/result" + query).GET()).body();
  }

  /** The table of a batch of questions. */
  byte[] batchTable(String batch, ResultFormat format) {
    String path = "/v1/batches/" + encode(batch) + "/results?format=" + format.code();
    return send(request(path).GET()).body();
  }

  /** Posts {@code body}. */
  JsonNode post(String path, JsonNode body) {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))));
  }

  /** Puts {@code body}. */
  JsonNode put(String path, JsonNode body) {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))));
  }

  /** Deletes what is at {@code path}. */
  void delete(String path) {
    send(request(path).DELETE());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    String base = server.toString().replaceAll("/+$", "");
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + key.value());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("Interrupted.", e);
    }
    if (response.statusCode() >= 300) {
      throw new CommandException(sentence(response));
    }
    return response;
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new CommandException(
          "The server did not answer JSON at "
              + response.uri()
              + ": does DOCKET_URL name a Docket server?",
          e);
    }
  }

  private static String sentence(HttpResponse<byte[]> response) {
    if (response.statusCode() == 401) {
      return "The server refused the key: set DOCKET_KEY to one of its keys"
          + " (`docket serve` prints one at start, `docket keys create` makes more).";
    }
    try {
      JsonNode problem = Json.MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
      String detail = problem.path("detail").asText("");
      String title = problem.path("title").asText("");
      String field = problem.path("field").asText("");
      if (!detail.isEmpty() || !title.isEmpty()) {
        return (field.isEmpty() ? "" : field + ": ") + (detail.isEmpty() ? title : detail);
      }
    } catch (JsonProcessingException e) {
      // no problem document: named by its status below
    }
    return "The server answered " + response.statusCode() + " at " + response.uri() + ".";
  }
}
