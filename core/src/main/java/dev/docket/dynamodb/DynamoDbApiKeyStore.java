package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * API keys as rows {@code APIKEY#<sha256>}; rows {@code KEY#<id>} say which hash an id stands for.
 */
public final class DynamoDbApiKeyStore implements ApiKeyStore {
  /** How long a key that has expired is still listed. */
  private static final Duration LISTED = Duration.ofDays(30);

  private static final String EXPIRES_AT = "expires_at";
  private static final String LAST_USED_AT = "last_used_at";
  private static final String SHA256 = "sha256";

  private final Table table;

  /** Keys in {@code table}. */
  public DynamoDbApiKeyStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public void create(ApiKey key) {
    Row pointer =
        Row.keyed(pk(key.id()), Row.WHOLE)
            .with("tenant", key.tenant().value())
            .with(SHA256, key.sha256());
    Row row =
        Row.keyed(pk(key.sha256()), Row.WHOLE)
            .with("tenant", key.tenant().value())
            .with("scopes", key.scopes().stream().map(Scope::name).sorted().toList())
            .with("created_at", key.createdAt())
            .with("person", key.person())
            .with(Names.NAME, key.name())
            .with(EXPIRES_AT, key.expiresAt())
            .with(LAST_USED_AT, key.lastUsedAt())
            .with(Names.LIST, list(key.tenant()))
            .with(Names.LIST_KEY, Row.time(key.createdAt()) + "#" + key.id());
    if (key.expiresAt() != null) {
      row.expiringAt(key.expiresAt().plus(LISTED));
    }
    table.putTogether(List.of(pointer, row));
  }

  @Override
  public Optional<ApiKey> find(String sha256) {
    return table.get(pk(sha256), Row.WHOLE).map(DynamoDbApiKeyStore::key);
  }

  @Override
  public Optional<ApiKey> find(TenantId tenant, KeyId id) {
    return table
        .get(pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .flatMap(row -> find(row.text(SHA256)));
  }

  @Override
  public Page<ApiKey> list(TenantId tenant, int limit, Optional<String> after) {
    Page<Row> index = new ListIndex(table).page(list(tenant), limit, after);
    List<Map<String, AttributeValue>> rows =
        index.items().stream()
            .map(row -> Table.key(row.text(Names.PK), row.text(Names.SK)))
            .toList();
    return new Page<>(
        table.getAll(rows).stream()
            .map(DynamoDbApiKeyStore::key)
            .sorted(
                Comparator.comparing(ApiKey::createdAt)
                    .thenComparing(key -> key.id().value())
                    .reversed())
            .toList(),
        index.next());
  }

  @Override
  public boolean delete(TenantId tenant, KeyId id) {
    return find(tenant, id)
        .filter(
            there ->
                table.deleteTogether(
                    List.of(
                        Table.key(pk(there.sha256()), Row.WHOLE), Table.key(pk(id), Row.WHOLE))))
        .isPresent();
  }

  @Override
  public Optional<ApiKey> expire(TenantId tenant, KeyId id, Instant at) {
    Optional<ApiKey> key = find(tenant, id);
    key.ifPresent(
        there ->
            table.updateIf(
                update(there.sha256())
                    .updateExpression("SET expires_at = :at, #ttl = :ttl")
                    .conditionExpression(
                        "attribute_exists(pk)"
                            + " AND (attribute_not_exists(expires_at) OR expires_at > :at)")
                    .expressionAttributeNames(Map.of("#ttl", Names.TTL)) // a reserved word
                    .expressionAttributeValues(
                        Map.of(
                            ":at", AttributeValue.fromS(Row.time(at)),
                            ":ttl", Row.number(at.plus(LISTED).getEpochSecond())))));
    return key.flatMap(there -> find(there.sha256()));
  }

  @Override
  public void used(String sha256, Instant since, Instant now) {
    table.updateIf(
        update(sha256)
            .updateExpression("SET last_used_at = :now")
            .conditionExpression(
                "attribute_exists(pk)"
                    + " AND (attribute_not_exists(last_used_at) OR last_used_at < :since)")
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromS(Row.time(now)),
                    ":since", AttributeValue.fromS(Row.time(since)))));
  }

  private static UpdateItemRequest.Builder update(String sha256) {
    return UpdateItemRequest.builder().key(Table.key(pk(sha256), Row.WHOLE));
  }

  private static ApiKey key(Row row) {
    return new ApiKey(
        row.text(Names.PK).substring("APIKEY#".length()),
        new TenantId(row.text("tenant")),
        row.texts("scopes").stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.instant("created_at"),
        row.textOrNull("person"),
        row.textOrNull(Names.NAME),
        row.instantOrNull(EXPIRES_AT),
        row.instantOrNull(LAST_USED_AT));
  }

  private static String list(TenantId tenant) {
    return "T#" + tenant + "#KEY";
  }

  private static String pk(String sha256) {
    return "APIKEY#" + sha256;
  }

  private static String pk(KeyId id) {
    return "KEY#" + id;
  }
}
