package dev.docket.api.collection;

import dev.docket.api.audit.AuditTrail;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rules of a collection: looked at by anyone who may read, made by an admin. */
public final class CollectionRoutes implements Routes.Group {
  private static final String ONE = "/v1/collections/{name}";
  private static final int MAX_BODY = 64 * 1024;
  private static final int MOST_DAYS = 36_500; // a hundred years

  private final CollectionStore collections;
  private final Clock clock;

  public CollectionRoutes(CollectionStore collections, Clock clock) {
    this.collections = collections;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(ONE, Access.JOBS_READ, this::show);
    routes.put(ONE, Access.ADMIN, this::replace);
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, View.of(collections.find(Authentication.tenant(http), name(http))));
  }

  private void replace(Context http) throws IOException {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    String name = name(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      JsonFields fields = JsonFields.of(JsonBody.parse(body.bytes()));
      fields.only("name", "four_eyes", "retention_days", "legal_hold");
      fields
          .string("name")
          .filter(given -> !given.equals(name))
          .ifPresent(
              _ -> {
                throw fields.bad("name", "It is not the name in the path.");
              });
      boolean fourEyes = fields.flag("four_eyes").orElse(false);
      OptionalLong days = fields.number("retention_days", 1, MOST_DAYS);
      Integer retention = days.isPresent() ? Integer.valueOf((int) days.getAsLong()) : null;
      boolean hold = fields.flag("legal_hold").orElse(false);
      CollectionRules next;
      do {
        next = collections.find(tenant, name).with(fourEyes, retention, hold);
      } while (!collections.replace(next, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
      AuditTrail.detail(http, "four_eyes", Boolean.toString(fourEyes));
      AuditTrail.detail(http, "legal_hold", Boolean.toString(hold));
      AuditTrail.detail(http, "retention_days", retention == null ? "none" : retention.toString());
      Answers.json(http, 200, View.of(next));
    }
  }

  private static String name(Context http) {
    return Label.checked("name", http.pathParam("name"));
  }

  private record View(
      String name, boolean fourEyes, @Nullable Integer retentionDays, boolean legalHold) {
    static View of(CollectionRules rules) {
      return new View(rules.name(), rules.fourEyes(), rules.retentionDays(), rules.legalHold());
    }
  }
}
