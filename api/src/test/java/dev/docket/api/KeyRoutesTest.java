package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRoutesTest {
  private static final String READER = "{\"name\":\"reports\",\"role\":\"reader\"}";

  private final Api api = new Api();
  private final ApiClient admin = api.as(Api.ADMIN_KEY);

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aNewKeyOpensWhatItsRoleMayAndIsShownOnce() {
    Answer made = admin.post("/v1/keys", READER);
    String secret = made.json().path("key").asText();
    ApiClient reader = api.as(secret);

    assertThat(made.status()).isEqualTo(201);
    assertThat(reader.get("/v1/jobs").status()).isEqualTo(200);
    assertThat(reader.post("/v1/documents", "{\"text\":\"a\"}").status()).isEqualTo(403);
    assertThat(reader.get("/v1/keys").status()).isEqualTo(403);
    Answer shown = admin.get(made.header("Location"));
    assertThat(shown.json().path("scopes")).hasToString("[\"jobs:read\"]");
    assertThat(shown.text() + admin.get("/v1/keys").text()).doesNotContain(secret);
  }

  @Test
  void anIdempotentRepeatMakesNothingAndTellsNoSecret() {
    Answer first = admin.post("/v1/keys", READER, "Idempotency-Key", "k");
    Answer second = admin.post("/v1/keys", READER, "Idempotency-Key", "k");

    assertThat(first.json().path("key").asText()).startsWith("dk_");
    assertThat(second.json().has("key")).isFalse();
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void aDeletedKeyOpensNothingNorDoSessionsThatItOpened() {
    JsonNode made = admin.post("/v1/keys", READER).json();
    String secret = made.path("key").asText();
    String cookie =
        api.withoutKey()
            .post("/v1/session", "{\"key\":\"" + secret + "\"}")
            .header("Set-Cookie")
            .replaceFirst(";.*", "");
    assertThat(api.withoutKey().get("/v1/jobs", "Cookie", cookie).status()).isEqualTo(200);

    assertThat(admin.delete("/v1/keys/" + made.path("id").asText()).status()).isEqualTo(204);

    assertThat(api.as(secret).get("/v1/jobs").status()).isEqualTo(401);
    assertThat(api.withoutKey().get("/v1/jobs", "Cookie", cookie).status()).isEqualTo(401);
    assertThat(api.withoutKey().get("/v1/session", "Cookie", cookie).status()).isEqualTo(401);
  }

  @Test
  void aKeyExpires() {
    String at = api.clock.instant().plusSeconds(60).toString();
    String secret =
        admin
            .post(
                "/v1/keys",
                "{\"name\":\"a\",\"scopes\":[\"jobs:read\"],\"expires_at\":\"" + at + "\"}")
            .json()
            .path("key")
            .asText();

    assertThat(api.as(secret).get("/v1/jobs").status()).isEqualTo(200);
    api.clock.advance(Duration.ofSeconds(60));
    assertThat(api.as(secret).get("/v1/jobs").status()).isEqualTo(401);
  }

  @Test
  void bothKeysAreGoodWhileTheyOverlap() {
    JsonNode old = admin.post("/v1/keys", READER.replace("}", ",\"person\":\"山田\"}")).json();
    String rotate = "/v1/keys/" + old.path("id").asText() + "/rotate";

    Answer made = admin.post(rotate, "{\"overlap_seconds\":60}");
    ApiClient before = api.as(old.path("key").asText());
    ApiClient after = api.as(made.json().path("key").asText());

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("person").asText()).isEqualTo("山田");
    assertThat(List.of(before.get("/v1/jobs").status(), after.get("/v1/jobs").status()))
        .containsOnly(200);
    api.clock.advance(Duration.ofSeconds(60));
    assertThat(before.get("/v1/jobs").status()).isEqualTo(401);
    assertThat(after.get("/v1/jobs").status()).isEqualTo(200);
    assertThat(admin.post(rotate, "{}").status()).isEqualTo(404);
  }

  @Test
  void whenAKeyWasLastUsedIsNotedToTheHour() {
    JsonNode made = admin.post("/v1/keys", READER).json();
    String path = "/v1/keys/" + made.path("id").asText();
    ApiClient reader = api.as(made.path("key").asText());
    assertThat(admin.get(path).json().path("last_used_at").isNull()).isTrue();

    reader.get("/v1/jobs");
    String first = admin.get(path).json().path("last_used_at").asText();
    api.clock.advance(Duration.ofMinutes(59));
    reader.get("/v1/jobs");
    assertThat(admin.get(path).json().path("last_used_at").asText()).isEqualTo(first);
    api.clock.advance(Duration.ofMinutes(2));
    reader.get("/v1/jobs");
    assertThat(admin.get(path).json().path("last_used_at").asText()).isGreaterThan(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'a'}",
        "{'name':'a','role':'owner'}",
        "{'name':'a','role':'reader','scopes':['jobs:read']}",
        "{'name':'a','scopes':[]}",
        "{'name':'a','scopes':['everything']}",
        "{'name':'a','role':'reader','tenant':'other'}",
        "{'name':'','role':'reader'}",
        "{'name':'a','role':'reader','person':7}",
        "{'name':'a','role':'reader','expires_at':'tomorrow'}",
        "{'name':'a','role':'reader','expires_at':'2001-01-01T00:00:00Z'}",
        "{'name':'a','role':'reader','expires_at':'+1000000000-12-31T23:59:59Z'}"
      })
  void whatIsNoKeyIsRefused(String body) {
    assertThat(admin.post("/v1/keys", body.replace('\'', '"')).problem())
        .isEqualTo("invalid-field");
  }
}
