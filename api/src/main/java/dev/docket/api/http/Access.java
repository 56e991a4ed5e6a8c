package dev.docket.api.http;

import dev.docket.job.access.ApiKeyStore.Scope;
import io.javalin.security.RouteRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a route asks of its caller. */
public enum Access implements RouteRole {
  /** Nothing. */
  PUBLIC(null),
  /** A key, whatever its scopes: the route asks for those that it needs. */
  ANY_KEY(null),
  JOBS_READ(Scope.JOBS_READ),
  JOBS_WRITE(Scope.JOBS_WRITE),
  SCHEDULES(Scope.SCHEDULES),
  REVIEW(Scope.REVIEW),
  WEBHOOKS(Scope.WEBHOOKS),
  ADMIN(Scope.ADMIN);

  private final @Nullable Scope scope;

  Access(@Nullable Scope scope) {
    this.scope = scope;
  }

  /** The scope that the caller's key must have; empty for anyone, without a key. */
  public Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }
}
