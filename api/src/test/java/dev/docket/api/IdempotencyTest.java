package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.JobStore.JobFilter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private final Api api = new Api();
  private final String document = Uploads.document(api.client, "a");
  private final String request = "{\"type\":\"summary\",\"document\":\"" + document + "\"}";

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theSameRequestUnderTheSameKeyIsDoneOnce() {
    Answer first = api.client.post("/v1/jobs", request, "Idempotency-Key", "k1");
    api.client.post("/v1/jobs/" + first.json().get("id").asText() + "/cancel", "");
    Answer again = api.client.post("/v1/jobs", request, "Idempotency-Key", "k1");
    Answer quoted = api.client.post("/v1/jobs", request, "Idempotency-Key", "\"k1\"");

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(quoted.text()).isEqualTo(first.text());
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    api.client.post("/v1/jobs", request, "Idempotency-Key", "k1");

    Answer otherBody =
        api.client.post(
            "/v1/jobs", request.replace("}", ",\"priority\":\"bulk\"}"), "Idempotency-Key", "k1");
    Answer otherPath =
        api.client.post(
            "/v1/documents", "text/plain", request.getBytes(UTF_8), "Idempotency-Key", "k1");

    assertThat(otherBody.problem()).isEqualTo("idempotency-key-reused");
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherPath.problem()).isEqualTo("idempotency-key-reused");
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADayAndUnknownToOtherTenants() {
    api.client.post("/v1/jobs", request, "Idempotency-Key", "k1");

    Answer stranger = api.as(Api.STRANGERS_KEY).post("/v1/jobs", request, "Idempotency-Key", "k1");
    api.clock.advance(Duration.ofHours(25));
    Answer later = api.client.post("/v1/jobs", request, "Idempotency-Key", "k1");

    assertThat(stranger.problem()).isEqualTo("unknown-document");
    assertThat(later.status()).isEqualTo(202);
    assertThat(jobs()).isEqualTo(2);
  }

  @Test
  void aRefusalIsNotRemembered() {
    String text = request.replace(document, "doc_00000000000000000000000000");
    assertThat(api.client.post("/v1/jobs", text, "Idempotency-Key", "k1").status()).isEqualTo(422);

    Answer again = api.client.post("/v1/jobs", text, "Idempotency-Key", "k1");

    assertThat(again.problem()).isEqualTo("unknown-document");
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void anUploadAndItsRetryUnderAKeyAreOneDocument() {
    Answer first =
        api.client.post(
            "/v1/documents?name=b", "text/plain", "One.".getBytes(UTF_8), "Idempotency-Key", "k2");
    Answer again =
        api.client.post(
            "/v1/documents?name=b", "text/plain", "One.".getBytes(UTF_8), "Idempotency-Key", "k2");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(api.documents.versions(Api.TENANT, Optional.empty(), "b", 10)).hasSize(1);
  }

  @Test
  void aTextSubmittedTwiceUnderAKeyIsOneJobAndOneDocument() {
    String text = "{\"type\":\"summary\",\"text\":\"One.\"}";
    int before = documents();

    api.client.post("/v1/jobs", text, "Idempotency-Key", "k3");
    api.client.post("/v1/jobs", text, "Idempotency-Key", "k3");

    assertThat(jobs()).isEqualTo(1);
    assertThat(documents()).isEqualTo(before + 1);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThat(api.client.post("/v1/jobs", request, "Idempotency-Key", "a b").field())
        .isEqualTo("Idempotency-Key");
    assertThat(api.client.post("/v1/jobs", request, "Idempotency-Key", "x".repeat(256)).status())
        .isEqualTo(400);
  }

  private int jobs() {
    return api.jobs.list(Api.TENANT, JobFilter.ALL, 100, Optional.empty()).items().size();
  }

  private int documents() {
    return api.client.get("/v1/documents").json().get("items").size();
  }
}
