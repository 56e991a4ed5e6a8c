package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Schedules as rows {@code SCHED#<id>} / {@code A}, their runs as {@code F#<scheduled time>}: the
 * run's row is what a fire is claimed by.
 */
public final class DynamoDbScheduleStore implements ScheduleStore {
  private static final String NEW = "attribute_not_exists(pk)";

  private final Table table;

  /** Schedules in {@code table}. */
  public DynamoDbScheduleStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public boolean create(Schedule schedule) {
    return table.putIf(ScheduleItem.row(schedule), NEW, Map.of()).isEmpty();
  }

  @Override
  public Optional<Schedule> find(TenantId tenant, ScheduleId id) {
    return table
        .get(ScheduleItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(ScheduleItem::schedule);
  }

  @Override
  public Optional<Schedule> replace(Schedule schedule) {
    Schedule next = schedule.withVersion(schedule.version() + 1);
    boolean isWon =
        table
            .putIf(
                ScheduleItem.row(next),
                "version = :read AND tenant = :tenant",
                Map.of(
                    ":read", Row.number(schedule.version()),
                    ":tenant", AttributeValue.fromS(schedule.tenant().value())))
            .isEmpty();
    return isWon ? Optional.of(next) : Optional.empty();
  }

  @Override
  public boolean delete(TenantId tenant, ScheduleId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    table.delete(ScheduleItem.pk(id), Row.WHOLE); // from now on nothing more is claimed
    QueryRequest.Builder all =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(ScheduleItem.pk(id))));
    table.deleteAll(
        table.queryAll(all).stream()
            .map(row -> Table.key(row.text(Names.PK), row.text(Names.SK)))
            .toList());
    return true;
  }

  @Override
  public Page<Schedule> list(TenantId tenant, int limit, Optional<String> after) {
    Page<Row> index = new ListIndex(table).page(ScheduleItem.list(tenant), limit, after);
    return new Page<>(
        schedules(index.items())
            .sorted(
                Comparator.comparing(Schedule::createdAt)
                    .thenComparing(schedule -> schedule.id().value())
                    .reversed())
            .toList(),
        index.next());
  }

  @Override
  public List<Schedule> enabled() {
    QueryRequest.Builder enabled =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard")
            .expressionAttributeValues(
                Map.of(":shard", AttributeValue.fromS(ScheduleItem.ENABLED)));
    return schedules(table.queryAll(enabled)).filter(Schedule::enabled).toList();
  }

  @Override
  public boolean claim(Schedule schedule, Run run, Optional<Batch> batch) {
    Row claimed = ScheduleItem.row(schedule.tenant(), run);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(claimed));
    writes.add(run.manual() ? stillThere(schedule) : firedThrough(schedule, run.scheduledAt()));
    batch.ifPresent(made -> writes.add(put(BatchItem.row(made))));
    return table.transact(writes, claimed);
  }

  @Override
  public void updateRun(TenantId tenant, Run run) {
    table.putIf(
        ScheduleItem.row(tenant, run),
        "tenant = :tenant",
        Map.of(":tenant", AttributeValue.fromS(tenant.value())));
  }

  @Override
  public Optional<Run> run(TenantId tenant, ScheduleId id, Instant scheduledAt) {
    return table
        .get(ScheduleItem.pk(id), ScheduleItem.runKey(scheduledAt))
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(ScheduleItem::run);
  }

  @Override
  public Page<Run> runs(TenantId tenant, ScheduleId id, int limit, Optional<String> after) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(ScheduleItem.pk(id)),
                    ":first", AttributeValue.fromS("F#"),
                    ":last", AttributeValue.fromS(after.orElse("F$"))))
            .scanIndexForward(false);
    List<Row> rows =
        table.query(query, limit + 2).stream()
            .filter(row -> after.isEmpty() || row.text(Names.SK).compareTo(after.get()) < 0)
            .filter(row -> row.ifTenantIs(tenant).isPresent())
            .toList();
    List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        page.stream().map(ScheduleItem::run).toList(),
        rows.size() > limit ? Optional.of(page.getLast().text(Names.SK)) : Optional.empty());
  }

  private TransactWriteItem put(Row row) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table.name())
                    .item(row.attributes())
                    .conditionExpression(NEW)
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private TransactWriteItem stillThere(Schedule schedule) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(table.name())
                    .key(Table.key(ScheduleItem.pk(schedule.id()), Row.WHOLE))
                    .conditionExpression("attribute_exists(pk)"))
        .build();
  }

  private TransactWriteItem firedThrough(Schedule schedule, Instant scheduledAt) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table.name())
                    .key(Table.key(ScheduleItem.pk(schedule.id()), Row.WHOLE))
                    .updateExpression("SET fired_through = :at")
                    .conditionExpression("fired_through < :at")
                    .expressionAttributeValues(
                        Map.of(":at", AttributeValue.fromS(Row.time(scheduledAt)))))
        .build();
  }

  private Stream<Schedule> schedules(List<Row> index) {
    return table
        .getAll(index.stream().map(row -> Table.key(row.text(Names.PK), Row.WHOLE)).toList())
        .stream()
        .map(ScheduleItem::schedule);
  }
}
