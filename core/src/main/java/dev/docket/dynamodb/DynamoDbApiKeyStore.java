package dev.docket.dynamodb;

import dev.docket.job.ApiKeyStore;
import dev.docket.job.TenantId;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** API keys as rows {@code APIKEY#<sha256>}. */
public final class DynamoDbApiKeyStore implements ApiKeyStore {
  private final Table table;

  /** Keys in {@code table}. */
  public DynamoDbApiKeyStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public void create(ApiKey key) {
    table.put(
        Row.keyed(pk(key.sha256()), Row.WHOLE)
            .with("tenant", key.tenant().value())
            .with("scopes", key.scopes().stream().map(Scope::name).sorted().toList())
            .with("created_at", key.createdAt())
            .with("person", key.person()));
  }

  @Override
  public Optional<ApiKey> find(String sha256) {
    return table
        .get(pk(sha256), Row.WHOLE)
        .map(
            row ->
                new ApiKey(
                    sha256,
                    new TenantId(row.text("tenant")),
                    row.texts("scopes").stream()
                        .map(Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                    row.instant("created_at"),
                    row.has("person") ? row.text("person") : null));
  }

  private static String pk(String sha256) {
    return "APIKEY#" + sha256;
  }
}
