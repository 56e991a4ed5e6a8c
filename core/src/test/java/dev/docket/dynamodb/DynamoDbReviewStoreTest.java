package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.ReviewStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbReviewStoreTest extends ReviewStoreContract {
  DynamoDbReviewStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbReviewStore(table.client(), table.name()));
  }
}
