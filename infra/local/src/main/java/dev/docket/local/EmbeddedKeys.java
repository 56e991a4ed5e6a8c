package dev.docket.local;

import dev.docket.aws.AwsConfig;
import dev.docket.aws.Template;
import dev.docket.dynamodb.DynamoDbApiKeyStore;
import dev.docket.job.access.ApiKeyStore;
import java.util.function.Consumer;

/** The API keys in the data of an embedded system that is not running. */
public final class EmbeddedKeys {
  private EmbeddedKeys() {}

  /** Does {@code work} on the keys in {@code data}. */
  public static void open(DataDirectory data, Consumer<ApiKeyStore> work) {
    data.hold();
    try (data;
        EmbeddedDynamoDb dynamo = new EmbeddedDynamoDb(data.database())) {
      String table = AwsConfig.of("local").table();
      Template.read().createTable(dynamo.client(), table);
      work.accept(new DynamoDbApiKeyStore(dynamo.client(), table));
    }
  }
}
