package dev.docket.dynamodb;

import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Rules of collections as rows {@code COLL#<tenant>} / {@code C#<name>}; those with a retention in
 * the index of what is open.
 */
public final class DynamoDbCollectionStore implements CollectionStore {
  private static final String RETENTION = "RETENTION";
  private static final int MOST = 100; // collections a look

  private final Table table;

  /** Rules in {@code table}. */
  public DynamoDbCollectionStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public CollectionRules find(TenantId tenant, String name) {
    return table
        .get(pk(tenant), sk(name))
        .map(DynamoDbCollectionStore::rules)
        .orElseGet(() -> CollectionRules.none(tenant, name));
  }

  @Override
  public boolean replace(CollectionRules rules, Instant now) {
    Integer days = rules.retentionDays();
    Row row =
        Row.keyed(pk(rules.tenant()), sk(rules.name()))
            .with("tenant", rules.tenant().value())
            .with("four_eyes", rules.fourEyes())
            .with("legal_hold", rules.legalHold())
            .with("version", rules.version() + 1);
    if (days != null) {
      row.with("retention_days", days).with(Names.OPEN_SHARD, RETENTION).with(Names.CHECK_AT, now);
    }
    return rules.version() == 0
        ? table.putIf(row, "attribute_not_exists(pk)", Map.of()).isEmpty()
        : table
            .putIf(row, "version = :read", Map.of(":read", Row.number(rules.version())))
            .isEmpty();
  }

  @Override
  public List<CollectionRules> due(Instant now) {
    QueryRequest.Builder due =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard AND check_at <= :due")
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(RETENTION),
                    ":due", AttributeValue.fromS(Row.time(now))));
    return table
        .getAll(
            table.query(due, MOST).stream()
                .map(row -> Table.key(row.text(Names.PK), row.text(Names.SK)))
                .toList())
        .stream()
        .filter(row -> row.has(Names.CHECK_AT) && !row.instant(Names.CHECK_AT).isAfter(now))
        .map(DynamoDbCollectionStore::rules)
        .toList();
  }

  @Override
  public boolean lookAt(CollectionRules rules, Instant now, Instant when) {
    return table
        .updateIf(
            UpdateItemRequest.builder()
                .key(Table.key(pk(rules.tenant()), sk(rules.name())))
                .updateExpression("SET check_at = :when")
                .conditionExpression("version = :read AND check_at <= :now")
                .expressionAttributeValues(
                    Map.of(
                        ":when", AttributeValue.fromS(Row.time(when)),
                        ":now", AttributeValue.fromS(Row.time(now)),
                        ":read", Row.number(rules.version()))))
        .isEmpty();
  }

  private static CollectionRules rules(Row row) {
    return new CollectionRules(
        new TenantId(row.text("tenant")),
        row.text(Names.SK).substring("C#".length()),
        row.flag("four_eyes"),
        row.has("retention_days") ? Integer.valueOf(row.integer("retention_days")) : null,
        row.flag("legal_hold"),
        row.number("version"));
  }

  private static String pk(TenantId tenant) {
    return "COLL#" + tenant;
  }

  private static String sk(String name) {
    return "C#" + name;
  }
}
