package dev.docket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Priority;
import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.SqsExtension;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@ExtendWith({DynamoDbExtension.class, SqsExtension.class})
class TemplateTest {
  @Test
  void aQueueHandsOverToItsDeadLettersAfter1000Receives(SqsExtension.Queues queues) {
    for (String url : queues.urls().values()) {
      Map<QueueAttributeName, String> attributes =
          queues
              .client()
              .getQueueAttributes(
                  GetQueueAttributesRequest.builder()
                      .queueUrl(url)
                      .attributeNames(QueueAttributeName.ALL)
                      .build())
              .attributes();
      assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
          .contains(AwsConfig.nameOf(url) + "-dead")
          .containsPattern("maxReceiveCount\"\\s*:\\s*\"?1000\\b");
      assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "45");
    }
  }

  @Test
  void whatIsThereIsLeftAsItIs(DynamoDbExtension.Table table, SqsExtension.Queues queues) {
    AwsConfig config =
        new AwsConfig(
            "test",
            table.name(),
            queues.urls().getOrDefault(Priority.INTERACTIVE, ""),
            queues.urls().getOrDefault(Priority.BULK, ""),
            Optional.empty(),
            Optional.empty(),
            false);

    Template.read().createTable(table.client(), table.name());

    assertThat(Template.read().createQueues(queues.client(), config)).isEqualTo(queues.urls());
  }
}
