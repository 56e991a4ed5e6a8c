package dev.docket.dynamodb;

import dev.docket.testing.CollectionStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbCollectionStoreTest extends CollectionStoreContract {
  DynamoDbCollectionStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbCollectionStore(table.client(), table.name()));
  }
}
