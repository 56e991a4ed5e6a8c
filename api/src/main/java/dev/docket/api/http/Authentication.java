package dev.docket.api.http;

import dev.docket.job.ApiKeyStore;
import dev.docket.job.ApiKeyStore.ApiKey;
import dev.docket.job.ApiKeyStore.Scope;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a request through to its route if its bearer key has the scope that the route asks for. The
 * scope {@code admin} holds all others. The tenant comes from the key alone.
 */
public final class Authentication {
  private static final String CALLER = "docket.caller";

  private final ApiKeyStore keys;

  public Authentication(ApiKeyStore keys) {
    this.keys = keys;
  }

  /** Whom the request speaks for; only in routes that are not public. */
  public static TenantId tenant(Context http) {
    ApiKey caller = Objects.requireNonNull(http.attribute(CALLER), "The route asks for no key");
    return caller.tenant();
  }

  public void check(Context http) {
    for (Object role : http.routeRoles()) {
      if (role instanceof Access access && access.scope().isPresent()) {
        check(http, access.scope().get());
      }
    }
  }

  private void check(Context http, Scope scope) {
    ApiKey caller =
        bearer(http).flatMap(secret -> keys.find(ApiKeyStore.sha256(secret))).orElse(null);
    if (caller == null) {
      boolean sent = http.header("Authorization") != null;
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

  private static Optional<String> bearer(Context http) {
    return Optional.ofNullable(http.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .filter(secret -> !secret.isEmpty());
  }
}
