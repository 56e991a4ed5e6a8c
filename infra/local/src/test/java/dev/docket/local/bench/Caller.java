package dev.docket.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of an API. */
final class Caller implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;

  /** A client of the API that listens on {@code port} of this machine. */
  Caller(int port) {
    url = URI.create("http://127.0.0.1:" + port);
  }

  /** A request to {@code path} with {@code key}. */
  HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(url.resolve(path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  /** What the API answers to {@code body}, posted. */
  JsonNode post(String path, String key, JsonNode body) throws IOException, InterruptedException {
    return send(request(path, key).POST(BodyPublishers.ofString(body.toString())).build());
  }

  /** What the API answers to {@code request}; refusals are exceptions. */
  JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(request.uri() + " answers " + response.body());
    }
    return Json.MAPPER.readTree(response.body());
  }

  HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
  }
}
