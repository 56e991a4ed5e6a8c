package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aProcessThatLacksSomethingIsAliveButNotReadyAndNamesIt() {
    assertThat(api.withoutKey().get("/readyz").status()).isEqualTo(200);
    api.missing.add("OPENAI_API_KEY is not set");

    Answer ready = api.withoutKey().get("/readyz");

    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.problem()).isEqualTo("not-ready");
    assertThat(ready.json().get("missing").get(0).asText()).isEqualTo("OPENAI_API_KEY is not set");
    assertThat(api.withoutKey().get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void requestsAreCountedByRouteAndStatus() {
    api.client.get("/v1/jobs/job_00000000000000000000000000");
    api.client.get("/v1/jobs/job_11111111111111111111111111");

    assertThat(api.withoutKey().get("/metrics").text())
        .contains(
            "docket_api_requests_seconds_count{method=\"GET\",route=\"/v1/jobs/{id}\",status=\"404\"} 2");
  }

  @Test
  void theModelsAreThoseOfTheEndpointWithWhyNot() {
    Answer models = api.client.get("/v1/models");

    assertThat(models.json().at("/items/0/available").asBoolean()).isTrue();
    assertThat(models.json().at("/items/0/why_not").isNull()).isTrue();
    assertThat(models.json().at("/items/1/why_not").asText())
        .isEqualTo("It is not offered in this Region.");
  }

  @Test
  void theDescriptionIsServed() {
    assertThat(api.withoutKey().get("/openapi.yaml").text()).startsWith("openapi: 3.1");
  }
}
