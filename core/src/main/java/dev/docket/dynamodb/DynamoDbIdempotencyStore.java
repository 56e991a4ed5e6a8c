package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.IdempotencyStore;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Claims and answers as rows {@code IDEM#<tenant>#<hash of the key>}. */
public final class DynamoDbIdempotencyStore implements IdempotencyStore {
  private static final Duration KEPT = Duration.ofHours(24);

  private final Table table;

  /** Claims in {@code table}. */
  public DynamoDbIdempotencyStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table).preparing();
  }

  @Override
  public Claim claim(TenantId tenant, String key, String fingerprint, Instant now) {
    String seed = UUID.randomUUID().toString();
    Row claim =
        Row.keyed(pk(tenant, key), Row.WHOLE)
            .with("tenant", tenant.value())
            .with("fingerprint", fingerprint)
            .with("seed", seed)
            .expiringAt(now.plus(KEPT));
    Optional<Row> there =
        table.putIf(
            claim,
            "attribute_not_exists(pk) OR #ttl <= :now",
            Map.of("#ttl", Names.TTL),
            Map.of(":now", Row.number(now.getEpochSecond())));
    return there.map(row -> found(row, fingerprint)).orElseGet(() -> new Claim.Proceed(seed));
  }

  @Override
  public void answer(TenantId tenant, String key, String fingerprint, Answer answer) {
    // Where the condition fails, another runner of the same request has answered it.
    table.updateIf(
        UpdateItemRequest.builder()
            .key(Table.key(pk(tenant, key), Row.WHOLE))
            .updateExpression("SET #status = :status, #location = :location, body = :body")
            .conditionExpression("fingerprint = :fingerprint AND attribute_not_exists(body)")
            .expressionAttributeNames(Map.of("#status", "status", "#location", "location"))
            .expressionAttributeValues(
                Map.of(
                    ":status", Row.number(answer.status()),
                    ":location", AttributeValue.fromS(answer.location()),
                    ":body", AttributeValue.fromS(answer.body()),
                    ":fingerprint", AttributeValue.fromS(fingerprint))));
  }

  private static Claim found(Row row, String fingerprint) {
    if (!row.text("fingerprint").equals(fingerprint)) {
      return new Claim.Conflict();
    }
    return row.has("body")
        ? new Claim.Replay(
            new Answer(row.integer("status"), row.text("location"), row.text("body")))
        : new Claim.Proceed(row.text("seed"));
  }

  private static String pk(TenantId tenant, String key) {
    return "IDEM#" + tenant + "#" + Sha256.hex(key);
  }
}
