package dev.docket.dynamodb;

import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.ScheduleStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbScheduleStoreTest extends ScheduleStoreContract {
  DynamoDbScheduleStoreTest(DynamoDbExtension.Table table) {
    super(
        new DynamoDbScheduleStore(table.client(), table.name()),
        new DynamoDbBatchStore(
            table.client(), table.name(), new DynamoDbBlobStore(table.client(), table.name())));
  }
}
