package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.docket.api.ApiClient.Answer;
import dev.docket.api.signin.Issuer;
import dev.docket.api.signin.SignInClient;
import dev.docket.runtime.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in to the pages at an identity provider, which is in the test itself. */
@Timeout(60)
class CodeFlowTest {
  private static final RSAKey KEY = key();

  private final Provider provider = new Provider();
  private final Api api =
      new Api(
          new Issuer(
              provider.url(),
              "docket-api",
              URI.create(provider.url() + "/keys"),
              "tenant",
              Optional.empty(),
              "roles",
              "",
              "name"),
          new SignInClient(
              "docket-pages",
              URI.create("https://docket.example/v1/session/callback"),
              Optional.of(new Secret("s3cret")),
              "openid profile"));

  @AfterEach
  void stop() {
    api.close();
    provider.server.stop(0);
  }

  @Test
  void whoSignsInThereHasASessionHereUntilItIsEnded() {
    Begun begun = begin();
    assertThat(begun.query())
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "docket-pages")
        .containsEntry("redirect_uri", "https://docket.example/v1/session/callback")
        .containsEntry("code_challenge_method", "S256");
    assertThat(begun.setCookie()).contains("HttpOnly", "SameSite=Lax");

    Answer back = back(begun, begun.query().getOrDefault("state", ""));

