package dev.docket.aws;

import dev.docket.job.Priority;
import dev.docket.job.StoreUnavailableException;
import dev.docket.runtime.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Asks whether table, queues and parameters can be reached, with the rights a process has anyway.
 */
final class AwsReadiness {
  private static final Map<String, AttributeValue> ANY_KEY =
      Map.of("pk", AttributeValue.fromS("READY"), "sk", AttributeValue.fromS("A"));

  private AwsReadiness() {}

  static List<Supplier<Optional<String>>> checks(
      AwsConfig config, DynamoDbClient dynamo, SqsClient sqs, Parameters parameters) {
    return List.of(
        () -> table(config, dynamo),
        () -> queue(config, sqs, Priority.INTERACTIVE),
        () -> queue(config, sqs, Priority.BULK),
        () -> parameters(config, parameters));
  }

  /** The checks of a process whose queue is its own. */
  static List<Supplier<Optional<String>>> checks(
      AwsConfig config, DynamoDbClient dynamo, Parameters parameters) {
    return List.of(() -> table(config, dynamo), () -> parameters(config, parameters));
  }

  private static Optional<String> table(AwsConfig config, DynamoDbClient dynamo) {
    try {
      dynamo.getItem(g -> g.tableName(config.table()).key(ANY_KEY));
      return Optional.empty();
    } catch (ResourceNotFoundException e) {
      return Optional.of(
          "the table " + config.table() + " (docket init creates it, or infra/template.yaml)");
    } catch (StoreUnavailableException e) {
      return Optional.of("DynamoDB: " + e.getMessage());
    } catch (SdkException e) {
      return Optional.of("DynamoDB, which answers: " + e.getMessage());
    }
  }

  private static Optional<String> queue(AwsConfig config, SqsClient sqs, Priority priority) {
    String name = AwsConfig.nameOf(config.queue(priority));
    try {
      sqs.getQueueUrl(GetQueueUrlRequest.builder().queueName(name).build());
      return Optional.empty();
    } catch (QueueDoesNotExistException e) {
      return Optional.of("the queue " + name + " (docket init creates it, or infra/template.yaml)");
    } catch (SdkException e) {
      return Optional.of("SQS, which answers: " + e.getMessage());
    }
  }

  private static Optional<String> parameters(AwsConfig config, Parameters parameters) {
    try {
      parameters.value("model/default");
      return Optional.empty();
    } catch (SdkException e) {
      return Optional.of(
          "the parameters below /docket/%s/; Parameter Store answers: %s"
              .formatted(config.environment(), e.getMessage()));
    }
  }
}
