package dev.docket.testing;

import dev.docket.aws.Template;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * Gives a test a table of its own, in a real DynamoDB engine that is started once in the test JVM.
 * A fresh table is cheaper than a clean-up and lets tests run side by side.
 */
public final class DynamoDbExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(DynamoDbExtension.class);

  /** An empty table and the client that reaches it. */
  public record Table(DynamoDbClient client, String name) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Table.class;
  }

  @Override
  public Table resolveParameter(ParameterContext parameter, ExtensionContext context) {
    DynamoDbClient client =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Engine.class, _ -> Engine.start(), Engine.class)
            .client();
    Table table = new Table(client, "docket-" + UUID.randomUUID());
    Template.read().createTable(client, table.name());
    return table;
  }

  /** Closed by JUnit together with the root store, after the last test of the run. */
  private record Engine(AmazonDynamoDBLocal local, DynamoDbClient client) implements AutoCloseable {
    static Engine start() {
      AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true); // true: no telemetry
      return new Engine(local, local.dynamoDbClient());
    }

    @Override
    public void close() {
      client.close();
      local.shutdown();
    }
  }
}
