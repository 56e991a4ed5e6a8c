package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.IdempotencyStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbIdempotencyStoreTest extends IdempotencyStoreContract {
  DynamoDbIdempotencyStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbIdempotencyStore(table.client(), table.name()));
  }
}
