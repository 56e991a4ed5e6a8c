package dev.docket.dynamodb;

import dev.docket.testing.BlobStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbBlobStoreTest extends BlobStoreContract {
  DynamoDbBlobStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbBlobStore(table.client(), table.name()));
  }
}
