package dev.docket.api.audit;

import dev.docket.api.http.Access;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.audit.AuditLog;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

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
    Instant from = time(query, "from", Instant.EPOCH);
    Instant to = time(query, "to", Instant.parse("9999-01-01T00:00:00Z"));
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

  private static Instant time(Query query, String name, Instant byDefault) {
    if (query.value(name).isEmpty()) {
      return byDefault;
    }
    String value = query.value(name).get();
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException _) {
      throw Problem.badField(
              name, "It must be a day such as 2030-01-31 or a time such as 2030-01-31T09:00:00Z.")
          .exception();
    }
  }
}
