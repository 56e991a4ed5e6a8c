package dev.docket.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A client of the interface that checks every answer against {@code openapi.yaml}. */
final class ApiClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Optional<String> key;

  ApiClient(int port, Optional<String> key) {
    this.port = port;
    this.key = key;
  }

  Answer get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, new byte[0], headers);
  }

  /** Puts JSON. */
  Answer put(String path, String json, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), all);
  }

  /** Posts JSON. */
  Answer post(String path, String json, String... headers) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer post(String path, String contentType, byte[] body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = contentType;
    return send("POST", path, body, all);
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    HttpResponse<byte[]> response =
        exchange(method, path, body, BodyHandlers.ofByteArray(), headers);
    OpenApi.check(method, path, response);
    return new Answer(response);
  }

  <T> HttpResponse<T> exchange(
      String method,
      String path,
      byte[] body,
      HttpResponse.BodyHandler<T> handler,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** What the server answered. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return Json.MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The kind of problem, without what all kinds share. */
    String problem() {
      return json().path("type").asText().replace("urn:docket:problem:", "");
    }

    String field() {
      return json().path("field").asText();
    }
  }
}
