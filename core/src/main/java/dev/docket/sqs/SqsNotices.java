package dev.docket.sqs;

import dev.docket.job.Notices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** Notices on an SQS queue; those set aside are with its dead letters. */
public final class SqsNotices implements Notices {
  private static final int AT_ONCE = 10; // the most SQS gives

  private final SqsClient sqs;
  private final String nameOrUrl;
  private final DeadLetters deadLetters;
  private final AtomicReference<Optional<String>> known = new AtomicReference<>(Optional.empty());

  /** A queue by name or URL; a name is looked up when it is first needed. */
  public SqsNotices(SqsClient sqs, String nameOrUrl) {
    this.sqs = sqs;
    this.nameOrUrl = nameOrUrl;
    this.deadLetters = new DeadLetters(sqs);
  }

  @Override
  public List<Notice> receive(Duration wait, Duration visibility) {
    ReceiveMessageRequest request =
        ReceiveMessageRequest.builder()
            .queueUrl(url())
            .maxNumberOfMessages(AT_ONCE)
            .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
            .visibilityTimeout(Math.toIntExact(visibility.toSeconds()))
            .build();
    return sqs.receiveMessage(request).messages().stream()
        .map(message -> new Notice(message.messageId(), message.body(), message.receiptHandle()))
        .toList();
  }

  @Override
  public void acknowledge(Notice notice) {
    sqs.deleteMessage(
        DeleteMessageRequest.builder().queueUrl(url()).receiptHandle(notice.receipt()).build());
  }

  @Override
  public void setAside(Notice notice) {
    deadLetters.move(
        url(),
        Message.builder()
            .messageId(notice.id())
            .body(notice.body())
            .receiptHandle(notice.receipt())
            .build());
  }

  private String url() {
    if (nameOrUrl.contains("://")) {
      return nameOrUrl;
    }
    Optional<String> url = known.get();
    if (url.isEmpty()) {
      url =
          Optional.of(
              sqs.getQueueUrl(GetQueueUrlRequest.builder().queueName(nameOrUrl).build())
                  .queueUrl());
      known.set(url);
    }
    return url.get();
  }
}
