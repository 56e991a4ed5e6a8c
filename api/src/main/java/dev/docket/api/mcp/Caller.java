package dev.docket.api.mcp;

import dev.docket.api.audit.AuditTrail;
import dev.docket.api.http.Authentication;
import dev.docket.audit.AuditEntry;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;
import io.javalin.http.Context;
import java.util.Set;

/** Whom a message speaks for, and what it may do. */
record Caller(Context http) {
  TenantId tenant() {
    return Authentication.tenant(http);
  }

  /** Who calls, apart from all others of the tenant. */
  String id() {
    AuditEntry.Actor actor = Authentication.actor(http);
    return actor.key() + " " + actor.person();
  }

  Set<Scope> scopes() {
    return Authentication.scopes(http);
  }

  /** A problem if the key lacks {@code scope}. */
  void require(Scope scope) {
    Authentication.require(http, scope);
  }

  /** Adds to what the audit log has of the call. */
  void note(String name, String value) {
    AuditTrail.detail(http, name, value);
  }

  /** The tenant, of a key that may read. */
  TenantId reading() {
    require(Scope.JOBS_READ);
    return tenant();
  }

  /** The tenant, of a key that may write. */
  TenantId writing() {
    require(Scope.JOBS_WRITE);
    return tenant();
  }
}
