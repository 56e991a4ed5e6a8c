package dev.docket.testing;

import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.Template;
import dev.docket.job.Priority;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Gives a test queues of its own, in ElasticMQ, which is started once in the test JVM. */
public final class SqsExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SqsExtension.class);

  /** Empty queues by URL, that of notices by name, and the client that reaches them. */
  public record Queues(SqsClient client, Map<Priority, String> urls, String arrivals) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Queues.class;
  }

  @Override
  public Queues resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SqsClient client =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Engine.class, _ -> Engine.start(), Engine.class)
            .client();
    AwsConfig names = AwsConfig.of(UUID.randomUUID().toString());
    String arrivals = names.table() + "-arrivals";
    AwsConfig config =
        new AwsConfig(
            names.environment(),
            names.table(),
            names.interactiveQueue(),
            names.bulkQueue(),
            Optional.of(arrivals),
            Optional.empty(),
            false);
    return new Queues(client, Template.read().createQueues(client, config), arrivals);
  }

  private record Engine(SQSRestServer server, SqsClient client) implements AutoCloseable {
    static Engine start() {
      SQSRestServer server =
          SQSRestServerBuilder.withInterface("127.0.0.1")
              .withDynamicPort()
              .withAWSRegion("us-east-1")
              .start();
      int port = server.waitUntilStarted().localAddress().getPort();
      SqsClient client = AwsClients.sqsAt(URI.create("http://127.0.0.1:" + port));
      return new Engine(server, client);
    }

    @Override
    public void close() {
      client.close();
      server.stopAndWait();
    }
  }
}
