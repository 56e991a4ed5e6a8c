package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionRoutesTest {
  private static final String ONE = "/v1/collections/contracts";

  private final Api api = new Api();
  private final ApiClient client = api.client;
  private final ApiClient admin = api.as(Api.ADMIN_KEY);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aCollectionHasNoRulesUntilSomebodyMakesThem() {
    assertThat(client.get(ONE).text())
        .isEqualTo(
            "{\"name\":\"contracts\",\"four_eyes\":false,\"retention_days\":null,\"legal_hold\":false}");
    Answer made = admin.put(ONE, "{\"four_eyes\":true,\"retention_days\":90}");
    assertThat(made.status()).isEqualTo(200);
    assertThat(client.get(ONE).text())
        .isEqualTo(made.text())
        .contains("\"four_eyes\":true,\"retention_days\":90,\"legal_hold\":false");
    assertThat(admin.put(ONE, made.text()).status())
        .as("what is served can be sent")
        .isEqualTo(200);
    admin.put(ONE, "{}");
    assertThat(client.get(ONE).json().path("retention_days").isNull()).isTrue();
  }

  @Test
  void aNameMayBeAnyLabel() {
    String path = "/v1/collections/%E8%A6%8F%E7%A8%8B%20%231%2F2";
    admin.put(path, "{\"legal_hold\":true}");

    assertThat(client.get(path).json().path("name").asText()).isEqualTo("規程 #1/2");
    assertThat(client.get(path).json().path("legal_hold").asBoolean()).isTrue();
    assertThat(client.get("/v1/collections/%20").status()).isEqualTo(400);
    assertThat(client.get("/v1/collections/" + "x".repeat(256)).status()).isEqualTo(400);
  }

  @Test
  void onlyAnAdminMakesRulesAndOnlyOfTheOwnTenant() {
    assertThat(client.put(ONE, "{}").status()).isEqualTo(403);
    admin.put(ONE, "{\"legal_hold\":true}");

    assertThat(api.as(Api.STRANGERS_KEY).get(ONE).json().path("legal_hold").asBoolean()).isFalse();
    api.as(Api.STRANGERS_KEY).put(ONE, "{}");
    assertThat(client.get(ONE).json().path("legal_hold").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"four_eyes\":1}",
        "{\"retention_days\":0}",
        "{\"retention_days\":-1}",
        "{\"retention_days\":1.5}",
        "{\"retention_days\":\"30\"}",
        "{\"retention_days\":99999999999}",
        "{\"legal_hold\":\"yes\"}",
        "{\"name\":\"other\"}",
        "{\"hold\":true}",
        "[]",
        ""
      })
  void whatIsNoRuleIsRefused(String body) {
    assertThat(admin.put(ONE, body).status()).isEqualTo(400);
    assertThat(api.collections.find(Api.TENANT, "contracts").version()).isZero();
  }

  @Test
  void whatIsUnderAHoldIsNotDeletedByAnybody() {
    String document = upload("contracts", "text");
    String job =
        client
            .post("/v1/jobs", "{\"type\":\"summary\",\"document\":\"" + document + "\"}")
            .json()
            .path("id")
            .asText();
    client.post("/v1/jobs/" + job + "/cancel", "");
    admin.put(ONE, "{\"legal_hold\":true}");

    for (ApiClient one : new ApiClient[] {client, admin}) {
      for (String path : new String[] {"/v1/documents/" + document, "/v1/jobs/" + job}) {
        Answer refused = one.delete(path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("legal-hold");
        assertThat(refused.text()).contains("contracts");
        assertThat(one.get(path).status()).isEqualTo(200);
      }
    }
    admin.put(ONE, "{}");
    assertThat(client.delete("/v1/jobs/" + job).status()).isEqualTo(204);
    assertThat(client.delete("/v1/documents/" + document).status()).isEqualTo(204);
  }

  @Test
  void anAnswerFromACollectionUnderAHoldIsNotDeleted() {
    upload("contracts", "text");
    String job =
        client
            .post(
                "/v1/jobs",
                "{\"type\":\"answer\",\"question\":\"Who pays?\",\"collection\":\"contracts\"}")
            .json()
            .path("id")
            .asText();
    client.post("/v1/jobs/" + job + "/cancel", "");
    admin.put(ONE, "{\"legal_hold\":true}");

    assertThat(client.delete("/v1/jobs/" + job).problem()).isEqualTo("legal-hold");
    assertThat(api.jobs.find(Api.TENANT, new JobId(job))).isPresent();
  }

  private String upload(String collection, String text) {
    return client
        .post("/v1/documents?collection=" + collection, "text/plain", text.getBytes(UTF_8))
        .json()
        .path("id")
        .asText();
  }
}
