package dev.docket.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.runtime.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Moves messages that say no work to the dead letters of their queue, and counts them. */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final String GROUP = "unreadable";

  private final SqsClient sqs;
  private final Map<String, String> urls = new ConcurrentHashMap<>();
  private final AtomicLong moved = new AtomicLong();

  DeadLetters(SqsClient sqs) {
    this.sqs = sqs;
  }

  /** How many messages were moved. */
  long moved() {
    return moved.get();
  }

  /**
   * Moves {@code message} of the queue at {@code url}. Where that fails the message stays, and is
   * received again.
   */
  void move(String url, Message message) {
    try {
      sqs.sendMessage(
          SendMessageRequest.builder()
              .queueUrl(urls.computeIfAbsent(url, this::deadLetters))
              .messageBody(message.body())
              .messageGroupId(GROUP)
              .build());
      sqs.deleteMessage(
          DeleteMessageRequest.builder()
              .queueUrl(url)
              .receiptHandle(message.receiptHandle())
              .build());
      moved.incrementAndGet();
      log.error("Message {} says no work; it is with the dead letters", message.messageId());
    } catch (SdkException | IllegalStateException e) {
      log.error("Message {} says no work and cannot be moved", message.messageId(), e);
    }
  }

  private String deadLetters(String url) {
    String policy =
        Optional.ofNullable(
                sqs.getQueueAttributes(
                        GetQueueAttributesRequest.builder()
                            .queueUrl(url)
                            .attributeNames(QueueAttributeName.REDRIVE_POLICY)
                            .build())
                    .attributes()
                    .get(QueueAttributeName.REDRIVE_POLICY))
            .orElseThrow(() -> new IllegalStateException("The queue has no dead letters"));
    try {
      String arn = Json.MAPPER.readTree(policy).path("deadLetterTargetArn").asText();
      return sqs.getQueueUrl(
              GetQueueUrlRequest.builder()
                  .queueName(arn.substring(arn.lastIndexOf(':') + 1))
                  .build())
          .queueUrl();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The redrive policy of the queue cannot be read", e);
    }
  }
}
