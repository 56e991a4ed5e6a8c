package dev.docket.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.worker.run.WatchedPorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FinishedMessagesTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final MemoryJobQueue messages = new MemoryJobQueue(Clock.systemUTC());
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private int failing;
  private final JobQueue queue =
      WatchedPorts.of(
          JobQueue.class,
          messages,
          new WatchedPorts.Watcher() {
            @Override
            public int before(String call) {
              calls.add(call);
              if (failing-- > 0) {
                throw new IllegalStateException("The queue does not answer");
              }
              return 0;
            }

            @Override
            public void after(String call, int number) {
              // only what is asked for counts
            }
          });

  @Test
  void allThatWasAddedIsDeletedBeforeTheEndInFewRequests() throws InterruptedException {
    List<Delivery> held = received(25);
    FinishedMessages finished = new FinishedMessages(queue);
    held.forEach(finished::add);
    finished.close();

    assertThat(messages.extend(held, LONG)).as("are gone").isEqualTo(held);
    assertThat(calls).hasSizeBetween(3, 5).containsOnly("JobQueue.acknowledgeAll");
  }

  @Test
  void aQueueThatDoesNotAnswerKeepsNoLaterMessage() throws InterruptedException {
    List<Delivery> held = received(20);
    failing = 1;
    FinishedMessages finished = new FinishedMessages(queue);
    held.forEach(finished::add);
    finished.close();

    assertThat(messages.extend(held, LONG)).as("are gone").hasSizeBetween(10, 19);
  }

  private List<Delivery> received(int count) {
    for (int i = 0; i < count; i++) {
      messages.send(
          Priority.INTERACTIVE, new RunJob(new TenantId("t"), JobId.random()), Duration.ZERO);
    }
    List<Delivery> held = new ArrayList<>();
    while (held.size() < count) {
      held.addAll(messages.receive(Priority.INTERACTIVE, 10, Duration.ZERO, LONG));
    }
    return held;
  }
}
