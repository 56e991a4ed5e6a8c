package dev.docket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage;
import dev.docket.trace.Span;
import dev.docket.trace.SpanKind;
import dev.docket.trace.TraceContext;
import dev.docket.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link JobQueue} must do. */
@Timeout(60)
public abstract class JobQueueContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final JobQueue queue;

  /** Tests {@code queue}, whose two queues must be empty and nobody else's. */
  protected JobQueueContract(JobQueue queue) {
    this.queue = queue;
  }

  @Test
  void aMessageArrivesOnItsQueueAsSent() {
    WorkMessage job = job();
    WorkMessage batch = new WorkMessage.ExpandBatch(Samples.tenant(), BatchId.random());
    queue.send(Priority.INTERACTIVE, job, AT_ONCE);
    queue.send(Priority.BULK, batch, AT_ONCE);

    Delivery interactive = receiveOne(Priority.INTERACTIVE);
    assertThat(interactive.message()).isEqualTo(job);
    assertThat(interactive.receives()).isEqualTo(1);
    assertThat(receiveOne(Priority.BULK).message()).isEqualTo(batch);
  }

  @Test
  void aMessageTellsInWhichTraceItWasSent() {
    Optional<TraceContext> sending;
    try (Span _ = Tracer.off(Clock.systemUTC()).start("send", SpanKind.PRODUCER)) {
      sending = TraceContext.current();
      queue.send(Priority.INTERACTIVE, job(), AT_ONCE);
    }
    queue.send(Priority.BULK, job(), AT_ONCE);

    assertThat(sending).isPresent();
    assertThat(receiveOne(Priority.INTERACTIVE).trace()).isEqualTo(sending);
    assertThat(receiveOne(Priority.BULK).trace()).isEmpty();
  }

  @Test
  void aLeasedMessageIsNotDeliveredAgain() {
    queue.send(Priority.INTERACTIVE, job(), AT_ONCE);
    receiveOne(Priority.INTERACTIVE);

    assertThat(queue.receive(Priority.INTERACTIVE, 10, AT_ONCE, LONG)).isEmpty();
  }

  @Test
  void aReleasedMessageIsDeliveredAgainAndCounted() {
    queue.send(Priority.INTERACTIVE, job(), AT_ONCE);
    Delivery first = receiveOne(Priority.INTERACTIVE);

    queue.release(first, AT_ONCE);

    Delivery second = receiveOne(Priority.INTERACTIVE);
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(second.receives()).isEqualTo(2);
  }

  @Test
  void anAcknowledgedMessageIsGone() {
    queue.send(Priority.INTERACTIVE, job(), AT_ONCE);
    Delivery delivery = receiveOne(Priority.INTERACTIVE);

    queue.acknowledge(delivery);
    queue.release(delivery, AT_ONCE);

    assertThat(queue.receive(Priority.INTERACTIVE, 10, AT_ONCE, LONG)).isEmpty();
  }

  @Test
  void messagesAreDeletedTogether() {
    List<Delivery> held = new ArrayList<>();
    for (int i = 0; i < 12; i++) { // more than SQS deletes at once, and of both queues
      Priority priority = i % 4 == 0 ? Priority.BULK : Priority.INTERACTIVE;
      queue.send(priority, job(), AT_ONCE);
      held.add(receiveOne(priority));
    }
    Delivery kept = held.removeLast();

    queue.acknowledgeAll(held);
    queue.acknowledgeAll(List.of());

    assertThat(queue.extend(held, LONG)).hasSameElementsAs(held);
    assertThat(queue.extend(List.of(kept), LONG)).isEmpty();
  }

  @Test
  void extendingTellsWhichLeasesAreLost() {
    List<Delivery> held = new ArrayList<>();
    for (int i = 0; i < 12; i++) { // more than SQS extends at once
      queue.send(i % 2 == 0 ? Priority.INTERACTIVE : Priority.BULK, job(), AT_ONCE);
    }
    for (int i = 0; i < 12; i++) {
      held.add(receiveOne(i % 2 == 0 ? Priority.INTERACTIVE : Priority.BULK));
    }
    Delivery gone = held.get(7);
    queue.acknowledge(gone);

    assertThat(queue.extend(held, LONG)).containsExactly(gone);
    assertThat(queue.extend(List.of(), LONG)).isEmpty();
    assertThat(queue.receive(Priority.INTERACTIVE, 10, AT_ONCE, LONG)).isEmpty();
  }

  @Test
  void noMoreThanAskedForIsDelivered() {
    for (int i = 0; i < 5; i++) {
      queue.send(Priority.BULK, job(), AT_ONCE);
    }

    List<Delivery> three = queue.receive(Priority.BULK, 3, WAIT, LONG);
    assertThat(three).hasSizeBetween(1, 3);
    assertThat(three).doesNotHaveDuplicates();
  }

  @Test
  void aDelayedMessageIsNotDeliveredAtOnce() {
    queue.send(Priority.BULK, job(), Duration.ofMinutes(10));

    assertThat(queue.receive(Priority.BULK, 10, AT_ONCE, LONG)).isEmpty();
  }

  private Delivery receiveOne(Priority priority) {
    List<Delivery> deliveries = queue.receive(priority, 1, WAIT, LONG);
    assertThat(deliveries).hasSize(1);
    return deliveries.getFirst();
  }

  private static WorkMessage job() {
    return new WorkMessage.RunJob(Samples.tenant(), JobId.random());
  }
}
