package dev.docket.dynamodb;

import dev.docket.testing.BatchStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbBatchStoreTest extends BatchStoreContract {
  DynamoDbBatchStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbBatchStore(
            table.client(), table.name(), new DynamoDbBlobStore(table.client(), table.name())));
  }
}
