package dev.docket.api.signin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Tokens.Speaker;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in at an identity provider, by OpenID Connect's authorization code flow with PKCE. What a
 * sign-in is bound to is in a cookie of the browser that began it, and nowhere else.
 */
public final class CodeFlow {
  private static final Logger log = LoggerFactory.getLogger(CodeFlow.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int MOST = 64 * 1024; // bytes of an answer
  private static final int SECRET_BYTES = 32;

  private final Issuer issuer;
  private final SignInClient client;
  private final IssuedTokens idTokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile Optional<Endpoints> known = Optional.empty();

  /** Signs in at {@code issuer} as {@code client}. */
  public CodeFlow(Issuer issuer, SignInClient client, Clock clock) {
    this.issuer = issuer;
    this.client = client;
    this.idTokens = new IssuedTokens(issuer.forAudience(client.id()), clock);
  }

  private record Endpoints(URI authorization, URI token) {}

  /** What one sign-in is bound to: three secrets of the browser that began it. */
  public record Attempt(String state, String nonce, String verifier) {
    /** A new one. */
    static Attempt random() {
      return new Attempt(secret(), secret(), secret());
    }

    /** The attempt in {@code cookie}, if it holds one. */
    public static Optional<Attempt> of(String cookie) {
      if (!cookie.matches("[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){2}")) {
        return Optional.empty();
      }
      int each = cookie.indexOf('.');
      return Optional.of(
          new Attempt(
              cookie.substring(0, each),
              cookie.substring(each + 1, 2 * each + 1),
              cookie.substring(2 * each + 2)));
    }

    /** As the cookie holds it. */
    public String cookie() {
      return state + "." + nonce + "." + verifier;
    }
  }

  /** A sign-in that begins, and where the browser is to go for it. */
  public record Begun(Attempt attempt, URI at) {}

  /** Begins a sign-in. */
  public Begun begin() {
    Attempt attempt = Attempt.random();
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client.id());
    query.put("redirect_uri", client.redirect().toString());
    query.put("scope", client.scope());
    query.put("state", attempt.state());
    query.put("nonce", attempt.nonce());
    query.put("code_challenge", challenge(attempt.verifier()));
    query.put("code_challenge_method", "S256");
    String authorization = endpoints().authorization().toString();
    return new Begun(
        attempt,
        URI.create(authorization + (authorization.contains("?") ? "&" : "?") + form(query)));
  }

  /** Who has signed in, by the {@code code} that the issuer gave for {@code attempt}. */
  public Speaker finish(Attempt attempt, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", client.redirect().toString());
    form.put("client_id", client.id());
    form.put("code_verifier", attempt.verifier());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoints().token())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form(form)));
    client.secret().ifPresent(secret -> request.header("Authorization", basic(secret.value())));
    Optional<JsonNode> answer = ask(request.build());
    String token = answer.map(json -> json.path("id_token").asText()).orElse("");
    return idTokens
        .speaker(token, attempt.nonce())
        .orElseThrow(() -> refused("The identity provider gave no good token for the sign-in."));
  }

  /** The problem of a sign-in that did not come about. */
  public static ProblemException refused(String why) {
    return Problem.of(ProblemKind.UNAUTHENTICATED, why + " Sign in again.").exception();
  }

  private Endpoints endpoints() {
    Optional<Endpoints> found = known;
    if (found.isEmpty()) {
      URI discovery =
          URI.create(issuer.issuer().replaceFirst("/+$", "") + "/.well-known/openid-configuration");
      JsonNode json =
          ask(HttpRequest.newBuilder(discovery).timeout(TIMEOUT).build())
              .filter(document -> issuer.issuer().equals(document.path("issuer").asText()))
              .orElseThrow(CodeFlow::unavailable);
      found =
          Optional.of(
              new Endpoints(
                  endpoint(json, "authorization_endpoint"), endpoint(json, "token_endpoint")));
      known = found;
    }
    return found.get();
  }

  private static URI endpoint(JsonNode json, String name) {
    try {
      URI uri = URI.create(json.path(name).asText());
      if (Issuer.isSafe(uri)) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // named below
    }
    log.error("The identity provider names no https URL as {}", name);
    throw unavailable();
  }

  /** The JSON that answers {@code request}; empty if it was refused. */
  private Optional<JsonNode> ask(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(MOST);
        if (response.statusCode() == 200) {
          return Optional.of(Json.MAPPER.readTree(bytes));
        }
        log.warn(
            "The identity provider answers HTTP {} at {}",
            response.statusCode(),
            request.uri().getPath());
        if (response.statusCode() >= 500) {
          throw unavailable();
        }
        return Optional.empty();
      }
    } catch (IOException e) {
      log.warn("The identity provider cannot be asked: {}", e.toString());
      throw unavailable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private static ProblemException unavailable() {
    return Problem.of(
            ProblemKind.SIGN_IN_UNAVAILABLE,
            "The identity provider does not answer as it should; try again.")
        .exception();
  }

  private String basic(String secret) {
    String both = encoded(client.id()) + ":" + encoded(secret);
    return "Basic "
        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      return url(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return url(bytes);
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
