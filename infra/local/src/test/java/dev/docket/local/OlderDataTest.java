package dev.docket.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data that the first release left when it was killed: a finished summary and comparison, two jobs
 * whose answers were awaited, a batch of two and a schedule. It must open and go on in every later
 * release.
 */
@Timeout(120)
class OlderDataTest {
  /** When the data was left; by then no deadline had passed. */
  private static final Instant LEFT = Instant.parse("2026-11-27T06:58:00Z");

  private static final String SUMMARY = "job_72fd2cb21fc8cafe7ba83c2117";
  private static final String COMPARISON = "job_be57c27b540b415049147852a1";
  private static final List<String> RUNNING =
      List.of("job_8d522f138c55db01b5bfb1966a", "job_534794e9e1bca8b38177f60029");
  private static final String SCHEDULE = "sch_9a82d7992a75536250e636f9bb";
  private static final String BATCH = "bat_01c28530c11c4bbb2fc5f4750e";
  private static final String DOCUMENT = "doc_6b2c620b240c2afa83cdfd63b9";

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path directory;

  @Test
  void dataOfTheFirstReleaseOpensAndItsJobsGoOn() throws Exception {
    unpack();
    Clock atTheTime =
        Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), LEFT));
    try (EmbeddedSystem system =
        EmbeddedSystem.start(
            new DataDirectory(directory), 0, Optional.empty(), Map.of(), atTheTime)) {
      assertThat(json(system, "/v1/jobs/" + SUMMARY + "/result").path("type").asText())
          .isEqualTo("summary");
      assertThat(text(system, "/v1/jobs/" + SUMMARY + "/result?format=html").body())
          .contains("毎月報告");
      JsonNode comparison = json(system, "/v1/jobs/" + COMPARISON + "/result");
      assertThat(comparison.path("changes")).isNotEmpty();
      assertThat(text(system, "/v1/jobs/" + COMPARISON + "/result?format=html").statusCode())
          .isEqualTo(200);
      assertThat(text(system, "/v1/documents/" + DOCUMENT + "/text").body()).contains("第2条（期間）");
      assertThat(json(system, "/v1/documents/" + DOCUMENT + "/outline").path("items")).isNotEmpty();
      assertThat(json(system, "/v1/schedules/" + SCHEDULE).path("next_fire_times")).hasSize(5);
      for (String job : RUNNING) {
        assertThat(ended(system, job).path("status").asText()).as(job).isEqualTo("completed");
      }
      JsonNode children = json(system, "/v1/jobs?batch=" + BATCH).path("items");
      assertThat(children).hasSize(2);
      for (JsonNode child : children) {
        assertThat(ended(system, child.path("id").asText()).path("status").asText())
            .isEqualTo("completed");
      }
    }
  }

  private void unpack() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("data-0.1.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(zip, file);
      }
    }
  }

  /** The job once it has ended; the test's time limit ends this where it never does. */
  private JsonNode ended(EmbeddedSystem system, String job) throws Exception {
    while (true) {
      JsonNode state = json(system, "/v1/jobs/" + job);
      if (!state.path("finished_at").isNull()) {
        return state;
      }
    }
  }

  private JsonNode json(EmbeddedSystem system, String path) throws Exception {
    return Json.MAPPER.readTree(text(system, path).body());
  }

  private HttpResponse<String> text(EmbeddedSystem system, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(system.url().resolve(path))
            .header("Authorization", "Bearer " + system.key().value())
            .header("Prefer", "wait=20")
            .build(),
        BodyHandlers.ofString());
  }
}
