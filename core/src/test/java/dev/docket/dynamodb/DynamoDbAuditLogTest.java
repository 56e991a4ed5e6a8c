package dev.docket.dynamodb;

import dev.docket.testing.AuditLogContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbAuditLogTest extends AuditLogContract {
  DynamoDbAuditLogTest(DynamoDbExtension.Table table) {
    super(new DynamoDbAuditLog(table.client(), table.name()));
  }
}
