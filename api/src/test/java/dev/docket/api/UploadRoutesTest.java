package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.DocumentId;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Sha256;
import dev.docket.s3.Bucket;
import dev.docket.testing.S3Extension;
import dev.docket.testing.S3Objects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(120)
@ExtendWith(S3Extension.class)
class UploadRoutesTest {
  private static final byte[] TEXT = "Invoices must be paid within 30 days.".getBytes(UTF_8);

  private final S3Objects objects;
  private final Api api;

  UploadRoutesTest(Bucket bucket) {
    this.objects = new S3Objects(bucket);
    this.api = new Api(bucket);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aFileLargerThanABodyMayBeBecomesADocument() throws Exception {
    byte[] large = SmallPdf.saying("Invoices must be paid.", DocumentReader.MAX_BYTES);
    JsonNode upload = created("large.pdf", large).json();
    assertThat(sent(upload, large)).isEqualTo(200);

    Answer made = completed(upload);

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("id").asText()).isEqualTo(upload.path("document").asText());
    assertThat(made.json().path("bytes").asInt()).isEqualTo(large.length);
    assertThat(made.json().path("sha256").asText()).isEqualTo(Sha256.hex(large));
    String document = "/v1/documents/" + upload.path("document").asText();
    assertThat(api.client.get(document + "/text").text()).contains("Invoices must be paid.");
    assertThat(api.client.get(document + "/original").response().body()).isEqualTo(large);
    assertThat(objects.keys()).isEmpty();
  }

  @Test
  void aCompletionAskedAgainGivesTheSameDocument() throws Exception {
    JsonNode upload = created("a.txt", TEXT).json();
    sent(upload, TEXT);
    Answer first = completed(upload);

    Answer second = completed(upload);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(api.client.get("/v1/documents").json().path("items")).hasSize(1);
  }

  @Test
  void whatWasNotSentOrOtherwiseIsNoDocument() {
    JsonNode upload = created("a.txt", TEXT).json();
    assertThat(completed(upload).problem()).isEqualTo("upload-not-sent");

    objects.put(
        "uploads/acme/" + upload.path("id").asText(), "Invoices must be paid within 31 days.");
    assertThat(completed(upload).problem()).isEqualTo("upload-differs");

    api.clock.advance(Duration.ofHours(1));
    JsonNode late = created("a.txt", TEXT).json();
    api.clock.advance(Duration.ofHours(1));
    assertThat(completed(late).problem()).isEqualTo("upload-expired");
    api.clock.advance(Duration.ofDays(1));
    assertThat(completed(late).status()).isEqualTo(404);
    assertThat(api.documents.find(Api.TENANT, new DocumentId(late.path("document").asText())))
        .isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAndCanBeSentNoLonger() throws Exception {
    byte[] broken = "%PDF-1.7 and no more".getBytes(UTF_8);
    JsonNode upload = created("broken.pdf", broken).json();
    sent(upload, broken);

    assertThat(completed(upload).problem()).isEqualTo("document-damaged");
    assertThat(completed(upload).problem()).isEqualTo("document-damaged");
  }

  @Test
  void theUrlIsToldOnce() {
    Answer made = created("a.txt", TEXT);

    Answer shown = api.client.get(made.header("Location"));

    assertThat(made.json().path("url").asText()).startsWith("http://127.0.0.1");
    assertThat(shown.json().path("url").isNull()).isTrue();
    assertThat(shown.json().path("document")).isEqualTo(made.json().path("document"));
  }

  @Test
  void badRequestsNameTheField() {
    for (String[] bad :
        new String[][] {
          {"{\"bytes\":1,\"sha256\":\"" + "0".repeat(64) + "\"}", "name"},
          {"{\"name\":\"a.pdf\",\"sha256\":\"" + "0".repeat(64) + "\"}", "bytes"},
          {"{\"name\":\"a.pdf\",\"bytes\":0,\"sha256\":\"" + "0".repeat(64) + "\"}", "bytes"},
          {"{\"name\":\"a.pdf\",\"bytes\":1,\"sha256\":\"ABC\"}", "sha256"},
          {"{\"name\":\"a.exe\",\"bytes\":1,\"sha256\":\"" + "0".repeat(64) + "\"}", "media_type"},
          {"{\"name\":\"a.pdf\",\"bytes\":1,\"sha256\":\"" + "0".repeat(64) + "\",\"x\":1}", "x"},
        }) {
      Answer answer = api.client.post("/v1/uploads", bad[0]);
      assertThat(answer.status()).as(bad[0]).isEqualTo(400);
      assertThat(answer.field()).as(bad[0]).isEqualTo(bad[1]);
    }
    String tooLarge =
        "{\"name\":\"a.pdf\",\"bytes\":104857601,\"sha256\":\"" + "0".repeat(64) + "\"}";
    assertThat(api.client.post("/v1/uploads", tooLarge).status()).isEqualTo(413);
  }

  @Test
  void withoutABucketItIsSaid() {
    try (Api without = new Api()) {
      assertThat(without.client.post("/v1/uploads", "{}").problem()).isEqualTo("no-bucket");
    }
  }

  private Answer created(String name, byte[] bytes) {
    String body =
        "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
            .formatted(name, bytes.length, Sha256.hex(bytes));
    Answer answer = api.client.post("/v1/uploads", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private Answer completed(JsonNode upload) {
    return api.client.post(upload.path("links").path("complete").asText(), "");
  }

  private static int sent(JsonNode upload, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(upload.path("url").asText()))
            .PUT(BodyPublishers.ofByteArray(bytes));
    upload
        .path("headers")
        .properties()
        .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(put.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
