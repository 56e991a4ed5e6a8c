package dev.docket.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import dev.docket.runtime.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedSystemTest {
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path directory;

  @Test
  void whatWasAcceptedBeforeAStopIsFinishedAfterTheNextStart() throws Exception {
    Secret key;
    String job;
    try (EmbeddedSystem system = start()) {
      key = system.key();
      assertThat(get(system, "/readyz").path("status").asText()).isEqualTo("ready");
      assertThat(system.missing()).isEmpty();
      job =
          post(system, "/v1/jobs", "{\"type\":\"summary\",\"text\":\"Invoices must be paid.\"}")
              .path("id")
              .asText();
      assertThat(job).startsWith("job_");
    }
    try (EmbeddedSystem system = start()) {
      assertThat(system.key()).isEqualTo(key);
      JsonNode ended = get(system, "/v1/jobs/" + job);
      assertThat(ended.path("status").asText()).isEqualTo("completed");
      assertThat(ended.path("usage").path("possible_duplicates").asInt()).isZero();
      assertThat(get(system, "/v1/jobs/" + job + "/result").path("type").asText())
          .isEqualTo("summary");
    }
  }

  @Test
  void aDirectoryThatIsInUseIsRefusedAndItsServerIsFound() {
    try (DataDirectory held = new DataDirectory(directory)) {
      held.hold();
      held.announce(URI.create("http://127.0.0.1:1"), new Secret("dk_x"));

      DataDirectory other = new DataDirectory(directory);
      assertThat(other.server())
          .contains(new DataDirectory.Server(URI.create("http://127.0.0.1:1"), new Secret("dk_x")));
      assertThatThrownBy(other::hold).hasMessageContaining("choose another directory");
    }
    assertThat(new DataDirectory(directory).server()).isEmpty();
  }

  @Test
  void halfAModelEndpointIsRefused() {
    assertThatThrownBy(
            () ->
                EmbeddedSystem.start(
                    new DataDirectory(directory),
                    0,
                    Optional.empty(),
                    Map.of("OPENAI_API_KEY", "k"),
                    Clock.systemUTC()))
        .hasMessageContaining("OPENAI_BASE_URL");
  }

  @Test
  void aBucketThatIsNotThereIsNamedByTheSystemAsByItsReadiness() throws Exception {
    Map<String, String> s3 =
        Map.of(
            "aws.region",
            "eu-central-1",
            "aws.accessKeyId",
            "id",
            "aws.secretAccessKey",
            "secret",
            "aws.endpointUrlS3",
            "http://127.0.0.1:1");
    s3.forEach(System::setProperty);
    try (EmbeddedSystem system =
        EmbeddedSystem.start(
            new DataDirectory(directory),
            0,
            Optional.empty(),
            Map.of("DOCKET_BUCKET", "originals", "DOCKET_BUCKET_PATH_STYLE", "true"),
            Clock.systemUTC())) {

      assertThat(system.missing()).singleElement().asString().startsWith("S3, which answers: ");
      assertThat(get(system, "/readyz").path("missing").path(0).asText())
          .startsWith("S3, which answers: ");
    } finally {
      s3.keySet().forEach(System::clearProperty);
    }
  }

  private EmbeddedSystem start() {
    return EmbeddedSystem.start(
        new DataDirectory(directory), 0, Optional.empty(), Map.of(), Clock.systemUTC());
  }

  private JsonNode get(EmbeddedSystem system, String path) throws Exception {
    return send(system, path, "GET", BodyPublishers.noBody());
  }

  private JsonNode post(EmbeddedSystem system, String path, String body) throws Exception {
    return send(system, path, "POST", BodyPublishers.ofString(body));
  }

  private JsonNode send(
      EmbeddedSystem system, String path, String method, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(system.url().resolve(path))
            .header("Authorization", "Bearer " + system.key().value())
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=30")
            .method(method, body)
            .build();
    return Json.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
