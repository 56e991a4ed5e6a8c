package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Budget;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import dev.docket.price.Usd;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The budget of a tenant as the row {@code BUDGET#<tenant>} / {@code A}, where its periods stand as
 * rows {@code P#<period>}, when a mark of one was first passed as rows {@code W#<period>#<mark>},
 * and that there is a budget as sixteen rows {@code M#<n>}: admissions look at one of these by the
 * job's id, for transactions that look at one row get in each other's way.
 */
final class BudgetRows {
  static final int MARKS = 16;
  static final String COMMITTED = "committed";
  static final String RESERVED = "reserved";

  private BudgetRows() {}

  static String pk(TenantId tenant) {
    return "BUDGET#" + tenant;
  }

  static String periodKey(String period) {
    return "P#" + period;
  }

  static String warningKey(String period, String mark) {
    return "W#" + period + "#" + mark;
  }

  static String mark(int mark) {
    return "M#%02d".formatted(mark);
  }

  /** Holds only where the tenant of {@code job} has no budget. */
  static TransactWriteItem unlessBudgeted(Table table, TenantId tenant, JobId job) {
    String mark = mark(Math.floorMod(job.value().hashCode(), MARKS));
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(table.name())
                    .key(Table.key(pk(tenant), mark))
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  /** Sets aside what {@code reservation} holds, if that leaves the period within {@code limit}. */
  static TransactWriteItem reserve(
      Table table, TenantId tenant, Budget.Reservation reservation, Usd limit) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table.name())
                    .key(Table.key(pk(tenant), periodKey(reservation.period())))
                    .updateExpression("ADD committed :usd, reserved :usd SET tenant = :tenant")
                    .conditionExpression("attribute_not_exists(pk) OR committed <= :room")
                    .expressionAttributeValues(
                        Map.of(
                            ":usd", Row.number(reservation.held()),
                            ":room", Row.number(limit.minus(reservation.held())),
                            ":tenant", AttributeValue.fromS(tenant.value()))))
        .build();
  }

  /** Books what {@code finished} has used and lets go of the rest; empty if nothing changes. */
  static Optional<TransactWriteItem> settle(Table table, Job finished) {
    Budget.Reservation before = finished.reservation();
    if (before == null) {
      return Optional.empty();
    }
    Budget.Reservation after = before.settled(finished.usage().cost().usd());
    Usd committed = after.booked().minus(before.booked()).minus(before.held());
    if (before.equals(after)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":committed", Row.number(committed));
    values.put(":held", Row.number(Usd.ZERO.minus(before.held())));
    return Optional.of(
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName(table.name())
                        .key(Table.key(pk(finished.tenant()), periodKey(before.period())))
                        .updateExpression("ADD committed :committed, reserved :held")
                        .expressionAttributeValues(values))
            .build());
  }
}
