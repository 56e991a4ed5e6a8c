package dev.docket.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Priority;
import dev.docket.testing.JobQueueContract;
import dev.docket.testing.SqsExtension;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(SqsExtension.class)
class SqsJobQueueTest extends JobQueueContract {
  private final SqsExtension.Queues queues;

  SqsJobQueueTest(SqsExtension.Queues queues) {
    super(new SqsJobQueue(queues.client(), queues.urls()));
    this.queues = queues;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Records\":[]}", "job:acme", "job:/", "run:acme/job_1", ":/"})
  void aMessageThatSaysNoWorkIsWithTheDeadLettersAtOnceAndCounted(String body) {
    SqsJobQueue queue = new SqsJobQueue(queues.client(), queues.urls());
    String url = queues.urls().getOrDefault(Priority.BULK, "");
    queues.client().sendMessage(s -> s.queueUrl(url).messageBody(body).messageGroupId("x"));

    assertThat(queue.receive(Priority.BULK, 10, Duration.ZERO, Duration.ZERO)).isEmpty();

    assertThat(queue.unreadable()).isEqualTo(1);
    assertThat(queue.receive(Priority.BULK, 10, Duration.ZERO, Duration.ZERO)).isEmpty();
    String dead = queues.client().getQueueUrl(q -> q.queueName(name(url) + "-dead")).queueUrl();
    assertThat(queues.client().receiveMessage(r -> r.queueUrl(dead)).messages())
        .extracting(Message::body)
        .containsExactly(body);
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
