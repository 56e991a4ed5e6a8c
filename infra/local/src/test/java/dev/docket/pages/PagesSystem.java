package dev.docket.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole system and a browser, started once for all tests of the pages. */
final class PagesSystem implements AutoCloseable {
  private final Chromium chromium;
  private final Path directory;
  private final EmbeddedSystem system;
  private final HttpClient http = HttpClient.newHttpClient();

  private PagesSystem(Chromium chromium) throws IOException {
    this.chromium = chromium;
    this.directory = Files.createTempDirectory("docket-pages-");
    this.system =
        EmbeddedSystem.start(
            new DataDirectory(directory), 0, Optional.empty(), Map.of(), Clock.systemUTC());
  }

  /** Starts both; a test that asks is skipped where there is no browser. */
  static PagesSystem start() {
    Chromium chromium = Chromium.started();
    try {
      return new PagesSystem(chromium);
    } catch (IOException e) {
      chromium.close();
      throw new UncheckedIOException("There is room for temporary files", e);
    }
  }

  /** The pages, signed in to, as somebody who reads {@code language} sees them. */
  Visit visit(String language, ColorScheme scheme) {
    Visit visit = new Visit(chromium.browser(), system.url(), language, scheme);
    visit.page().navigate(system.signIn().toString());
    visit.page().locator("h1").first().waitFor();
    return visit;
  }

  /** The pages, signed in to with a key. */
  Visit visit(String language, String key) {
    Visit visit = stranger(language);
    visit.page().navigate(system.url().resolve("/app").toString());
    visit.page().locator("#key").fill(key);
    visit.page().locator("form button").click();
    visit.page().locator(".drop").waitFor();
    visit.expectComplaint("401"); // there was no session at first
    return visit;
  }

  /** The pages as somebody sees them who has not signed in. */
  Visit stranger(String language) {
    return new Visit(chromium.browser(), system.url(), language, ColorScheme.LIGHT);
  }

  URI url() {
    return system.url();
  }

  /** The id of a document that is uploaded. */
  String upload(String name, String mediaType, byte[] bytes, String collection) {
    String path =
        "/v1/documents?name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "&collection="
            + URLEncoder.encode(collection, StandardCharsets.UTF_8);
    return sent("POST", path, mediaType, BodyPublishers.ofByteArray(bytes)).path("id").asText();
  }

  /** The id of a sample that is uploaded, e.g. {@code ja/audit-report.pdf}. */
  String sample(String name, String mediaType) {
    Path file = Path.of("../../samples").resolve(name);
    try {
      return upload(
          String.valueOf(file.getFileName()), mediaType, Files.readAllBytes(file), "samples");
    } catch (IOException e) {
      throw new UncheckedIOException("The samples are part of the project", e);
    }
  }

  /** What the interface answers to JSON that is posted. */
  JsonNode post(String path, String json) {
    return sent("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  /** What the interface answers to JSON that is put. */
  JsonNode put(String path, String json) {
    return sent("PUT", path, "application/json", BodyPublishers.ofString(json));
  }

  /** Erases what is at a path. */
  void delete(String path) {
    answer(system.key().value(), "DELETE", path, "application/json", BodyPublishers.noBody());
  }

  /** The id of a job that was submitted and has ended. */
  String finished(String job) {
    String id = post("/v1/jobs", job).path("id").asText();
    await(id);
    return id;
  }

  /** Waits for the end of a job. */
  JsonNode await(String job) {
    JsonNode now = get("/v1/jobs/" + job);
    while (now.path("finished_at").isNull() || now.path("finished_at").isMissingNode()) {
      now = get("/v1/jobs/" + job); // waits at the server
    }
    return now;
  }

  /** Waits until the jobs of a batch are there and have ended. */
  void awaitBatch(String batch) {
    JsonNode jobs = get("/v1/jobs?batch=" + batch);
    while (jobs.path("items").size() < get("/v1/batches/" + batch).path("total").asInt()) {
      Thread.onSpinWait();
      jobs = get("/v1/jobs?batch=" + batch);
    }
    jobs.path("items").forEach(job -> await(job.path("id").asText()));
  }

  /** What is served at a path, as it is. */
  String text(String path) {
    return answer(system.key().value(), "GET", path, "application/json", BodyPublishers.noBody());
  }

  JsonNode get(String path) {
    return sent("GET", path, "application/json", BodyPublishers.noBody());
  }

  /** What the interface answers to somebody with this key. */
  JsonNode as(String key, String path) {
    return sent(key, "GET", path, "application/json", BodyPublishers.noBody());
  }

  /** A new key of somebody who reviews. */
  String reviewer(String person) {
    return post(
            "/v1/keys",
            "{\"name\":\"%s\",\"person\":\"%s\",\"role\":\"reviewer\"}".formatted(person, person))
        .path("key")
        .asText();
  }

  private JsonNode sent(String method, String path, String mediaType, BodyPublisher body) {
    return sent(system.key().value(), method, path, mediaType, body);
  }

  private JsonNode sent(
      String key, String method, String path, String mediaType, BodyPublisher body) {
    try {
      return Json.MAPPER.readTree(answer(key, method, path, mediaType, body));
    } catch (IOException e) {
      throw new UncheckedIOException("The interface answers JSON", e);
    }
  }

  private String answer(
      String key, String method, String path, String mediaType, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(system.url().resolve(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", mediaType)
            .header("Prefer", "wait=30")
            .method(method, body)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + path, e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    system.close();
    http.close();
  }

  /** Gives tests the one system, which ends with the last of them. */
  static final class Extension implements ParameterResolver {
    private static final Namespace PAGES = Namespace.create(PagesSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PagesSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(PAGES)
          .computeIfAbsent(PagesSystem.class, _ -> start(), PagesSystem.class);
    }
  }
}