    assertThat(back.status()).as(back.text()).isEqualTo(302);
    assertThat(back.header("Location")).isEqualTo("/app");
    String session = cookie(back, "docket_session");
    Answer shown = api.withoutKey().get("/v1/session", "Cookie", session);
    assertThat(shown.json().path("tenant").asText()).isEqualTo("acme");
    assertThat(shown.json().path("person").asText()).isEqualTo("山田花子");
    assertThat(api.withoutKey().get("/v1/documents", "Cookie", session).status()).isEqualTo(200);
    Answer out =
        api.withoutKey()
            .delete(
                "/v1/session",
                "Cookie",
                session,
                "X-CSRF-Token",
                shown.json().path("csrf_token").asText());
    assertThat(out.status()).isEqualTo(204);
    assertThat(api.withoutKey().get("/v1/documents", "Cookie", session).status()).isEqualTo(401);
  }

  @Test
  void aSignInOfAnotherBrowserOrWithAnotherStateIsRefused() {
    Begun mine = begin();
    Begun others = begin();

    assertThat(back(mine, others.query().getOrDefault("state", "")).status()).isEqualTo(401);
    assertThat(
            api.withoutKey()
                .get("/v1/session/callback?code=c&state=" + mine.query().get("state"))
                .status())
        .isEqualTo(401);
    assertThat(provider.asked).isZero();
  }

  @Test
  void aBrowserThatIsRefusedIsLedBackToThePages() {
    Begun begun = begin();
    String path = "/v1/session/callback?state=" + begun.query().get("state");
    String html = "text/html,application/xhtml+xml,*/*;q=0.8";

    Answer back =
        api.withoutKey()
            .get(path + "&error=access_denied", "Cookie", begun.cookie(), "Accept", html);

    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).isEqualTo("/app#refused=unauthenticated");
    assertThat(api.withoutKey().get(path, "Accept", "application/json, text/html-x").status())
        .isEqualTo(401);
  }

  @Test
  void aTokenForAnotherSignInClientOrTimeIsRefused() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("nonce", "another"),
            Map.of("aud", "docket-api"),
            Map.of("iss", "https://other.example"),
            Map.of("exp", "past"))) {
      provider.wrong = wrong;
      Begun begun = begin();
      Answer back = back(begun, begun.query().getOrDefault("state", ""));
      assertThat(back.status()).as(wrong.toString()).isEqualTo(401);
      assertThat(back.response().headers().allValues("Set-Cookie"))
          .noneMatch(set -> set.startsWith("docket_session"));
    }
  }

  @Test
  void whoHasNoRoleHereIsToldSoAndHasNoSession() {
    provider.roles = List.of("accountant");
    Begun begun = begin();

    Answer back = back(begun, begun.query().getOrDefault("state", ""));

    assertThat(back.status()).isEqualTo(403);
    assertThat(back.text()).contains("none of Docket's roles");
    assertThat(back.response().headers().allValues("Set-Cookie"))
        .noneMatch(set -> set.startsWith("docket_session"));
  }

  @Test
  void aCodeIsOfNoUseWithoutTheVerifier() {
    Begun begun = begin();
    provider.challenges.replaceAll((_, _) -> "another");

    assertThat(back(begun, begun.query().getOrDefault("state", "")).status()).isEqualTo(401);
  }

  @Test
  void anOutageOfTheProviderIsSaid() {
    provider.server.stop(0);

    assertThat(api.withoutKey().get("/v1/session/login").problem())
        .isEqualTo("sign-in-unavailable");
    assertThat(api.withoutKey().get("/v1/session/login", "Accept", "text/html").header("Location"))
        .isEqualTo("/app#refused=sign-in-unavailable");
  }

  @Test
  void aBrowserIsToldThatThereIsAProvider() {
    assertThat(api.withoutKey().get("/v1/session").header("Link"))
        .isEqualTo("</v1/session/login>; rel=\"sign-in\"");
  }

  @Test
  void withoutAProviderItIsSaid() {
    try (Api without = new Api()) {
      assertThat(without.withoutKey().get("/v1/session").header("Link")).isEmpty();
      assertThat(without.withoutKey().get("/v1/session/login").problem())
          .isEqualTo("no-identity-provider");
    }
  }

  private record Begun(Map<String, String> query, String cookie, String setCookie) {}

  /** The browser asks to sign in, and the provider remembers the challenge that it is sent. */
  private Begun begin() {
    Answer answer = api.withoutKey().get("/v1/session/login");
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    Map<String, String> query = fields(URI.create(answer.header("Location")).getRawQuery());
    String code = "code-" + query.get("state");
    provider.challenges.put(code, query.getOrDefault("code_challenge", ""));
    provider.nonces.put(code, query.getOrDefault("nonce", ""));
    return new Begun(query, cookie(answer, "docket_sign_in"), answer.header("Set-Cookie"));
  }

  private Answer back(Begun begun, String state) {
    return api.withoutKey()
        .get(
            "/v1/session/callback?state=" + state + "&code=code-" + begun.query().get("state"),
            "Cookie",
            begun.cookie());
  }

  private static String cookie(Answer answer, String name) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith(name + "=") && !set.startsWith(name + "=;"))
        .map(set -> set.substring(0, set.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : Pattern.compile("&").splitAsStream(form).toList()) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
    }
    return fields;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An identity provider: discovery, keys, and tokens for codes whose verifier fits. */
  private final class Provider {
    private final Map<String, String> challenges = new HashMap<>();
    private final Map<String, String> nonces = new HashMap<>();
    private final HttpServer server = start();
    private Map<String, String> wrong = Map.of();
    private List<String> roles = List.of("submitter");
    private int asked;

    private String url() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    private HttpServer start() {
      try {
        HttpServer started =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext(
            "/.well-known/openid-configuration",
            exchange ->
                answer(
                    exchange,
                    200,
                    "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/token\"}"
                        .formatted(url())));
        started.createContext(
            "/keys",
            exchange -> answer(exchange, 200, new JWKSet(KEY).toPublicJWKSet().toString()));
        started.createContext("/token", this::token);
        started.start();
        return started;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private void token(HttpExchange exchange) throws IOException {
      asked++;
      Map<String, String> form =
          fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      String code = form.getOrDefault("code", "");
      String basic =
          "Basic " + Base64.getEncoder().encodeToString("docket-pages:s3cret".getBytes(UTF_8));
      boolean good =
          basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
              && challenge(form.getOrDefault("code_verifier", "")).equals(challenges.get(code))
              && "https://docket.example/v1/session/callback".equals(form.get("redirect_uri"));
      answer(
          exchange,
          good ? 200 : 400,
          good
              ? "{\"id_token\":\"" + idToken(code) + "\",\"access_token\":\"a\"}"
              : "{\"error\":\"invalid_grant\"}");
    }

    private String idToken(String code) {
      Date now = Date.from(api.clock.instant());
      Duration good = wrong.containsKey("exp") ? Duration.ofHours(-1) : Duration.ofHours(1);
      JWTClaimsSet claims =
          new JWTClaimsSet.Builder()
              .issuer(wrong.getOrDefault("iss", url()))
              .audience(wrong.getOrDefault("aud", "docket-pages"))
              .subject("u1")
              .issueTime(now)
              .expirationTime(Date.from(api.clock.instant().plus(good)))
              .claim("nonce", wrong.getOrDefault("nonce", nonces.get(code)))
              .claim("tenant", "acme")
              .claim("name", "山田花子")
              .claim("roles", roles)
              .build();
      try {
        SignedJWT token =
            new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String challenge(String verifier) {
      try {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
      byte[] body = json.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }
}
