package dev.docket.local;

import dev.docket.api.operator.KeyCommands;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.Template;
import java.util.function.Consumer;

/** The API keys in the data of an embedded system that is not running. */
public final class EmbeddedKeys {
  private EmbeddedKeys() {}

  /** Does {@code work} on the keys in {@code data}. */
  public static void open(DataDirectory data, Consumer<KeyCommands.Opened> work) {
    data.hold();
    try (data;
        EmbeddedDynamoDb dynamo = new EmbeddedDynamoDb(data.database())) {
      String table = AwsConfig.of("local").table();
      Template.read().createTable(dynamo.client(), table);
      work.accept(KeyCommands.Opened.over(dynamo.client(), table));
    }
  }
}
