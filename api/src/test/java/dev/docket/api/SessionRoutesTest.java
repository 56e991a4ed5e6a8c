package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.http.Sessions;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionRoutesTest {
  private static final String UPLOAD = "{\"name\":\"a.txt\",\"text\":\"Article 1. The term.\"}";

  private final Api api = new Api();
  private final ApiClient browser = api.withoutKey();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aKeyOpensASessionThatSpeaksForItsTenant() {
    String id = api.client.post("/v1/documents", UPLOAD).json().path("id").asText();
    SignedIn session = signIn("{\"key\":\"" + Api.KEY + "\"}");

    assertThat(browser.get("/v1/documents/" + id, "Cookie", session.cookie()).status())
        .isEqualTo(200);
    assertThat(browser.get("/v1/session", "Cookie", session.cookie()).json().path("tenant"))
        .hasToString("\"acme\"");
    SignedIn stranger = signIn("{\"key\":\"" + Api.STRANGERS_KEY + "\"}");
    assertThat(browser.get("/v1/documents/" + id, "Cookie", stranger.cookie()).status())
        .isEqualTo(404);
  }

  @Test
  void theCookieIsKeptFromScriptsAndFromOtherSites() {
    ApiClient.Answer answer = browser.post("/v1/session", "{\"key\":\"" + Api.KEY + "\"}");

    assertThat(answer.header("Set-Cookie"))
        .contains("; HttpOnly")
        .contains("; SameSite=Strict")
        .contains("; Path=/")
        .doesNotContain("Secure");
    assertThat(
            browser
                .post("/v1/session", "{\"key\":\"" + Api.KEY + "\"}", "X-Forwarded-Proto", "https")
                .header("Set-Cookie"))
        .contains("; Secure");
  }

  @Test
  void aRequestThatChangesSomethingMustShowTheToken() {
    SignedIn session = signIn("{\"key\":\"" + Api.KEY + "\"}");

    ApiClient.Answer without = browser.post("/v1/documents", UPLOAD, "Cookie", session.cookie());
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.json().path("detail").asText()).contains("X-CSRF-Token");
    assertThat(
            browser
                .post(
                    "/v1/documents",
                    UPLOAD,
                    "Cookie",
                    session.cookie(),
                    Sessions.CSRF_HEADER,
                    "0".repeat(64))
                .status())
        .isEqualTo(403);
    assertThat(
            browser
                .post(
                    "/v1/documents",
                    UPLOAD,
                    "Cookie",
                    session.cookie(),
                    Sessions.CSRF_HEADER,
                    session.token())
                .status())
        .isEqualTo(201);
  }

  @Test
  void aSessionHasNoMoreScopesThanItsKey() {
    SignedIn session = signIn("{\"key\":\"" + Api.READ_ONLY_KEY + "\"}");

    assertThat(
            browser
                .post(
                    "/v1/documents",
                    UPLOAD,
                    "Cookie",
                    session.cookie(),
                    Sessions.CSRF_HEADER,
                    session.token())
                .status())
        .isEqualTo(403);
  }

  @Test
  void aOneTimeCodeSignsInOnce() {
    String code =
        new Sessions(api.sessions, api.clock).code(Api.TENANT, Set.of(Scope.JOBS_READ), null);

    signIn("{\"code\":\"" + code + "\"}");
    assertThat(browser.post("/v1/session", "{\"code\":\"" + code + "\"}").status()).isEqualTo(401);
  }

  @Test
  void aCodeOfYesterdayIsRefused() {
    String code =
        new Sessions(api.sessions, api.clock).code(Api.TENANT, Set.of(Scope.JOBS_READ), null);
    api.clock.advance(Duration.ofHours(24));

    assertThat(browser.post("/v1/session", "{\"code\":\"" + code + "\"}").status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsByItselfAndBySigningOut() {
    SignedIn first = signIn("{\"key\":\"" + Api.KEY + "\"}");
    ApiClient.Answer out =
        browser.delete(
            "/v1/session", "Cookie", first.cookie(), Sessions.CSRF_HEADER, first.token());
    assertThat(out.status()).isEqualTo(204);
    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    assertThat(browser.get("/v1/jobs", "Cookie", first.cookie()).status()).isEqualTo(401);

    SignedIn second = signIn("{\"key\":\"" + Api.KEY + "\"}");
    api.clock.advance(Duration.ofHours(13));
    assertThat(browser.get("/v1/jobs", "Cookie", second.cookie()).status()).isEqualTo(401);
  }

  @Test
  void aKeyInTheHeaderGoesBeforeACookie() {
    SignedIn stranger = signIn("{\"key\":\"" + Api.STRANGERS_KEY + "\"}");

    ApiClient.Answer answer = api.client.post("/v1/documents", UPLOAD, "Cookie", stranger.cookie());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(browser.get(answer.header("Location"), "Cookie", stranger.cookie()).status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNeitherCodeNorKeyIsRefusedWithItsField() {
    assertThat(browser.post("/v1/session", "{}").field()).isEqualTo("code");
    assertThat(browser.post("/v1/session", "{\"key\":\"a\",\"code\":\"b\"}").field())
        .isEqualTo("code");
    assertThat(browser.post("/v1/session", "{\"key\":\"no-such-key\"}").status()).isEqualTo(401);
    assertThat(
            browser
                .post(
                    "/v1/session",
                    "application/x-www-form-urlencoded",
                    "key=a".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(415);
  }

  private SignedIn signIn(String body) {
    ApiClient.Answer answer = browser.post("/v1/session", body);
    assertThat(answer.status()).isEqualTo(201);
    return new SignedIn(
        answer.header("Set-Cookie").replaceFirst(";.*", ""),
        answer.json().path("csrf_token").asText());
  }

  private record SignedIn(String cookie, String token) {}
}
