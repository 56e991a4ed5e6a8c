package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.StepStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbStepStoreTest extends StepStoreContract {
  DynamoDbStepStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbStepStore(table.client(), table.name()),
        new DynamoDbUsageStore(table.client(), table.name()));
  }
}
