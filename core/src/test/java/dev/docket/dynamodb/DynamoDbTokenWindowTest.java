package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.TokenWindowContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbTokenWindowTest extends TokenWindowContract {
  DynamoDbTokenWindowTest(DynamoDbExtension.Table table) {
    super(new DynamoDbTokenWindow(table.client(), table.name()));
  }
}
