package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.InboxStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbInboxStoreTest extends InboxStoreContract {
  DynamoDbInboxStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbInboxStore(table.client(), table.name()));
  }
}
