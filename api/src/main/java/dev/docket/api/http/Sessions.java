package dev.docket.api.http;

import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.SessionStore;
import dev.docket.job.access.SessionStore.Kind;
import dev.docket.job.access.SessionStore.SignIn;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers: a cookie that scripts cannot read, sent with no request that another site
 * starts, and beside it a token that a request which changes something must show.
 */
public final class Sessions {
  /** The header in which a page sends its session's token. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String COOKIE = "docket_session";
  private static final Duration LASTS = Duration.ofHours(12);
  private static final Duration CODE_LASTS = Duration.ofHours(1);
  private static final int SECRET_BYTES = 32;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final SessionStore store;
  private final Clock clock;

  public Sessions(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A session and the secret that opens it.
   *
   * @param csrf what the page shows with each request that changes something
   */
  public record Opened(SignIn session, String csrf) {}

  /** A one-time code, good for an hour, that opens a session of {@code tenant}. */
  public String code(TenantId tenant, Set<Scope> scopes, @Nullable String person) {
    String secret = secret();
    store.create(
        new SignIn(
            Kind.CODE,
            Sha256.hex(secret),
            tenant,
            scopes,
            clock.instant().plus(CODE_LASTS),
            person,
            null));
    return secret;
  }

  /** Uses a one-time code. */
  public Optional<SignIn> useCode(String code) {
    return store.useCode(Sha256.hex(code), clock.instant());
  }

  /** Opens a session by a one-time code and sets its cookie. */
  public Opened open(Context http, SignIn code) {
    return open(http, code.tenant(), code.scopes(), code.person(), null);
  }

  /** Opens a session by an API key, with which it ends, and sets its cookie. */
  public Opened open(Context http, ApiKey key) {
    return open(http, key.tenant(), key.scopes(), key.person(), key.sha256());
  }

  /** Opens a session of somebody who has signed in elsewhere, and sets its cookie. */
  public Opened open(Context http, Tokens.Speaker speaker) {
    return open(http, speaker.tenant(), speaker.scopes(), speaker.person(), null);
  }

  private Opened open(
      Context http,
      TenantId tenant,
      Set<Scope> scopes,
      @Nullable String person,
      @Nullable String key) {
    String secret = secret();
    SignIn session =
        new SignIn(
            Kind.SESSION,
            Sha256.hex(secret),
            tenant,
            scopes,
            clock.instant().plus(LASTS),
            person,
            key);
    store.create(session);
    setCookie(http, secret, LASTS);
    return new Opened(session, csrf(secret));
  }

  /** The session of the request's cookie, whatever became of the key that opened it. */
  Optional<Opened> of(Context http) {
    return secret(http)
        .flatMap(
            secret ->
                store
                    .session(Sha256.hex(secret), clock.instant())
                    .map(session -> new Opened(session, csrf(secret))));
  }

  /** Ends the session of the request's cookie and clears the cookie. */
  public void end(Context http) {
    secret(http).ifPresent(secret -> store.end(Sha256.hex(secret)));
    setCookie(http, "", Duration.ZERO);
  }

  /** Refuses a request that changes something without showing the token of its session. */
  public static void requireToken(Context http, Opened opened) {
    if (READING.contains(http.req().getMethod())) {
      return;
    }
    String shown = Optional.ofNullable(http.header(CSRF_HEADER)).orElse("");
    if (!MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), opened.csrf().getBytes(StandardCharsets.UTF_8))) {
      throw Problem.of(
              ProblemKind.FORBIDDEN,
              "A request by session that changes something needs the header "
                  + CSRF_HEADER
                  + " with the csrf_token of GET /v1/session.")
          .exception();
    }
  }

  private static Optional<String> secret(Context http) {
    return Optional.ofNullable(http.cookie(COOKIE)).filter(secret -> !secret.isEmpty());
  }

  private static String csrf(String secret) {
    return Sha256.hex("csrf " + secret);
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void setCookie(Context http, String value, Duration lasts) {
    http.res()
        .addHeader(
            "Set-Cookie",
            COOKIE
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                + lasts.toSeconds()
                + (isEncrypted(http) ? "; Secure" : ""));
  }

  /** Whether the request came encrypted, at least to the balancer. */
  public static boolean isEncrypted(Context http) {
    return http.scheme().equals("https") || "https".equals(http.header("X-Forwarded-Proto"));
  }
}
