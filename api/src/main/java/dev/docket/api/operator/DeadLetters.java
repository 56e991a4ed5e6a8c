package dev.docket.api.operator;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The messages of one queue that were delivered again and again and then given up. */
public final class DeadLetters {
  private static final int MAX_BATCH = 10;
  private static final int LOOK_SECONDS = 120; // a message seen is hidden until all are

  private final SqsClient sqs;
  private final String url;

  /** The dead letters of {@code queue}, a name or a URL. */
  public DeadLetters(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.url =
        queue.contains("://")
            ? queue + "-dead"
            : sqs.getQueueUrl(GetQueueUrlRequest.builder().queueName(queue + "-dead").build())
                .queueUrl();
  }

  /** What they say, each once. */
  public List<String> bodies() {
    List<Message> seen = new ArrayList<>();
    List<Message> some;
    do {
      some =
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(url)
                          .maxNumberOfMessages(MAX_BATCH)
                          .waitTimeSeconds(1)
                          .visibilityTimeout(LOOK_SECONDS))
              .messages();
      seen.addAll(some);
    } while (!some.isEmpty());
    for (Message message : seen) {
      sqs.changeMessageVisibility(
          c -> c.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
    }
    return seen.stream().map(Message::body).distinct().toList();
  }

  /** Starts to move them back into the queue that they came from. */
  public void redrive() {
    String arn =
        sqs.getQueueAttributes(a -> a.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    sqs.startMessageMoveTask(t -> t.sourceArn(arn));
  }
}
