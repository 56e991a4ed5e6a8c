package dev.docket.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.aws.AwsConfig;
import dev.docket.dynamodb.table.Gzip;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * After documents and jobs are deleted, no word of their text is in the table, compressed or not,
 * nor in what the model's endpoint keeps.
 */
@Timeout(180)
class ErasureTest {
  private static final String WORD = "Quillfeather";
  private static final String TERMS =
      """
      1. Payment
      Quillfeather shall pay %d EUR by 31 March 2027.
      2. Records
      Quillfeather must keep a log of all deliveries for ten years.
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> made = new ArrayList<>(); // paths of what is to be deleted, in order
  @TempDir private Path directory;

  @Test
  void noWordOfADeletedDocumentIsLeftAnywhere() throws Exception {
    try (EmbeddedSystem system = start()) {
      ask(system, "POST", "/v1/webhooks", "{\"url\":\"http://localhost:1/hook\"}");
      String before = upload(system, 500);
      String after = upload(system, 900);
      run(system, "{\"type\":\"summary\",\"document\":\"" + before + "\"}");
      run(
          system,
          "{\"type\":\"comparison\",\"before\":\"" + before + "\",\"after\":\"" + after + "\"}");
      run(
          system,
          "{\"type\":\"answer\",\"question\":\"Who must keep a log?\",\"collection\":\"c\"}");
      run(
          system,
          "{\"type\":\"summary\",\"text\":\"" + TERMS.formatted(7).replace("\n", "\\n") + "\"}");
      decide(system);
    }
    assertThat(left(WORD)).as("before the deletion").anyMatch(row -> row.contains("BLOB"));
    assertThat(kept()).as("at the model").isNotEmpty();

    try (EmbeddedSystem system = start()) {
      for (String path : made.reversed()) { // jobs first
        assertThat(send(system, "DELETE", path, "").statusCode()).as(path).isEqualTo(204);
      }
      for (JsonNode document : ask(system, "GET", "/v1/documents", "").path("items")) {
        String path = "/v1/documents/" + document.path("id").asText();
        assertThat(send(system, "DELETE", path, "").statusCode()).as(path).isEqualTo(204);
      }
    }

    assertThat(left(WORD)).isEmpty();
    assertThat(kept()).isEmpty();
  }

  private EmbeddedSystem start() {
    return EmbeddedSystem.start(
        new DataDirectory(directory),
        0,
        Optional.empty(),
        Map.of("WEBHOOK_HOSTS", "localhost"),
        Clock.systemUTC());
  }

  private String upload(EmbeddedSystem system, int sum) throws Exception {
    String id =
        ask(
                system,
                "POST",
                "/v1/documents",
                "{\"name\":\"terms-"
                    + sum
                    + "\",\"collection\":\"c\",\"text\":\""
                    + TERMS.formatted(sum).replace("\n", "\\n")
                    + "\"}")
            .path("id")
            .asText();
    made.add("/v1/documents/" + id);
    return id;
  }

  private void run(EmbeddedSystem system, String job) throws Exception {
    String path = "/v1/jobs/" + ask(system, "POST", "/v1/jobs", job).path("id").asText();
    made.add(path);
    String status = "";
    for (int looks = 0; looks < 4 && !List.of("completed", "partial").contains(status); looks++) {
      status = ask(system, "GET", path, "").path("status").asText();
    }
    assertThat(status).as(job).isIn("completed", "partial");
  }

  /** A person's comment on the first statement of the first job, which quotes it. */
  private void decide(EmbeddedSystem system) throws Exception {
    String code = system.signIn().getFragment().substring("code=".length());
    HttpResponse<String> session =
        send(system, "POST", "/v1/session", "{\"code\":\"" + code + "\"}");
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String token = Json.MAPPER.readTree(session.body()).path("csrf_token").asText();
    String job =
        made.stream().filter(path -> path.startsWith("/v1/jobs/")).findFirst().orElseThrow();
    String statement =
        ask(system, "GET", job + "/result", "").path("overview").path(0).path("id").asText();
    HttpRequest request =
        HttpRequest.newBuilder(system.url().resolve(job + "/review"))
            .header("Cookie", cookie)
            .header("X-CSRF-Token", token)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"0\"")
            .PUT(
                BodyPublishers.ofString(
                    "{\"decisions\":{\""
                        + statement
                        + "\":{\"decision\":\"accepted\",\"comment\":\"Quillfeather pays\"}}}"))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode ask(EmbeddedSystem system, String method, String path, String body)
      throws Exception {
    HttpResponse<String> answer = send(system, method, path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 202);
    return Json.MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> send(EmbeddedSystem system, String method, String path, String body)
      throws IOException, InterruptedException {
    URI uri = system.url().resolve(path);
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + system.key().value())
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=30")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** The keys of the rows of the table that hold {@code word}. */
  private List<String> left(String word) {
    List<String> rows = new ArrayList<>();
    DataDirectory data = new DataDirectory(directory);
    try (EmbeddedDynamoDb dynamo = new EmbeddedDynamoDb(data.database())) {
      String table = AwsConfig.of("local").table();
      for (var row : dynamo.client().scanPaginator(scan -> scan.tableName(table)).items()) {
        if (row.values().stream().anyMatch(value -> holds(value, word))) {
          rows.add(Row.of(row).text(Names.PK) + " " + Row.of(row).text(Names.SK));
        }
      }
    }
    return rows;
  }

  private static boolean holds(AttributeValue value, String word) {
    if (value.b() == null) {
      return value.toString().contains(word);
    }
    byte[] bytes = value.b().asByteArray();
    boolean gzipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    return new String(gzipped ? Gzip.expand(bytes) : bytes, UTF_8).contains(word);
  }

  /** The files of the model's endpoint that hold the word. */
  private List<Path> kept() throws IOException {
    List<Path> kept = new ArrayList<>();
    try (Stream<Path> files = Files.walk(new DataDirectory(directory).mantle())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(WORD)) {
          kept.add(file);
        }
      }
    }
    return kept;
  }
}
