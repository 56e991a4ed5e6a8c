package dev.docket.dynamodb;

import dev.docket.testing.DocumentStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbDocumentStoreTest extends DocumentStoreContract {
  DynamoDbDocumentStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbDocumentStore(
            table.client(),
            table.name(),
            new DynamoDbBlobStore(table.client(), table.name()),
            new DynamoDbBlobStore(table.client(), table.name())));
  }
}
