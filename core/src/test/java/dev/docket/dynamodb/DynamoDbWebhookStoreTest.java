package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.WebhookStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbWebhookStoreTest extends WebhookStoreContract {
  DynamoDbWebhookStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbWebhookStore(table.client(), table.name()));
  }
}
