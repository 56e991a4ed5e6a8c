package dev.docket.testing;

import dev.docket.aws.AwsClients;
import dev.docket.aws.AwsConfig;
import dev.docket.aws.Template;
import dev.docket.job.Notices;
import dev.docket.job.Priority;
import dev.docket.sqs.SqsNotices;
import java.net.URI;
import java.util.List;
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
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Gives a test queues of its own, in ElasticMQ, which is started once in the test JVM. */
public final class SqsExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SqsExtension.class);

  /** Empty queues by URL, that of notices by name, and the client that reaches them. */
  public record Queues(SqsClient client, Map<Priority, String> urls, String arrivals) {
    /** The queue of notices. */
    public Notices notices() {
      return new SqsNotices(client, arrivals);
    }

    /** Sends {@code body} as a notice. */
    public void sendNotice(String body) {
      client.sendMessage(s -> s.queueUrl(url(arrivals)).messageBody(body));
    }

    /** How many notices wait. */
    public int noticesWaiting() {
      return Integer.parseInt(
          client
              .getQueueAttributes(
                  g ->
                      g.queueUrl(url(arrivals))
                          .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
              .attributes()
              .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    /** The notices that were set aside. */
    public List<String> noticesSetAside() {
      return client.receiveMessage(r -> r.queueUrl(url(arrivals + "-dead"))).messages().stream()
          .map(Message::body)
          .toList();
    }

    private String url(String name) {
      return client.getQueueUrl(q -> q.queueName(name)).queueUrl();
    }
  }

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
