package dev.docket.dynamodb;

import dev.docket.testing.ApiKeyStoreContract;
import dev.docket.testing.DynamoDbExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbExtension.class)
class DynamoDbApiKeyStoreTest extends ApiKeyStoreContract {
  DynamoDbApiKeyStoreTest(DynamoDbExtension.Table table) {
    super(new DynamoDbApiKeyStore(table.client(), table.name()));
  }
}
