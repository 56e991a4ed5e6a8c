package dev.docket.api.http;

import dev.docket.audit.AuditEntry.Actor;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.KeyId;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through to its route if its bearer key, or else the session of its cookie, has the
 * scope that the route asks for. The scope {@code admin} holds all others. The tenant comes from
 * the key or the session alone.
 */
public final class Authentication {
  private static final Logger log = LoggerFactory.getLogger(Authentication.class);

  private static final String CALLER = "docket.caller";

  /** How exact it is noted when a key was last used; a key costs no more writes than this. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private static final int SUBJECT_DIGITS = 26; // as many as other ids have

  private final ApiKeyStore keys;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Clock clock;

  public Authentication(ApiKeyStore keys, Sessions sessions, Tokens tokens, Clock clock) {
    this.keys = keys;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The key whose secret this is, noted as used; empty for one that has expired. */
  public Optional<ApiKey> key(String secret) {
    return keyOf(ApiKeyStore.sha256(secret));
  }

  /** The session of the request's cookie, unless the key that opened it is no longer good. */
  public Optional<Sessions.Opened> session(Context http) {
    return sessions
        .of(http)
        .filter(
            opened -> opened.session().key() == null || keyOf(opened.session().key()).isPresent());
  }

  private Optional<ApiKey> keyOf(String sha256) {
    Instant now = clock.instant();
    Optional<ApiKey> key = keys.find(sha256).filter(found -> !found.isExpired(now));
    key.ifPresent(used -> note(used, now));
    return key;
  }

  private void note(ApiKey key, Instant now) {
    Instant since = now.minus(NOTED_EVERY);
    if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(since)) {
      try {
        keys.used(key.sha256(), since, now.truncatedTo(ChronoUnit.MILLIS));
      } catch (StoreUnavailableException e) {
        log.warn("It is not noted that key {} was used", key.id(), e);
      }
    }
  }

  /** Whom the request speaks for; only in routes that are not public. */
  public static TenantId tenant(Context http) {
    return caller(http).tenant();
  }

  /** The person who makes the request; empty where the key is one that several share. */
  public static Optional<String> person(Context http) {
    return Optional.ofNullable(caller(http).person());
  }

  /** Who makes the request, as the audit log has it. */
  public static Actor actor(Context http) {
    Caller caller = caller(http);
    return new Actor(caller.id(), caller.person());
  }

  private static Caller caller(Context http) {
    return Objects.requireNonNull(http.attribute(CALLER), "The route asks for no key");
  }

  public void check(Context http) {
    for (Object role : http.routeRoles()) {
      if (role instanceof Access access && access != Access.PUBLIC) {
        http.attribute(CALLER, authenticated(http));
        access.scope().ifPresent(scope -> require(http, scope));
      }
    }
  }

  /** What the caller's key holds. */
  public static Set<Scope> scopes(Context http) {
    return caller(http).scopes();
  }

  /** A problem unless the caller's key holds {@code scope}. */
  public static void require(Context http, Scope scope) {
    Set<Scope> scopes = scopes(http);
    if (!scopes.contains(scope) && !scopes.contains(Scope.ADMIN)) {
      http.header(
          "WWW-Authenticate",
          "Bearer realm=\"docket\", error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
      throw Problem.of(
              ProblemKind.FORBIDDEN, "The API key or token lacks the scope " + scope.code() + ".")
          .exception();
    }
  }

  private Caller authenticated(Context http) {
    boolean sent = http.header("Authorization") != null;
    Caller caller = (sent ? byBearer(http) : bySession(http)).orElse(null);
    if (caller == null) {
      http.header(
          "WWW-Authenticate",
          "Bearer realm=\"docket\"" + (sent ? ", error=\"invalid_token\"" : ""));
      throw Problem.of(
              ProblemKind.UNAUTHENTICATED,
              sent
                  ? "The API key or token is not good, or has expired; send Authorization: Bearer"
                      + " <key>."
                  : "Send an API key: Authorization: Bearer <key>.")
          .exception();
    }
    return caller;
  }

  private Optional<Caller> byBearer(Context http) {
    return bearer(http).flatMap(sent -> isToken(sent) ? byToken(sent) : byKey(sent));
  }

  private Optional<Caller> byKey(String secret) {
    return key(secret)
        .map(key -> new Caller(key.tenant(), key.scopes(), key.person(), key.id().value()));
  }

  private Optional<Caller> byToken(String token) {
    return tokens
        .speaker(token)
        .map(
            speaker ->
                new Caller(
                    speaker.tenant(),
                    speaker.scopes(),
                    speaker.person(),
                    "sub_" + Sha256.hex(speaker.subject()).substring(0, SUBJECT_DIGITS)));
  }

  /** Whether it is a signed token rather than a key: three parts, the first of them JSON. */
  private static boolean isToken(String sent) {
    return sent.startsWith("eyJ") && sent.chars().filter(c -> c == '.').count() == 2;
  }

  private Optional<Caller> bySession(Context http) {
    Optional<Sessions.Opened> opened = session(http);
    opened.ifPresent(session -> Sessions.requireToken(http, session));
    return opened.map(
        session ->
            new Caller(
                session.session().tenant(),
                session.session().scopes(),
                session.session().person(),
                session.session().key() == null
                    ? null
                    : KeyId.of(session.session().key()).value()));
  }

  /**
   * Whom a request speaks for, and what it may do.
   *
   * @param id of the key, or of the subject of a token, that opened the door; null by a code
   */
  private record Caller(
      TenantId tenant, Set<Scope> scopes, @Nullable String person, @Nullable String id) {}

  private static Optional<String> bearer(Context http) {
    return Optional.ofNullable(http.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .filter(secret -> !secret.isEmpty());
  }
}
