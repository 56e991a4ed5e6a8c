package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.TokenWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The tokens taken in a minute as rows {@code TPM#<model>#<minute>}. A write that the SDK repeats
 * takes twice, which errs on the side of the quota.
 */
public final class DynamoDbTokenWindow implements TokenWindow {
  private static final Duration KEPT = Duration.ofHours(1);

  private final Table table;

  /** Windows in {@code table}. */
  public DynamoDbTokenWindow(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public boolean take(String model, long tokens, long limit, Instant now) {
    if (tokens > limit) {
      return false;
    }
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    return table
        .updateIf(
            UpdateItemRequest.builder()
                .key(Table.key("TPM#" + model + "#" + minute, Row.WHOLE))
                .updateExpression("ADD taken :tokens SET #ttl = :ttl")
                .conditionExpression("attribute_not_exists(taken) OR taken <= :most")
                .expressionAttributeNames(Map.of("#ttl", Names.TTL))
                .expressionAttributeValues(
                    Map.of(
                        ":tokens", Row.number(tokens),
                        ":most", Row.number(limit - tokens),
                        ":ttl", Row.number(minute.plus(KEPT).getEpochSecond()))))
        .isEmpty();
  }
}
