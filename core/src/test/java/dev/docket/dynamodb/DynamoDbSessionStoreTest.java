package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.SessionStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbSessionStoreTest extends SessionStoreContract {
  DynamoDbSessionStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbSessionStore(table.client(), table.name()));
  }
}
