package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Table;
import dev.docket.job.TenantId;
import dev.docket.job.cost.UsageStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What tenants have used, a query for each month that is asked for. */
public final class DynamoDbUsageStore implements UsageStore {
  private static final String AFTER_A_DAY = "$"; // sorts behind the # that follows a day
  private final Table table;

  /** Usage in {@code table}. */
  public DynamoDbUsageStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public List<Booked> usage(TenantId tenant, LocalDate first, LocalDate last) {
    List<Booked> booked = new ArrayList<>();
    for (LocalDate month = first.withDayOfMonth(1);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      QueryRequest.Builder query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :month AND sk BETWEEN :first AND :last")
              .expressionAttributeValues(
                  Map.of(
                      ":month", AttributeValue.fromS(UsageRows.pk(tenant, month)),
                      ":first", AttributeValue.fromS(first.toString()),
                      ":last", AttributeValue.fromS(last + AFTER_A_DAY)));
      table
          .queryAll(query)
          .forEach(row -> booked.add(new Booked(UsageRows.booking(row), UsageItem.usage(row))));
    }
    return booked;
  }
}
