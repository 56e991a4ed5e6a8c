package dev.docket.api.batch;

import dev.docket.api.document.DocumentCheck;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.FireTimes;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.Schedule.Dst;
import dev.docket.job.batch.Schedule.Misfire;
import dev.docket.job.batch.Schedule.Overlap;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.batch.ScheduleStore.Run;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Schedules: creating, replacing, running and deleting them, and what came of their fires. */
public final class ScheduleRoutes implements Routes.Group {
  private static final String ONE = "/v1/schedules/{id}";
  private static final int MAX_BODY = 1024 * 1024;
  private static final List<String> FIELDS =
      List.of("name", "cron", "time_zone", "source", "job", "overlap", "misfire", "dst", "enabled");

  private final ScheduleStore schedules;
  private final ScheduleFirer firer;
  private final DocumentCheck documents;
  private final AllowedSources allowed;
  private final Idempotency idempotency;
  private final Lists lists;
  private final Clock clock;

  public ScheduleRoutes(
      ScheduleStore schedules,
      ScheduleFirer firer,
      DocumentCheck documents,
      AllowedSources allowed,
      Idempotency idempotency,
      Lists lists,
      Clock clock) {
    this.schedules = schedules;
    this.firer = firer;
    this.documents = documents;
    this.allowed = allowed;
    this.idempotency = idempotency;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/schedules", Access.SCHEDULES, this::create);
    routes.get("/v1/schedules", Access.SCHEDULES, this::list);
    routes.get(ONE, Access.SCHEDULES, this::show);
    routes.put(ONE, Access.SCHEDULES, this::replace);
    routes.delete(ONE, Access.SCHEDULES, this::delete);
    routes.post(ONE + "/run", Access.SCHEDULES, this::run);
    routes.get(ONE + "/runs", Access.SCHEDULES, this::runs);
  }

  private void create(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(
          http,
          body,
          seed -> {
            Instant now = now();
            ScheduleId id = ScheduleId.derived(seed + "/schedule");
            Schedule schedule = read(fields(body), tenant, id, now, now, 0);
            schedules.create(schedule);
            return answer(201, schedules.find(tenant, id).orElse(schedule));
          });
    }
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Instant now = now();
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "schedules",
            query,
            List.of(),
            (limit, after) -> schedules.list(tenant, limit, after),
            schedule -> ScheduleView.of(schedule, now)));
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, ScheduleView.of(schedule(http), now()));
  }

  private void replace(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      while (true) {
        Schedule old = schedule(http);
        // What is due is due for the old times; the new ones begin now.
        Schedule next =
            read(
                fields(body, "id", "created_at", "next_fire_times", "warnings"),
                old.tenant(),
                old.id(),
                old.createdAt(),
                now(),
                old.version());
        Optional<Schedule> stored = schedules.replace(next);
        if (stored.isPresent()) {
          Answers.json(http, 200, ScheduleView.of(stored.get(), now()));
          return;
        }
      }
    }
  }

  private void delete(Context http) {
    Query.of(http);
    Schedule schedule = schedule(http);
    schedules.delete(schedule.tenant(), schedule.id());
    http.status(204);
  }

  private void run(Context http) throws Exception {
    Query.of(http);
    Schedule schedule = schedule(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(http, body, _ -> run(schedule));
    }
  }

  private Answer run(Schedule schedule) {
    Instant now = now();
    Optional<Run> run = Optional.empty();
    while (run.isEmpty()) { // another fire may have taken the very millisecond
      run = firer.fire(schedule, now, true, now);
      now = now.plusMillis(1);
    }
    return new Answer(
        202,
        "/v1/schedules/" + schedule.id() + "/runs",
        new String(Answers.bytes(RunView.of(run.get())), StandardCharsets.UTF_8));
  }

  private void runs(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    Schedule schedule = schedule(http);
    Answers.json(
        http,
        200,
        lists.page(
            schedule.tenant(),
            "runs/" + schedule.id(),
            query,
            List.of(),
            (limit, after) -> schedules.runs(schedule.tenant(), schedule.id(), limit, after),
            RunView::of));
  }

  /**
   * The fields of {@code body}.
   *
   * @param shown what a GET shows beside; a replacement may hold it and does not change it
   */
  private static JsonFields fields(RequestBody body, String... shown) {
    return JsonFields.of(JsonBody.parse(body.bytes()))
        .only(Stream.concat(FIELDS.stream(), Arrays.stream(shown)).toArray(String[]::new));
  }

  private Schedule read(
      JsonFields fields,
      TenantId tenant,
      ScheduleId id,
      Instant createdAt,
      Instant firedThrough,
      long version) {
    Batch.Order order = BatchOrders.read(fields, allowed, tenant);
    documents.require(tenant, order.source());
    Schedule schedule =
        new Schedule(
            id,
            tenant,
            Label.checked("name", fields.required(fields.string("name"), "name")),
            fields.required(fields.text("cron", 200), "cron").strip(),
            zone(fields),
            order.source(),
            order.job(),
            fields.oneOf("overlap", Overlap.class).orElse(Overlap.SKIP),
            fields.oneOf("misfire", Misfire.class).orElse(Misfire.FIRE_ONCE),
            fields.oneOf("dst", Dst.class).orElse(Dst.SHIFT),
            fields.flag("enabled").orElse(true),
            createdAt,
            firedThrough,
            version);
    requireFires(schedule);
    return schedule;
  }

  private void requireFires(Schedule schedule) {
    try {
      FireTimes times = schedule.fireTimes();
      if (times.next(now(), 1).isEmpty()) {
        throw unfit("cron", "The expression never fires again.");
      }
    } catch (IllegalArgumentException e) {
      throw unfit("cron", "It is not a Quartz cron expression: " + e.getMessage());
    }
  }

  private static ZoneId zone(JsonFields fields) {
    String name = fields.required(fields.text("time_zone", 64), "time_zone");
    try {
      if (ZoneId.getAvailableZoneIds().contains(name)) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException e) {
      // refused below
    }
    throw unfit("time_zone", "There is no time zone of this name; use one such as Asia/Tokyo.");
  }

  private static ProblemException unfit(String field, String detail) {
    return new Problem(ProblemKind.INVALID_SCHEDULE, detail, field).exception();
  }

  private Schedule schedule(Context http) {
    String id = http.pathParam("id");
    if (!OpaqueIds.isSchedule(id)) {
      throw Problem.notFound("schedule", OpaqueIds.shortened(id)).exception();
    }
    return schedules
        .find(Authentication.tenant(http), new ScheduleId(id))
        .orElseThrow(() -> Problem.notFound("schedule", id).exception());
  }

  private Answer answer(int status, Schedule schedule) {
    return new Answer(
        status,
        "/v1/schedules/" + schedule.id(),
        new String(Answers.bytes(ScheduleView.of(schedule, now())), StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
