package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Gzip;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.JobId;
import dev.docket.job.StepStore;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Steps as rows {@code S#<step>} and attempts as rows {@code S#<step>#<n>} below their job's. */
public final class DynamoDbStepStore implements StepStore {
  private static final String PREFIX = "S#";
  private static final String SETTLES = "settles"; // how often an attempt was settled

  private final Table table;

  /** Steps in {@code table}. */
  public DynamoDbStepStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public Steps load(TenantId tenant, JobId job) {
    List<Row> rows =
        table.queryAll(
            QueryRequest.builder()
                .keyConditionExpression("pk = :job AND begins_with(sk, :steps)")
                .filterExpression("tenant = :tenant")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(
                        ":job", AttributeValue.fromS(JobItem.pk(job)),
                        ":steps", AttributeValue.fromS(PREFIX),
                        ":tenant", AttributeValue.fromS(tenant.value()))));
    return new Steps(
        rows.stream().filter(row -> !row.has("number")).map(DynamoDbStepStore::output).toList(),
        rows.stream().filter(row -> row.has("number")).map(AttemptItem::attempt).toList());
  }

  @Override
  public void storeOutput(TenantId tenant, JobId job, Output output) {
    table.put(row(tenant, job, output));
  }

  @Override
  public Output storeFirstOutput(TenantId tenant, JobId job, Output output) {
    return table
        .putIf(row(tenant, job, output), "attribute_not_exists(pk)", Map.of())
        .map(DynamoDbStepStore::output)
        .orElse(output);
  }

  @Override
  public List<Output> outputs(TenantId tenant, JobId job, String first, String last) {
    return table
        .queryAll(
            QueryRequest.builder()
                .keyConditionExpression("pk = :job AND sk BETWEEN :first AND :last")
                .filterExpression("tenant = :tenant AND attribute_not_exists(#number)")
                .consistentRead(true)
                .expressionAttributeNames(Map.of("#number", "number"))
                .expressionAttributeValues(
                    Map.of(
                        ":job", AttributeValue.fromS(JobItem.pk(job)),
                        ":first", AttributeValue.fromS(outputKey(first)),
                        ":last", AttributeValue.fromS(outputKey(last)),
                        ":tenant", AttributeValue.fromS(tenant.value()))))
        .stream()
        .map(DynamoDbStepStore::output)
        .toList();
  }

  @Override
  public boolean createAttempt(TenantId tenant, JobId job, Attempt attempt) {
    Row row =
        AttemptItem.row(
            JobItem.pk(job), attemptKey(attempt.step(), attempt.number()), tenant, attempt);
    return table.putIf(row, "attribute_not_exists(pk)", Map.of()).isEmpty();
  }

  @Override
  public boolean recordResponse(
      TenantId tenant, JobId job, String step, int number, String attemptId, String responseId) {
    return table
        .updateIf(
            UpdateItemRequest.builder()
                .key(Table.key(JobItem.pk(job), attemptKey(step, number)))
                .updateExpression("SET response_id = :response, #state = :started")
                .conditionExpression(
                    "attempt_id = :attempt AND tenant = :tenant"
                        + " AND attribute_not_exists(response_id)")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(
                    Map.of(
                        ":response", AttributeValue.fromS(responseId),
                        ":started", AttributeValue.fromS(Attempt.State.STARTED.name()),
                        ":attempt", AttributeValue.fromS(attemptId),
                        ":tenant", AttributeValue.fromS(tenant.value()))))
        .map(
            there ->
                there.ifTenantIs(tenant).isPresent()
                    && attemptId.equals(there.textOrNull("attempt_id"))
                    && responseId.equals(there.textOrNull("response_id")))
        .orElse(true);
  }

  @Override
  public void settleAttempt(
      TenantId tenant, JobId job, String step, int number, Settlement settlement) {
    settle(tenant, job, step, number, settlement, List.of());
  }

  @Override
  public void settleWithOutput(
      TenantId tenant, JobId job, Output output, int number, Settlement settlement) {
    TransactWriteItem stored =
        TransactWriteItem.builder()
            .put(p -> p.tableName(table.name()).item(row(tenant, job, output).attributes()))
            .build();
    if (!settle(tenant, job, output.step(), number, settlement, List.of(stored))) {
      storeOutput(tenant, job, output); // settled so before, maybe without an output
    }
  }

  /**
   * Settles the attempt, and makes the writes {@code beside} in one with it; false, and none of
   * them made, where it is settled so already.
   */
  private boolean settle(
      TenantId tenant,
      JobId job,
      String step,
      int number,
      Settlement settlement,
      List<TransactWriteItem> beside) {
    Optional<Row> there =
        settleOver(tenant, job, step, number, settlement, beside, Optional.empty());
    while (there.isPresent()) {
      Optional<Row> ours =
          there.flatMap(row -> row.ifTenantIs(tenant)); // else its job was erased, or is another's
      if (ours.filter(row -> isSettled(row, settlement)).isPresent()) {
        return false;
      }
      there =
          ours.flatMap(
              row -> settleOver(tenant, job, step, number, settlement, beside, Optional.of(row)));
    }
    return true;
  }

  /** Settles the attempt where it stands as it was {@code read}; else gives it as it is. */
  private Optional<Row> settleOver(
      TenantId tenant,
      JobId job,
      String step,
      int number,
      Settlement settlement,
      List<TransactWriteItem> beside,
      Optional<Row> read) {
    long settles = read.map(row -> row.numberOrZero(SETTLES)).orElse(0L);
    Usage booked = settles == 0 ? Usage.NONE : read.map(UsageItem::usage).orElse(Usage.NONE);
    Map<String, AttributeValue> used = UsageItem.attributes(settlement.usage());
    Map<String, AttributeValue> values = new HashMap<>(UsageItem.values(used));
    values.put(":state", AttributeValue.fromS(settlement.state().name()));
    values.put(":tenant", AttributeValue.fromS(tenant.value()));
    values.put(":next", Row.number(settles + 1));
    values.put(":at", AttributeValue.fromS(Row.time(settlement.end().at())));
    values.put(":why", AttributeValue.fromS(settlement.end().why()));
    if (settles > 0) {
      values.put(":read", Row.number(settles));
    }
    Update attempt =
        Update.builder()
            .tableName(table.name())
            .key(Table.key(JobItem.pk(job), attemptKey(step, number)))
            .updateExpression(
                "SET #state = :state, settles = :next, ended_at = :at, why = :why, "
                    + UsageItem.assignments(used, " = "))
            .conditionExpression(
                "tenant = :tenant AND "
                    + (settles == 0 ? "attribute_not_exists(settles)" : "settles = :read"))
            .expressionAttributeNames(Map.of("#state", "state"))
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(TransactWriteItem.builder().update(attempt).build());
    Usage change = settlement.usage().minus(booked);
    if (!change.equals(Usage.NONE)) {
      String part = job + "#" + step + "#" + number;
      writes.add(UsageRows.add(table, tenant, settlement.booking(), part, change));
    }
    writes.addAll(beside);
    return table.tryAll(writes).map(Table.Refused::there);
  }

  private static boolean isSettled(Row row, Settlement settlement) {
    return row.numberOrZero(SETTLES) > 0
        && row.text("state").equals(settlement.state().name())
        && UsageItem.usage(row).equals(settlement.usage());
  }

  private static Row row(TenantId tenant, JobId job, Output output) {
    return Row.keyed(JobItem.pk(job), outputKey(output.step()))
        .with("tenant", tenant.value())
        .with("step", output.step())
        .with("request_hash", output.requestHash())
        .with("value", Gzip.compress(output.value().getBytes(StandardCharsets.UTF_8)));
  }

  private static Output output(Row row) {
    return new Output(
        row.text("step"),
        row.text("request_hash"),
        new String(Gzip.expand(row.bytes("value")), StandardCharsets.UTF_8));
  }

  private static String outputKey(String step) {
    if (step.indexOf('#') >= 0) {
      throw new IllegalArgumentException("A step's name has no #: " + step);
    }
    return PREFIX + step;
  }

  private static String attemptKey(String step, int number) {
    return outputKey(step) + "#" + number;
  }
}
