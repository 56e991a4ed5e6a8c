package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.TenantId;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRoutesTest {
  private static final String URL = "{\"url\":\"https://example.com/hooks\"}";

  private final Api api = new Api();
  private final ApiClient client = api.client;

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theSecretIsShownOnceAndKeptSealed() {
    Answer created = client.post("/v1/webhooks", URL);

    assertThat(created.status()).isEqualTo(201);
    String id = created.json().path("id").asText();
    String secret = created.json().path("secret").asText();
    assertThat(created.header("Location")).contains("/v1/webhooks/" + id);
    assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(created.json().path("types")).hasSize(6);
    assertThat(created.json().path("public_keys").path(0).asText()).startsWith("whpk_");
    assertThat(client.get("/v1/webhooks/" + id).text()).doesNotContain("whsec_");
    assertThat(client.get("/v1/webhooks").text()).contains(id).doesNotContain("whsec_");
    assertThat(stored(id).keys()).doesNotContain(secret.substring(6));
    assertThat(keys(id)).extracting(SigningKey::secret).containsExactly(secret);
  }

  @Test
  void aRepeatedRequestMakesOneWebhookAndDoesNotShowTheSecretAgain() {
    Answer first = client.post("/v1/webhooks", URL, "Idempotency-Key", "k");
    Answer again = client.post("/v1/webhooks", URL, "Idempotency-Key", "k");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(again.json().has("secret")).isFalse();
    assertThat(client.get("/v1/webhooks").json().path("items")).hasSize(1);
  }

  @Test
  void whileASecretIsRotatedTwoAreInUse() {
    Answer created = client.post("/v1/webhooks", URL);
    String id = created.json().path("id").asText();
    Answer rotated = client.post("/v1/webhooks/" + id + "/secret", "{\"overlap_hours\":2}");

    assertThat(rotated.status()).isEqualTo(200);
    String fresh = rotated.json().path("secret").asText();
    assertThat(keys(id))
        .extracting(SigningKey::secret)
        .containsExactly(fresh, created.json().path("secret").asText());
    assertThat(rotated.json().path("public_keys")).hasSize(2);
    api.clock.advance(Duration.ofHours(2));
    assertThat(client.get("/v1/webhooks/" + id).json().path("public_keys")).hasSize(1);
    assertThat(client.post("/v1/webhooks/" + id + "/secret", "").status()).isEqualTo(200);
    assertThat(client.post("/v1/webhooks/" + id + "/secret", "").status()).isEqualTo(200);
    assertThat(keys(id)).as("at most two").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://10.1/",
        "https://localhost/",
        "https://intranet/",
        "https://me@example.com/",
        "https://example.com/#top",
        "https://example.com:0/",
        "https://example.com:70000/",
        "ftp://example.com/",
        "javascript:alert(1)",
        "//example.com/",
        "example.com",
        "https://exa mple.com/",
        "https://例え.jp/"
      })
  void anAddressThatIsNotPublicHttpsIsRefused(String url) {
    Answer answer = client.post("/v1/webhooks", "{\"url\":\"" + url + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo("url");
  }

  @Test
  void aNamedHostMayBeAnything() {
    assertThat(client.post("/v1/webhooks", "{\"url\":\"http://receiver.test:81/a\"}").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":1}",
        "{\"url\":\"https://example.com/\",\"types\":[]}",
        "{\"url\":\"https://example.com/\",\"types\":[\"job.started\"]}",
        "{\"url\":\"https://example.com/\",\"secret\":\"whsec_x\"}",
        "{\"url\":\"https://example.com/\",\"description\":\"a\\nb\"}",
        "[]"
      })
  void whatCannotBeAWebhookIsRefused(String body) {
    assertThat(client.post("/v1/webhooks", body).status()).isEqualTo(400);
  }

  @Test
  void thereIsALimitToHowManyThereAre() {
    for (int i = 0; i < WebhookStore.MOST; i++) {
      assertThat(client.post("/v1/webhooks", URL).status()).isEqualTo(201);
    }

    assertThat(client.post("/v1/webhooks", URL).problem()).isEqualTo("too-many-webhooks");
    Answer page = client.get("/v1/webhooks?page_size=15");
    assertThat(page.json().path("items")).hasSize(15);
    String token = page.json().path("next_page_token").asText();
    assertThat(client.get("/v1/webhooks?page_size=15&page_token=" + token).json().path("items"))
        .hasSize(5);
  }

  @Test
  void withoutASealingSecretThereAreNoWebhooks() {
    api.parameters.remove(KeyRing.PARAMETER);

    Answer answer = client.post("/v1/webhooks", URL);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("not-ready");
    assertThat(answer.text()).contains("put-secret webhooks/key");
  }

  @Test
  void aKeyNeedsTheScope() {
    assertThat(api.as(Api.READ_ONLY_KEY).get("/v1/webhooks").status()).isEqualTo(403);
    assertThat(api.as(Api.ADMIN_KEY).get("/v1/webhooks").status()).isEqualTo(200);
  }

  @Test
  void whatIsSwitchedOffCanBeSwitchedOn() {
    String id = client.post("/v1/webhooks", URL).json().path("id").asText();
    String one = "/v1/webhooks/" + id;
    api.webhooks.update(
        Api.TENANT, new WebhookId(id), w -> w.off(OffReason.FAILING, api.clock.instant()));

    JsonNode off = client.get(one).json();
    assertThat(off.path("enabled").asBoolean()).isFalse();
    assertThat(off.path("switched_off").path("reason").asText()).isEqualTo("failing");
    Answer on = client.put(one, "{\"url\":\"https://example.com/2\",\"types\":[\"job.failed\"]}");
    assertThat(on.json().path("enabled").asBoolean()).isTrue();
    assertThat(on.json().path("types")).hasSize(1);
    assertThat(on.json().path("switched_off").isNull()).isTrue();
    Answer asked = client.put(one, "{\"url\":\"https://example.com/2\",\"enabled\":false}");
    assertThat(asked.json().path("switched_off").path("reason").asText()).isEqualTo("request");
  }

  @Test
  void aReplacementMayHoldWhatAGetShows() {
    String one = "/v1/webhooks/" + client.post("/v1/webhooks", URL).json().path("id").asText();
    Answer shown = client.get(one);

    Answer stored = client.put(one, shown.text().replace("\"id\":\"whk_", "\"id\":\"whk_0"));

    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.json()).isEqualTo(shown.json());
  }

  @Test
  void deliveriesAreListedAndReplayed() {
    String id = client.post("/v1/webhooks", URL).json().path("id").asText();
    api.webhooks.tell(
        Event.of(
            EventType.BUDGET_WARNING, Api.TENANT, "x", api.clock.instant(), Map.of("used", 1)));
    Delivery made =
        api.webhooks
            .deliveries(Api.TENANT, new WebhookId(id), 9, Optional.empty())
            .items()
            .getFirst();
    api.webhooks.replace(made.givenUp("No connection.", api.clock.instant()));
    String all = "/v1/webhooks/" + id + "/deliveries";

    JsonNode listed = client.get(all).json().path("items").path(0);
    assertThat(listed.path("status").asText()).isEqualTo("failed");
    assertThat(listed.path("payload").path("type").asText()).isEqualTo("budget.warning");
    Answer replayed = client.post(all + "/" + made.id() + "/replay", "");
    assertThat(replayed.status()).isEqualTo(202);
    assertThat(replayed.json().path("status").asText()).isEqualTo("pending");
    assertThat(replayed.json().path("id").asText()).isEqualTo(made.id().value());
    assertThat(api.webhooks.due(api.clock.instant(), 9)).hasSize(1);
    assertThat(client.post(all + "/msg_x/replay", "").status()).isEqualTo(404);
    assertThat(
            client
                .post(all + "/" + made.id().value().replace("evt", "job") + "/replay", "")
                .status())
        .isEqualTo(404);
    assertThat(client.delete("/v1/webhooks/" + id).status()).isEqualTo(204);
    assertThat(client.get(all).status()).isEqualTo(404);
  }

  @Test
  void aDeliveryOfAWebhookThatIsOffIsNotReplayed() {
    String id = client.post("/v1/webhooks", URL).json().path("id").asText();
    api.webhooks.tell(
        Event.of(EventType.BUDGET_WARNING, Api.TENANT, "x", api.clock.instant(), Map.of()));
    client.put("/v1/webhooks/" + id, "{\"url\":\"https://example.com/\",\"enabled\":false}");
    String delivery =
        client.get("/v1/webhooks/" + id + "/deliveries").json().at("/items/0/id").asText();

    assertThat(
            client.post("/v1/webhooks/" + id + "/deliveries/" + delivery + "/replay", "").problem())
        .isEqualTo("webhook-off");
  }

  private Webhook stored(String id) {
    return api.webhooks.find(new TenantId("acme"), new WebhookId(id)).orElseThrow();
  }

  private List<SigningKey> keys(String id) {
    return new KeyRing(api.parameters).open(stored(id)).orElseThrow();
  }
}
