package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.job.BatchId;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.ScheduleId;

/** A batch as a row. One not yet expanded stands in the index of what is open. */
final class BatchItem {
  private BatchItem() {}

  static String pk(BatchId id) {
    return "BATCH#" + id;
  }

  static String list(TenantId tenant) {
    return "T#" + tenant + "#BATCH";
  }

  static String openShard(int shard) {
    return "OPEN-BATCH#" + shard;
  }

  static Row row(Batch batch) {
    Batch.Order order = batch.order();
    Batch.Fire fire = batch.fire();
    Integer total = batch.total();
    Row row =
        Row.keyed(pk(batch.id()), Row.WHOLE)
            .with("tenant", batch.tenant().value())
            .with(Names.LIST, list(batch.tenant()))
            .with(Names.LIST_KEY, Row.time(batch.createdAt()) + "#" + batch.id())
            .with(Names.NAME, batch.name())
            .with("order", order == null ? null : StoredJson.text(Batch.Order.class, order))
            .with("schedule", fire == null ? null : fire.schedule().value())
            .with("scheduled_at", fire == null ? null : fire.scheduledAt())
            .with("cancel_requested", batch.cancelRequested())
            .with("expanded", batch.expanded())
            .with("created_at", batch.createdAt())
            .with("version", batch.version());
    if (total != null) {
      row.with("total", total);
    }
    if (batch.checkAt() != null) {
      row.with(Names.OPEN_SHARD, openShard(BatchStore.shard(batch.id())))
          .with(Names.CHECK_AT, batch.checkAt());
    }
    return row;
  }

  static Batch batch(Row row) {
    String order = row.textOrNull("order");
    String schedule = row.textOrNull("schedule");
    Batch.Fire fire =
        schedule == null
            ? null
            : new Batch.Fire(new ScheduleId(schedule), row.instant("scheduled_at"));
    return new Batch(
        new Batch.Submission(
            new BatchId(row.text(Names.PK).substring("BATCH#".length())),
            new TenantId(row.text("tenant")),
            row.text(Names.NAME),
            new Batch.Origin(
                order == null ? null : StoredJson.value(Batch.Order.class, order), fire),
            row.instant("created_at")),
        new Batch.Expansion(
            row.flag("cancel_requested"),
            row.has("total") ? Integer.valueOf(row.integer("total")) : null,
            row.flag("expanded"),
            row.instantOrNull(Names.CHECK_AT)),
        row.number("version"));
  }
}
