package dev.docket.local;

import dev.docket.aws.AwsConfig;
import dev.docket.aws.Template;
import dev.docket.dynamodb.DynamoDbApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;

/** Adds API keys to the data of an embedded system that is not running. */
public final class EmbeddedKeys {
  private EmbeddedKeys() {}

  /** Stores {@code key} in {@code data}. */
  public static void add(DataDirectory data, ApiKey key) {
    data.hold();
    try (data;
        EmbeddedDynamoDb dynamo = new EmbeddedDynamoDb(data.database())) {
      String table = AwsConfig.of("local").table();
      Template.read().createTable(dynamo.client(), table);
      new DynamoDbApiKeyStore(dynamo.client(), table).create(key);
    }
  }
}
