package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.JobStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbJobStoreTest extends JobStoreContract {
  DynamoDbJobStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbJobStore(
            table.client(), table.name(), new DynamoDbBlobStore(table.client(), table.name())),
        new DynamoDbStepStore(table.client(), table.name()));
  }
}
