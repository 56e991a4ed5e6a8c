package dev.docket.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The redline in Word as it is asked for over HTTP: on the old file itself, or a plain one. */
@Timeout(300)
class OriginalRedlineOverHttpTest {
  private static final Path SAMPLES = Path.of("..", "..", "samples", "ja");
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String HEADER = "Docket-Redline";

  private static EmbeddedSystem system;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    system =
        EmbeddedSystem.start(
            DataDirectory.temporary(), 0, Optional.empty(), Map.of(), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void theChangesStandInTheOldFileItselfUnlessAPlainOneIsAskedFor() throws Exception {
    byte[] old = Files.readAllBytes(SAMPLES.resolve("outsourcing-agreement-v1.docx"));
    byte[] now = Files.readAllBytes(SAMPLES.resolve("outsourcing-agreement-v2.docx"));
    String result = compared(upload(old, DOCX), upload(now, DOCX)) + "?format=docx";

    HttpResponse<byte[]> asked = get(result);
    assertThat(asked.headers().firstValue(HEADER).orElse("")).matches("original; notes=[0-9]+");
    assertThat(asked.headers().firstValue("Content-Type")).contains(DOCX);
    Map<String, byte[]> was = parts(old);
    Map<String, byte[]> is = parts(asked.body());
    assertThat(is).containsEntry("word/styles.xml", was.get("word/styles.xml"));
    String body = new String(is.getOrDefault("word/document.xml", new byte[0]), UTF_8);
    assertThat(body).contains("<w:del ", "<w:ins ", "w:author=\"Docket\"");

    assertThat(get(result + "&base=original").body()).isEqualTo(asked.body());
    HttpResponse<byte[]> plain = get(result + "&base=neutral");
    assertThat(plain.headers().firstValue(HEADER)).contains("neutral");
    assertThat(parts(plain.body()).get("word/styles.xml")).isNotEqualTo(was.get("word/styles.xml"));
    HttpResponse<byte[]> table = get(result + "&view=table");
    assertThat(table.headers().firstValue(HEADER)).isEmpty();
    HttpResponse<byte[]> wrong = get(result + "&base=upside-down");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(wrong.body()).toString()).contains("\"base\"");
  }

  @Test
  void anOldVersionThatIsNoWordFileGetsAPlainDocument() throws Exception {
    String old = upload("第1条（期間）\n期間は、1年とする。\n".getBytes(UTF_8), "text/plain");
    byte[] now = Files.readAllBytes(SAMPLES.resolve("outsourcing-agreement-v2.docx"));
    HttpResponse<byte[]> asked =
        get(compared(old, upload(now, DOCX)) + "?format=docx&base=original");
    assertThat(asked.headers().firstValue(HEADER)).contains("neutral");
    assertThat(parts(asked.body())).containsKey("word/document.xml");
  }

  private String upload(byte[] bytes, String type) throws Exception {
    return Json.MAPPER
        .readTree(post("/v1/documents?name=version", type, bytes))
        .path("id")
        .asText();
  }

  /** The path of the result of a comparison. */
  private String compared(String before, String after) throws Exception {
    byte[] job =
        "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
            .formatted(before, after)
            .getBytes(UTF_8);
    String id = Json.MAPPER.readTree(post("/v1/jobs", "application/json", job)).path("id").asText();
    String path = "/v1/jobs/" + id;
    String status = "queued";
    while (List.of("queued", "running").contains(status)) { // each answer waits for the job
      status = Json.MAPPER.readTree(get(path).body()).path("status").asText();
    }
    assertThat(status).isEqualTo("completed");
    return path + "/result";
  }

  private byte[] post(String path, String type, byte[] body) throws Exception {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)))
        .body();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path).header("Prefer", "wait=30").GET());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(system.url().resolve(path))
        .header("Authorization", "Bearer " + system.key().value());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
