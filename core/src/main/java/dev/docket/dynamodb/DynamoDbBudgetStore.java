package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Budget;
import dev.docket.job.TenantId;
import dev.docket.job.cost.BudgetStore;
import dev.docket.price.Usd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Budgets in the rows of {@link BudgetRows}. */
public final class DynamoDbBudgetStore implements BudgetStore {
  private final Table table;

  /** Budgets in {@code table}. */
  public DynamoDbBudgetStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public Optional<Budget> budget(TenantId tenant) {
    return table
        .get(BudgetRows.pk(tenant), Row.WHOLE)
        .map(
            row ->
                new Budget(
                    Budget.Period.valueOf(row.text("period")),
                    row.usd("usd"),
                    Budget.OnBudget.valueOf(row.text("on_budget"))));
  }

  @Override
  public void set(TenantId tenant, Optional<Budget> budget) {
    String pk = BudgetRows.pk(tenant);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        budget
            .map(
                b ->
                    put(
                        Row.keyed(pk, Row.WHOLE)
                            .with("tenant", tenant.value())
                            .with("period", b.period().name())
                            .with("usd", b.usd())
                            .with("on_budget", b.onBudget().name())))
            .orElseGet(() -> delete(pk, Row.WHOLE)));
    for (int mark = 0; mark < BudgetRows.MARKS; mark++) {
      String sk = BudgetRows.mark(mark);
      writes.add(
          budget.isPresent()
              ? put(Row.keyed(pk, sk).with("tenant", tenant.value()))
              : delete(pk, sk));
    }
    table.tryAll(writes);
  }

  @Override
  public Budget.Balance balance(TenantId tenant, String period) {
    return table
        .get(BudgetRows.pk(tenant), BudgetRows.periodKey(period))
        .map(
            row -> {
              Usd reserved = row.usd(BudgetRows.RESERVED);
              return new Budget.Balance(row.usd(BudgetRows.COMMITTED).minus(reserved), reserved);
            })
        .orElse(Budget.Balance.NONE);
  }

  @Override
  public Instant warnedAt(TenantId tenant, String period, String mark, Instant now) {
    Table.Updated updated =
        table.update(
            UpdateItemRequest.builder()
                .key(Table.key(BudgetRows.pk(tenant), BudgetRows.warningKey(period, mark)))
                .updateExpression(
                    "SET warned_at = if_not_exists(warned_at, :now), tenant = :tenant")
                .expressionAttributeValues(
                    Map.of(
                        ":now", AttributeValue.fromS(Row.time(now)),
                        ":tenant", AttributeValue.fromS(tenant.value()))));
    return updated.row().instant("warned_at");
  }

  private TransactWriteItem put(Row row) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table.name()).item(row.attributes()))
        .build();
  }

  private TransactWriteItem delete(String pk, String sk) {
    Map<String, AttributeValue> key = Table.key(pk, sk);
    return TransactWriteItem.builder().delete(d -> d.tableName(table.name()).key(key)).build();
  }
}
