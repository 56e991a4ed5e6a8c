package dev.docket.api.http;

import dev.docket.job.ApiKeyStore;
import dev.docket.job.ApiKeyStore.ApiKey;
import dev.docket.job.ApiKeyStore.Scope;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through to its route if its bearer key, or else the session of its cookie, has the
 * scope that the route asks for. The scope {@code admin} holds all others. The tenant comes from
 * the key or the session alone.
 */
public final class Authentication {
  private static final String CALLER = "docket.caller";

  private final ApiKeyStore keys;
  private final Sessions sessions;

  public Authentication(ApiKeyStore keys, Sessions sessions) {
    this.keys = keys;
    this.sessions = sessions;
  }

  /** The key whose secret this is. */
  public Optional<ApiKey> key(String secret) {
    return keys.find(ApiKeyStore.sha256(secret));
  }

  /** Whom the request speaks for; only in routes that are not public. */
  public static TenantId tenant(Context http) {
    return caller(http).tenant();
  }

  /** The person who makes the request; empty where the key is one that several share. */
  public static Optional<String> person(Context http) {
    return Optional.ofNullable(caller(http).person());
  }

  private static Caller caller(Context http) {
    return Objects.requireNonNull(http.attribute(CALLER), "The route asks for no key");
  }

  public void check(Context http) {
    for (Object role : http.routeRoles()) {
      if (role instanceof Access access && access.scope().isPresent()) {
        check(http, access.scope().get());
      }
    }
  }

  private void check(Context http, Scope scope) {
    boolean sent = http.header("Authorization") != null;
    Caller caller = (sent ? byKey(http) : bySession(http)).orElse(null);
    if (caller == null) {
      http.header(
          "WWW-Authenticate",
          "Bearer realm=\"docket\"" + (sent ? ", error=\"invalid_token\"" : ""));
      throw Problem.of(
              ProblemKind.UNAUTHENTICATED,
              sent
                  ? "The API key is not known; send Authorization: Bearer <key>."
                  : "Send an API key: Authorization: Bearer <key>.")
          .exception();
    }
    if (!caller.scopes().contains(scope) && !caller.scopes().contains(Scope.ADMIN)) {
      http.header(
          "WWW-Authenticate",
          "Bearer realm=\"docket\", error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
      throw Problem.of(ProblemKind.FORBIDDEN, "The API key lacks the scope " + scope.code() + ".")
          .exception();
    }
    http.attribute(CALLER, caller);
  }

  private Optional<Caller> byKey(Context http) {
    return bearer(http)
        .flatMap(this::key)
        .map(key -> new Caller(key.tenant(), key.scopes(), key.person()));
  }

  private Optional<Caller> bySession(Context http) {
    Optional<Sessions.Opened> opened = sessions.of(http);
    opened.ifPresent(session -> Sessions.requireToken(http, session));
    return opened.map(
        session ->
            new Caller(
                session.session().tenant(),
                session.session().scopes(),
                session.session().person()));
  }

  /** Whom a request speaks for, and what it may do. */
  private record Caller(TenantId tenant, Set<Scope> scopes, @Nullable String person) {}

  private static Optional<String> bearer(Context http) {
    return Optional.ofNullable(http.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .filter(secret -> !secret.isEmpty());
  }
}
