package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Booking;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What was used, as rows {@code USAGE#<tenant>#<month>} / {@code <day>#<part>#<model>#<collection>}
 * that are only ever added to. Each sum is in sixteen parts: calls that end at once would otherwise
 * stand in each other's way.
 */
final class UsageRows {
  private static final int PARTS = 16;
  private static final int MONTH = 7; // characters of a day that say its month
  private static final String DAY = "usage_day";
  private static final String MODEL = "usage_model";
  private static final String COLLECTION = "usage_collection";

  private UsageRows() {}

  static String pk(TenantId tenant, LocalDate day) {
    return "USAGE#" + tenant + "#" + day.toString().substring(0, MONTH);
  }

  /** Adds {@code change} to the part of the sum that {@code call} falls to. */
  static TransactWriteItem add(
      Table table, TenantId tenant, Booking booking, String call, Usage change) {
    Map<String, AttributeValue> used = UsageItem.attributes(change);
    Map<String, AttributeValue> values = new HashMap<>(UsageItem.values(used));
    values.put(":tenant", AttributeValue.fromS(tenant.value()));
    values.put(":day", AttributeValue.fromS(booking.day().toString()));
    values.put(":model", AttributeValue.fromS(booking.model()));
    values.put(":collection", AttributeValue.fromS(booking.collection()));
    String sk =
        "%s#%02d#%s#%s"
            .formatted(
                booking.day(),
                Math.floorMod(call.hashCode(), PARTS),
                booking.model(),
                booking.collection());
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table.name())
                    .key(Table.key(pk(tenant, booking.day()), sk))
                    .updateExpression(
                        "ADD %s SET tenant = :tenant, %s = :day, %s = :model, %s = :collection"
                            .formatted(UsageItem.assignments(used, " "), DAY, MODEL, COLLECTION))
                    .expressionAttributeValues(values))
        .build();
  }

  static Booking booking(Row row) {
    return new Booking(LocalDate.parse(row.text(DAY)), row.text(MODEL), row.text(COLLECTION));
  }
}
