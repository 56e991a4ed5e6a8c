package dev.docket.sqs;

import dev.docket.testing.JobQueueContract;
import dev.docket.testing.SqsExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SqsExtension.class)
class SqsJobQueueTest extends JobQueueContract {
  SqsJobQueueTest(SqsExtension.Queues queues) {
    super(new SqsJobQueue(queues.client(), queues.urls()));
  }
}
