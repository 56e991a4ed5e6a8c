package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.UploadStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbUploadStoreTest extends UploadStoreContract {
  DynamoDbUploadStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbUploadStore(table.client(), table.name()));
  }
}
