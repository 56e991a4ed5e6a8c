package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.operator.Console;
import dev.docket.document.Text;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CommandLineTest {
  private static final String POLICY =
      """
      # Travel policy

      ## 1. Approval

      Every trip must be approved by the head of department at least 10 days before departure.
      A trip that was not approved is not reimbursed.

      ## 2. Expenses

      Employees may spend at most 120 euros a night on accommodation.
      Receipts must be handed in within 30 days after the trip. Late receipts are not reimbursed.
      """;

  private static EmbeddedSystem system;

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void start() {
    system =
        EmbeddedSystem.start(
            DataDirectory.temporary(), 0, Optional.empty(), Map.of(), Clock.systemUTC());
  }

  @BeforeEach
  void talkToIt() {
    environment.put("DOCKET_URL", system.url().toString());
    environment.put("DOCKET_KEY", system.key().value());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void summarizeWritesTheResultInEveryFormatAndEveryQuotationIsInTheDocument() throws Exception {
    Path file = Files.writeString(directory.resolve("policy.md"), POLICY);
    Path results = directory.resolve("results");

    assertThat(docket("summarize", file.toString(), "--out", results.toString()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(0);

    assertThat(results.resolve("policy.summary.md")).content().contains("policy");
    assertThat(results.resolve("policy.summary.html")).content().startsWith("<!");
    JsonNode summary =
        Json.MAPPER.readTree(Files.readString(results.resolve("policy.summary.json")));
    assertThat(summary.path("evidence")).isNotEmpty();
    Text text = textOf(summary.path("document").path("id").asText());
    for (JsonNode evidence : summary.path("evidence")) {
      assertThat(text.slice(evidence.path("start").asInt(), evidence.path("end").asInt()))
          .isEqualTo(evidence.path("quote").asText());
    }
  }

  @Test
  void submitStatusResultAndJobsAreOneCallEach() throws IOException {
    Path file = Files.writeString(directory.resolve("policy.md"), POLICY);
    assertThat(docket("submit", file.toString())).isEqualTo(0);
    String job = printed().strip();
    assertThat(job).startsWith("job_");

    assertThat(docket("status", job, "--wait")).isEqualTo(0);
    assertThat(Json.MAPPER.readTree(printed()).path("status").asText()).isEqualTo("completed");
    assertThat(docket("result", job)).isEqualTo(0);
    assertThat(Json.MAPPER.readTree(printed()).path("type").asText()).isEqualTo("summary");
    assertThat(docket("jobs")).isEqualTo(0);
    assertThat(printed()).contains(job);
    assertThat(docket("cancel", job)).isEqualTo(0);
    assertThat(printed().strip()).isEqualTo("completed");
  }

  @Test
  void modelsAreListedWithWhatADocumentCosts() {
    assertThat(docket("models", "--place", "mantle/us-east-1")).isEqualTo(0);
    String luna =
        printed().lines().filter(line -> line.startsWith("openai.gpt-5.6-luna ")).findFirst().get();
    // 100,000 in and 4,000 out; all of it written; ten questions; one written, nine read
    assertThat(luna).contains("0.02728", "0.03278", "0.2266", "0.0539");
  }

  @Test
  void badUseAndInputEndWithStatusTwoAndASentence() throws IOException {
    refuses("There is no file", "summarize", directory.resolve("none.pdf").toString());
    refuses("is not a file", "summarize", directory.toString());
    Path unknown = Files.writeString(directory.resolve("notes.xyz"), POLICY);
    refuses("add --type", "summarize", unknown.toString());
    refuses("add --type", "outline", unknown.toString());
    Path broken = Files.writeString(directory.resolve("broken.pdf"), "not a PDF");
    refuses("PDF", "summarize", broken.toString());
    refuses("job_none", "status", "job_none");
    refuses("Unknown option", "summarize", unknown.toString(), "--no-such-option");
    refuses("Unmatched argument", "no-such-command");
    refuses("AWS_REGION is not set", "api");
  }

  @Test
  void aWrongKeyAndAnAbsentServerSayWhatToDo() throws IOException {
    environment.put("DOCKET_KEY", "wrong");
    refuses("DOCKET_KEY", "jobs");

    try (ServerSocket taken = new ServerSocket(0)) {
      environment.put("DOCKET_URL", "http://127.0.0.1:" + taken.getLocalPort());
    } // closed: nobody listens there now
    refuses("is the server running?", "jobs");

    environment.put("DOCKET_URL", "localhost:8080");
    refuses("DOCKET_URL is not the address of a server", "jobs");
  }

  @Test
  void outlineReadsWithoutAServer() throws IOException {
    Path file = Files.writeString(directory.resolve("policy.md"), POLICY);
    environment.clear();

    assertThat(docket("outline", file.toString())).isEqualTo(0);
    assertThat(printed()).contains("Approval").contains("Expenses");
  }

  private void refuses(String sentence, String... args) {
    assertThat(docket(args)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void aTableThatDoesNotAnswerIsNoFaultOfDocket() {
    environment.put("DOCKET_ENV", "test");
    environment.put("AWS_REGION", "us-east-1");
    Map<String, String> settings =
        Map.of(
            "aws.endpointUrlDynamodb", "http://127.0.0.1:1",
            "aws.region", "us-east-1",
            "aws.accessKeyId", "local",
            "aws.secretAccessKey", "local");
    settings.forEach(System::setProperty);
    try {
      assertThat(docket("keys", "list", "--tenant", "acme")).isEqualTo(2);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("docket: The table does not answer (unreachable)")
        .contains("try again")
        .doesNotContain("\tat ");
  }

  private int docket(String... args) {
    out.reset();
    err.reset();
    return Docket.run(
        new Console(
            environment,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false),
        args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Text textOf(String document) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(system.url().resolve("/v1/documents/" + document + "/text"))
            .header("Authorization", "Bearer " + system.key().value())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return Text.of(http.send(request, BodyHandlers.ofString()).body());
    }
  }
}
