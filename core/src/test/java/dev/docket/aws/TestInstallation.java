package dev.docket.aws;

import dev.docket.job.JobQueue;
import dev.docket.job.Priority;
import dev.docket.runtime.Resources;
import dev.docket.sqs.SqsJobQueue;
import dev.docket.ssm.SsmParameters;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DeleteParameterRequest;

/** What the template creates, at one endpoint under a name of its own, until it is closed. */
final class TestInstallation implements AutoCloseable {
  private final Template template = Template.read();
  private final AwsConfig config = AwsConfig.of("test-" + UUID.randomUUID());
  private final List<AwsConfig> queues = new ArrayList<>(List.of(config));
  private final Resources resources = new Resources();
  private final DynamoDbClient dynamo;
  private final SqsClient sqs;
  private final SsmClient ssm;
  private final AwsStores stores;

  private TestInstallation(AwsSource source) {
    URI endpoint = source.start(resources);
    dynamo = resources.add(AwsClients.dynamoAt(endpoint));
    sqs = resources.add(AwsClients.sqsAt(endpoint));
    ssm = resources.add(AwsClients.ssmAt(endpoint));
    template.create(config, dynamo, sqs, ssm);
    stores =
        AwsStores.over(
            config,
            dynamo,
            sqs,
            new SsmParameters(ssm, config.environment(), Map.of(), Clock.systemUTC()));
  }

  static TestInstallation at(AwsSource source) {
    return new TestInstallation(source);
  }

  AwsStores stores() {
    return stores;
  }

  /** Queues that nobody has used. */
  JobQueue freshQueue() {
    AwsConfig own = AwsConfig.of("test-" + UUID.randomUUID());
    queues.add(own);
    Map<Priority, String> urls = template.createQueues(sqs, own);
    return new SqsJobQueue(sqs, urls);
  }

  @Override
  public void close() {
    dynamo.deleteTable(DeleteTableRequest.builder().tableName(config.table()).build());
    for (AwsConfig own : queues) {
      sqs.listQueues(ListQueuesRequest.builder().queueNamePrefix(own.table()).build())
          .queueUrls()
          .forEach(url -> sqs.deleteQueue(DeleteQueueRequest.builder().queueUrl(url).build()));
    }
    ssm.deleteParameter(
        DeleteParameterRequest.builder()
            .name("/docket/" + config.environment() + "/model/default")
            .build());
    resources.close();
  }
}
