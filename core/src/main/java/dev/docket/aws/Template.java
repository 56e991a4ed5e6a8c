package dev.docket.aws;

import static dev.docket.aws.CloudFormation.asMap;
import static dev.docket.aws.CloudFormation.text;

import dev.docket.job.Priority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/**
 * {@code infra/template.yaml}, and the part of it that emulators need: table, queues and plain
 * parameters, as CloudFormation creates them in production. Creating what is there already changes
 * nothing.
 */
public final class Template {
  private static final String RESOURCE = "template.yaml";

  private final Map<String, Object> root;

  private Template(Map<String, Object> root) {
    this.root = root;
  }

  /** The template that was built into this release. */
  public static Template read() {
    try (InputStream in = Template.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, "No template in this build").readAllBytes();
      return new Template(CloudFormation.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names that CloudFormation gives tables and queues in {@code environment}, by resource. */
  Map<String, String> names(String environment) {
    Map<String, String> names = new HashMap<>();
    for (String id : resources().keySet()) {
      Map<String, Object> properties = properties(id);
      for (String property : List.of("TableName", "QueueName")) {
        if (properties.containsKey(property)) {
          names.put(id, substituted(asMap(properties.get(property)), environment));
        }
      }
    }
    return names;
  }

  /** Creates table, queues and plain parameters under the names of {@code config}. */
  public void create(AwsConfig config, DynamoDbClient dynamo, SqsClient sqs, SsmClient ssm) {
    createTable(dynamo, config.table());
    createQueues(sqs, config);
    putParameters(ssm, config.environment());
  }

  /** Creates the table with its indexes under {@code name}, and waits until it can be used. */
  public void createTable(DynamoDbClient dynamo, String name) {
    Map<String, Object> table = properties("Table");
    try {
      dynamo.createTable(TableDefinition.request(table, name));
    } catch (ResourceInUseException e) {
      return; // there already
    }
    dynamo.waiter().waitUntilTableExists(w -> w.tableName(name));
    Map<String, Object> ttl = asMap(table.get("TimeToLiveSpecification"));
    dynamo.updateTimeToLive(
        u ->
            u.tableName(name)
                .timeToLiveSpecification(
                    t -> t.attributeName(text(ttl, "AttributeName")).enabled(true)));
  }

  /** Creates the queues, each with its queue of dead letters, and gives their URLs. */
  public Map<Priority, String> createQueues(SqsClient sqs, AwsConfig config) {
    Map<Priority, String> urls = new EnumMap<>(Priority.class);
    urls.put(
        Priority.INTERACTIVE, createQueue(sqs, "Interactive", config.queue(Priority.INTERACTIVE)));
    urls.put(Priority.BULK, createQueue(sqs, "Bulk", config.queue(Priority.BULK)));
    config.arrivalsQueue().ifPresent(name -> createQueue(sqs, "Arrivals", name));
    return urls;
  }

  /** Stores the plain parameters of {@code environment}; one that is there keeps its value. */
  public void putParameters(SsmClient ssm, String environment) {
    for (String id : resources().keySet()) {
      if (!type(id).equals("AWS::SSM::Parameter")) {
        continue;
      }
      Map<String, Object> parameter = properties(id);
      try {
        ssm.putParameter(
            PutParameterRequest.builder()
                .name(substituted(asMap(parameter.get("Name")), environment))
                .type(ParameterType.STRING)
                .value(text(parameter, "Value"))
                .build());
      } catch (ParameterAlreadyExistsException e) {
        // an operator's value stays
      }
    }
  }

  private String createQueue(SqsClient sqs, String stem, String nameOrUrl) {
    String name = AwsConfig.nameOf(nameOrUrl);
    String deadLetters =
        sqs.createQueue(
                CreateQueueRequest.builder()
                    .queueName(name + "-dead")
                    .attributesWithStrings(attributes(properties(stem + "DeadLetters")))
                    .build())
            .queueUrl();
    String arn =
        sqs.getQueueAttributes(
                GetQueueAttributesRequest.builder()
                    .queueUrl(deadLetters)
                    .attributeNames(QueueAttributeName.QUEUE_ARN)
                    .build())
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    Map<String, Object> queue = properties(stem + "Queue");
    Map<String, String> attributes = attributes(queue);
    attributes.put(
        "RedrivePolicy",
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%s\"}"
            .formatted(arn, text(asMap(queue.get("RedrivePolicy")), "maxReceiveCount")));
    return sqs.createQueue(
            CreateQueueRequest.builder().queueName(name).attributesWithStrings(attributes).build())
        .queueUrl();
  }

  Map<String, Object> resources() {
    return asMap(root.get("Resources"));
  }

  Map<String, Object> properties(String id) {
    return asMap(resource(id).get("Properties"));
  }

  private Map<String, Object> resource(String id) {
    return asMap(Objects.requireNonNull(resources().get(id), "The template has no " + id));
  }

  private String type(String id) {
    return text(resource(id), "Type");
  }

  /** The settings of a queue, which CloudFormation and SQS call the same. */
  private static Map<String, String> attributes(Map<String, Object> queue) {
    Map<String, String> attributes = new HashMap<>();
    for (String name : queue.keySet()) {
      if (!name.equals("QueueName") && !name.equals("RedrivePolicy") && !name.equals("Tags")) {
        attributes.put(name, text(queue, name));
      }
    }
    return attributes;
  }

  private static String substituted(Map<String, Object> sub, String environment) {
    return text(sub, "Fn::Sub").replace("${Environment}", environment);
  }
}
