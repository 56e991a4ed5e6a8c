package dev.docket.api.audit;

import dev.docket.api.http.Access;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.audit.AuditLog;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The audit log of a tenant, as NDJSON. */
public final class AuditRoutes implements Routes.Group {
  private final AuditLog entries;

  /** Serves {@code entries}. */
  public AuditRoutes(AuditLog entries) {
    this.entries = entries;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/audit", Access.ADMIN, this::read);
  }

  private void read(Context http) throws IOException {
    Query query = Query.of(http, "from", "to");
    Instant from = query.time("from").orElse(Instant.EPOCH);
    Instant to = query.time("to").orElse(Instant.parse("9999-01-01T00:00:00Z"));
    TenantId tenant = Authentication.tenant(http);
    http.status(200).contentType("application/x-ndjson");
    OutputStream out = http.res().getOutputStream();
    entries.read(
        tenant,
        from,
        to,
        line -> {
          try {
            out.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
