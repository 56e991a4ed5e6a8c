package dev.docket.dynamodb;

import dev.docket.testing.BudgetStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbBudgetStoreTest extends BudgetStoreContract {
  DynamoDbBudgetStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbJobStore(
            table.client(), table.name(), new DynamoDbBlobStore(table.client(), table.name())),
        new DynamoDbBudgetStore(table.client(), table.name()));
  }
}
