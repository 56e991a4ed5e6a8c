package dev.docket.api.cost;

import dev.docket.api.cost.UsageReport.By;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.ListHeader;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.api.job.UsageView;
import dev.docket.job.TenantId;
import dev.docket.job.cost.UsageStore;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What a tenant has used and paid for. */
public final class UsageRoutes implements Routes.Group {
  private static final String CSV = "text/csv";
  private static final int MOST_DAYS = 800; // two years and a bit: a query for each month

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final UsageStore usage;
  private final Clock clock;

  public UsageRoutes(UsageStore usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/usage", Access.JOBS_READ, this::show);
  }

  /** A day, model or collection and what it used. */
  record LineView(String key, UsageView usage) {}

  /** A report; its days are UTC's. */
  record ReportView(
      LocalDate from, LocalDate to, String by, List<LineView> items, UsageView total) {}

  private void show(Context http) {
    Query query = Query.of(http, "from", "to", "by", "format");
    TenantId tenant = Authentication.tenant(http);
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate to = day(query, "to", today);
    LocalDate from = day(query, "from", to.withDayOfMonth(1));
    if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw Problem.badField(
              "from",
              "It must not be after to, which is %s, nor more than %d days before it."
                  .formatted(to, MOST_DAYS))
          .exception();
    }
    By by =
        query
            .oneOf("by", List.of("day", "model", "collection"))
            .map(name -> By.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(By.DAY);
    UsageReport report = UsageReport.of(by, usage.usage(tenant, from, to));
    if (isCsv(http, query)) {
      http.status(200)
          .contentType(CSV + "; charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"usage.csv\"")
          .result(report.csv().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Answers.json(
        http,
        200,
        new ReportView(
            from,
            to,
            by.name().toLowerCase(Locale.ROOT),
            report.lines().stream()
                .map(line -> new LineView(line.key(), UsageView.of(line.usage())))
                .toList(),
            UsageView.of(report.total())));
  }

  private static boolean isCsv(Context http, Query query) {
    return query
        .oneOf("format", List.of("json", "csv"))
        .map("csv"::equals)
        .orElseGet(
            () ->
                ListHeader.elements(http, "Accept").stream()
                    .flatMap(element -> ListHeader.parts(element).stream().limit(1))
                    .anyMatch(CSV::equalsIgnoreCase));
  }

  private static LocalDate day(Query query, String name, LocalDate byDefault) {
    try {
      LocalDate day = query.value(name).map(LocalDate::parse).orElse(byDefault);
      if (day.isBefore(FIRST) || day.isAfter(LAST)) {
        throw new DateTimeException("out of all use");
      }
      return day;
    } catch (DateTimeException _) {
      throw Problem.badField(name, "It must be a day, such as 2026-11-27.").exception();
    }
  }
}
