package dev.docket.local;

import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local inside this JVM, kept in a file and reached without HTTP. */
final class EmbeddedDynamoDb implements AutoCloseable {
  private final AmazonDynamoDBLocal engine;
  private final DynamoDbClient client;

  /** Opens {@code file}, or creates it. */
  EmbeddedDynamoDb(Path file) {
    DynamoDbLogs.quieten();
    engine = DynamoDBEmbedded.create(file.toFile(), true); // true: no telemetry
    client = TransactionsApart.of(engine.dynamoDbClient());
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    engine.shutdown();
  }
}
