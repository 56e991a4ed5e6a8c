package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.document.Language;
import dev.docket.job.BatchId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Manifest;
import dev.docket.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionBatchTest {
  private static final String QUESTIONS = "[\"=Who pays?\",\"Who <signs>?\"]";
  private final Api api = new Api();
  private final String first = Uploads.document(api.client, "a");
  private final String second = Uploads.document(api.client, "b");
  private final String body =
      "{\"name\":\"Leases\",\"questions\":%s,\"documents\":[\"%s\",\"%s\"]}"
          .formatted(QUESTIONS, first, second);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void eachQuestionIsAskedOfEachDocument() {
    Answer answer = api.client.post("/v1/batches", body);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).startsWith("/v1/batches/bat_");
    assertThat(answer.json().path("total").asInt()).isEqualTo(4);
    assertThat(asked(answer))
        .containsExactly(
            "=Who pays? " + first,
            "Who <signs>? " + first,
            "=Who pays? " + second,
            "Who <signs>? " + second);
  }

  @Test
  void ofACollectionTheNewestVersionsAreAsked() {
    for (String text : List.of("old", "new")) {
      api.client.post("/v1/documents?name=x&collection=c", "text/plain", bytes(text));
      api.clock.advance(Duration.ofSeconds(1));
    }
    api.client.post("/v1/documents?name=y&collection=c", "text/plain", bytes("y"));
    Answer answer =
        api.client.post(
            "/v1/batches",
            "{\"name\":\"n\",\"questions\":[\"q r\",\" q\\r\\n\\tr \"],\"collection\":\"c\"}");

    assertThat(answer.json().path("total").asInt()).isEqualTo(2); // the same question counts once
  }

  @Test
  void whatCannotBeAskedIsRefusedAndNothingIsCreated() {
    assertField("questions", "{\"name\":\"n\",\"questions\":[],\"documents\":[\"" + first + "\"]}");
    assertField(
        "questions[0]", "{\"name\":\"n\",\"questions\":[\" \"],\"documents\":[\"" + first + "\"]}");
    assertField(
        "questions[0]",
        "{\"name\":\"n\",\"questions\":[\"a\\u0000b\"],\"documents\":[\"" + first + "\"]}");
    assertField("documents", "{\"name\":\"n\",\"questions\":[\"q\"]}");
    assertField("collection", "{\"name\":\"n\",\"questions\":[\"q\"],\"collection\":\"none\"}");
    assertField("name", "{\"questions\":[\"q\"],\"documents\":[\"" + first + "\"]}");
    assertField(
        "documents[1]",
        "{\"name\":\"n\",\"questions\":[\"q\"],\"documents\":[\"%s\",\"doc_none\"]}"
            .formatted(first));
    assertField("jobs", "{\"name\":\"n\",\"questions\":[\"q\"],\"jobs\":[],\"documents\":[\"x\"]}");
    assertField(
        "options.tone",
        "{\"name\":\"n\",\"questions\":[\"q\"],\"documents\":[\"%s\"],\"options\":{\"tone\":1}}"
            .formatted(first));
    assertThat(api.as(Api.STRANGERS_KEY).post("/v1/batches", body).field())
        .isEqualTo("documents[0]");
    assertThat(api.client.get("/v1/batches").json().path("items")).isEmpty();
  }

  @Test
  void aQuoteOfThemIsThatOfAllTogether() {
    JsonNode one =
        api.client
            .post(
                "/v1/quotes",
                "{\"type\":\"answer\",\"question\":\"q\",\"documents\":[\"" + first + "\"]}")
            .json();
    JsonNode all = api.client.post("/v1/quotes", body).json();

    assertThat(all.path("calls").asInt()).isEqualTo(4 * one.path("calls").asInt());
    assertThat(all.at("/expected/input_tokens").asLong())
        .isEqualTo(4 * one.at("/expected/input_tokens").asLong());
  }

  @Test
  void theTableHasARowADocumentAndAColumnAQuestion() throws IOException {
    String id = answered();
    JsonNode table = api.client.get("/v1/batches/" + id + "/results?format=json").json();

    assertThat(table.path("questions")).hasSize(2);
    assertThat(table.path("rows")).hasSize(2);
    assertThat(table.at("/rows/0/name").asText()).isEqualTo("a");
    assertThat(table.at("/rows/0/cells/0/found").asBoolean()).isTrue();
    assertThat(table.at("/rows/0/cells/0/evidence/E1/quote").asText()).isEqualTo("=1+1 pays");
    assertThat(table.at("/rows/0/cells/1/found").isBoolean()).isTrue();
    assertThat(table.at("/rows/0/cells/1/found").asBoolean()).isFalse();
    assertThat(table.at("/rows/1/cells/0/error").asText()).isEqualTo("It went wrong");
    assertThat(table.at("/rows/1/cells/1/found").isNull()).isTrue();
    assertThat(table.at("/rows/1/cells/1/status").asText()).isEqualTo("queued");
  }

  @Test
  void noCellIsAFormulaAndNothingBecomesMarkup() throws IOException {
    String results = "/v1/batches/" + answered() + "/results";
    Answer csv = api.client.get(results + "?format=csv");
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(csv.header("Content-Disposition")).contains("attachment", ".csv");
    assertThat(csv.text())
        .startsWith("\uFEFFDocument,Id,'=Who pays?,Who <signs>?\r\n")
        .contains(
            "a,"
                + first
                + ",\"Found\n=1+1 pays [E1]\nNothing was found on: who\nGrounds:\nE1 2. Fees, p. 2 “=1+1 pays”\"")
        .contains(",Not found\r\n")
        .contains("No answer: It went wrong", "No answer: queued");

    Answer workbook = api.client.get(results + "?format=xlsx");
    assertThat(workbook.header("Content-Disposition")).contains("attachment", ".xlsx");
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(workbook.response().body()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .doesNotContain("<f>", "<v>");
      }
    }
    Answer page = api.client.get(results + "?format=html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text()).contains("Who &lt;signs&gt;?").doesNotContain("<signs>", "<script");
  }

  @Test
  void withoutAFormThereIsALineForEachFinishedJob() throws IOException {
    Answer lines = api.client.get("/v1/batches/" + answered() + "/results");

    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.text().lines()).hasSize(3);
  }

  @Test
  void aBatchOfOtherJobsIsNoTable() {
    String summaries =
        "{\"name\":\"n\",\"jobs\":[{\"type\":\"summary\",\"document\":\"" + first + "\"}]}";
    String id = api.client.post("/v1/batches", summaries).json().path("id").asText();

    assertThat(api.client.get("/v1/batches/" + id + "/results?format=csv").field())
        .isEqualTo("format");
    assertThat(api.client.get("/v1/batches/" + id + "/results?format=odt").field())
        .isEqualTo("format");
  }

  @Test
  void aBatchSaysWhatItsSourceHasAndItLeavesOut() {
    BatchId id = new BatchId("bat_0123456789abcdef01234567ab");
    Batch batch = Batch.ofJobs(id, Api.TENANT, "n", 0, api.clock.instant());
    Manifest.Skipped left = new Manifest.Skipped("reports", "It cannot be listed");
    api.batches.create(batch, new Manifest(0, List.of(), List.of(left), Map.of()));

    assertThat(api.client.get("/v1/batches/" + id).json().path("skipped").toString())
        .isEqualTo("[{\"name\":\"reports\",\"reason\":\"It cannot be listed\"}]");
    assertThat(api.client.get("/v1/batches").json().path("items").path(0).has("skipped")).isFalse();
  }

  /** A batch of which a found, a silent and a failed answer are there, and one is not. */
  private String answered() throws IOException {
    String id = api.client.post("/v1/batches", body).json().path("id").asText();
    Batch batch = api.batches.find(Api.TENANT, new BatchId(id)).orElseThrow();
    Manifest manifest = api.batches.manifest(Api.TENANT, batch.id()).orElseThrow();
    for (int i = 0; i < manifest.entries().size(); i++) {
      Job job =
          Job.submitted(
              batch.jobAt(i),
              Api.TENANT,
              manifest.entries().get(i).request(),
              batch.id(),
              api.clock.instant());
      api.jobs.create(job);
      Job claimed = job.claimed("m", api.clock.instant());
      switch (i) {
        case 0, 1 ->
            api.jobs.finish(
                claimed.completed(api.clock.instant()),
                Json.MAPPER.writeValueAsBytes(result(i == 0)));
        case 2 ->
            api.jobs.replace(
                claimed.failed(FailureReason.MODEL_FAILED, "It went wrong", api.clock.instant()));
        default -> assertThat(job.isFinished()).isFalse();
      }
    }
    return id;
  }

  private dev.docket.answer.Answer result(boolean found) {
    return new dev.docket.answer.Answer(
        "answer",
        "q",
        Language.EN,
        found,
        found
            ? List.of(new dev.docket.answer.Answer.Statement("A1", "=1+1 pays", List.of("E1")))
            : List.of(),
        List.of("who"),
        found
            ? Map.of(
                "E1",
                new dev.docket.answer.Answer.Evidence(
                    first, "=1+1 pays", 3, 12, 2, "2. Fees", "c2"))
            : Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new dev.docket.answer.Answer.Verification(1, 1, List.of()),
        new dev.docket.answer.Answer.Coverage(1, 1, 1),
        List.of(),
        null,
        "none",
        "model",
        "m",
        "v");
  }

  private List<String> asked(Answer batch) {
    BatchId id = new BatchId(batch.json().path("id").asText());
    List<String> asked = new ArrayList<>();
    for (Manifest.Entry entry : api.batches.manifest(Api.TENANT, id).orElseThrow().entries()) {
      assertThat(entry.request()).isInstanceOf(JobRequest.Answer.class);
      if (entry.request() instanceof JobRequest.Answer request) {
        asked.add(request.question() + " " + request.named().getFirst());
      }
    }
    return asked;
  }

  private void assertField(String field, String body) {
    Answer answer = api.client.post("/v1/batches", body);
    assertThat(answer.field()).as(body).isEqualTo(field);
    assertThat(answer.status()).isIn(400, 422);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
