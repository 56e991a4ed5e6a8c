package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.job.TenantId;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore.Run;
import java.time.Instant;
import java.time.ZoneId;

/** A schedule as a row, and its runs as rows. An enabled one stands in an index partition. */
final class ScheduleItem {
  static final String FIRED_THROUGH = "fired_through";

  /** The partition of the index of what is open in which enabled schedules stand. */
  static final String ENABLED = "SCHEDULES";

  private static final String RUN = "F#";

  private ScheduleItem() {}

  static String pk(ScheduleId id) {
    return "SCHED#" + id;
  }

  static String list(TenantId tenant) {
    return "T#" + tenant + "#SCHED";
  }

  static Row row(Schedule schedule) {
    Row row =
        Row.keyed(pk(schedule.id()), Row.WHOLE)
            .with("tenant", schedule.tenant().value())
            .with(Names.LIST, list(schedule.tenant()))
            .with(Names.LIST_KEY, Row.time(schedule.createdAt()) + "#" + schedule.id())
            .with(Names.NAME, schedule.name())
            .with("cron", schedule.cron())
            .with("time_zone", schedule.timeZone().getId())
            .with("source", StoredJson.text(BatchSource.class, schedule.source()))
            .with("job", StoredJson.text(JobTemplate.class, schedule.job()))
            .with("overlap", schedule.overlap().name())
            .with("misfire", schedule.misfire().name())
            .with("dst", schedule.dst().name())
            .with("enabled", schedule.enabled())
            .with("created_at", schedule.createdAt())
            .with(FIRED_THROUGH, schedule.firedThrough())
            .with("version", schedule.version());
    if (schedule.enabled()) {
      row.with(Names.OPEN_SHARD, ENABLED).with(Names.CHECK_AT, schedule.createdAt());
    }
    return row;
  }

  static Schedule schedule(Row row) {
    return new Schedule(
        new ScheduleId(row.text(Names.PK).substring("SCHED#".length())),
        new TenantId(row.text("tenant")),
        row.text(Names.NAME),
        row.text("cron"),
        ZoneId.of(row.text("time_zone")),
        StoredJson.value(BatchSource.class, row.text("source")),
        StoredJson.value(JobTemplate.class, row.text("job")),
        Schedule.Overlap.valueOf(row.text("overlap")),
        Schedule.Misfire.valueOf(row.text("misfire")),
        Schedule.Dst.valueOf(row.text("dst")),
        row.flag("enabled"),
        row.instant("created_at"),
        row.instant(FIRED_THROUGH),
        row.number("version"));
  }

  static String runKey(Instant scheduledAt) {
    return RUN + Row.time(scheduledAt);
  }

  static Row row(TenantId tenant, Run run) {
    return Row.keyed(pk(run.schedule()), runKey(run.scheduledAt()))
        .with("tenant", tenant.value())
        .with("value", StoredJson.compressed(Run.class, run));
  }

  static Run run(Row row) {
    return StoredJson.value(Run.class, row.bytes("value"));
  }
}
