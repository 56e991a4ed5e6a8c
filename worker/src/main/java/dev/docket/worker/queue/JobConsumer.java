package dev.docket.worker.queue;

import dev.docket.job.BatchId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.ExpandBatch;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.trace.Span;
import dev.docket.trace.SpanKind;
import dev.docket.trace.Tracer;
import dev.docket.worker.mantle.DetachedCall;
import dev.docket.worker.run.Disposition;
import dev.docket.worker.run.JobRunner;
import dev.docket.worker.run.LeasedMessage;
import dev.docket.worker.run.Stop;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes messages off its queues, one platform thread each, and works on each message on a virtual
 * thread of its own.
 */
public final class JobConsumer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobConsumer.class);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
  private static final Duration WHILE_STOPPING = Duration.ofSeconds(5);

  /**
   * How messages are taken.
   *
   * @param queues which messages are taken, of one queue at least
   * @param slots jobs at a time
   * @param receiveWait how long one call waits for messages; a stop waits for it too
   * @param visibility how long a message stays with a worker that says nothing
   * @param grace how long a clean stop waits for requests being sent
   */
  public record Settings(
      Set<Priority> queues, int slots, Duration receiveWait, Duration visibility, Duration grace) {}

  private final JobQueue queue;
  private final JobRunner runner;
  private final BatchWork batches;
  private final LeasedMessages held;
  private final FinishedMessages finished;
  private final Slots slots;
  private final Duration receiveWait;
  private final Duration visibility;
  private final Duration grace;
  private final Clock clock;
  private final Tracer tracer;
  private final List<Thread> pollers = new ArrayList<>();
  private final ExecutorService handlers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("message-", 0).factory());
  private volatile boolean closing;

  /** A consumer of {@code queue}; {@link #start} begins. */
  public JobConsumer(
      JobQueue queue,
      JobRunner runner,
      BatchWork batches,
      LeasedMessages held,
      Settings settings,
      Clock clock,
      Tracer tracer) {
    this.tracer = tracer;
    this.queue = queue;
    this.runner = runner;
    this.batches = batches;
    this.held = held;
    this.finished = new FinishedMessages(queue);
    this.slots = new Slots(settings.slots(), settings.queues().contains(Priority.INTERACTIVE));
    this.receiveWait = settings.receiveWait();
    this.visibility = settings.visibility();
    this.grace = settings.grace();
    this.clock = clock;
    for (Priority priority : settings.queues()) {
      pollers.add(Thread.ofPlatform().name("consumer-" + priority).unstarted(() -> poll(priority)));
    }
  }

  public void start() {
    pollers.forEach(Thread::start);
  }

  /**
   * Stops asking for messages and waiting for the model; creates under way are seen through. What
   * waits is given back, to be delivered again at once.
   */
  @Override
  public void close() {
    closing = true;
    pollers.forEach(Thread::interrupt);
    try {
      for (Thread poller : pollers) {
        poller.join();
      }
      held.stopAll(Stop.GIVE_BACK);
      handlers.shutdown();
      if (!handlers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        handlers.shutdownNow(); // what is cut off here is delivered again
      }
      finished.close();
    } catch (InterruptedException e) {
      handlers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void poll(Priority priority) {
    while (!closing) {
      try {
        receiveOnce(priority);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!closing) {
          log.error("No messages could be received; trying again", e);
          pause();
        }
      }
    }
  }

  private void receiveOnce(Priority priority) throws InterruptedException {
    int free = slots.take(priority);
    try {
      for (Delivery delivery : queue.receive(priority, free, receiveWait, visibility)) {
        LeasedMessage delivered = new LeasedMessage(delivery, clock.instant());
        Optional<LeasedMessage> underWay = held.hold(delivered);
        if (underWay.isPresent()) {
          redelivered(underWay.get(), delivery);
        } else {
          handlers.execute(() -> handle(delivered, priority));
          free--; // the handler gives this one back
        }
      }
    } finally {
      slots.give(priority, free);
    }
  }

  /** A message whose work is under way here: the same once more, or another for the same job. */
  private void redelivered(LeasedMessage underWay, Delivery delivery) {
    boolean same = underWay.delivery().messageId().equals(delivery.messageId());
    if (same ? !underWay.renew(delivery, clock.instant()) : !runner.isObsolete(delivery)) {
      queue.release(delivery, WHILE_STOPPING);
    } else if (!same) {
      finished.add(delivery);
    }
  }

  private void handle(LeasedMessage message, Priority priority) {
    try {
      message.begin();
      Disposition disposition = work(message);
      message.end();
      dispose(message.delivery(), disposition);
    } catch (InterruptedException e) {
      dispose(message.delivery(), new Disposition.GiveBack(Duration.ZERO));
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error(
          "{} failed; the message will be delivered again", message.delivery().message().body(), e);
    } finally {
      held.letGo(message);
      slots.give(priority, 1);
    }
  }

  private Disposition work(LeasedMessage message) throws InterruptedException {
    Delivery delivery = message.delivery();
    return switch (delivery.message()) {
      case RunJob job -> {
        try (MDC.MDCCloseable _ = MDC.putCloseable("tenant", job.tenant().value());
            MDC.MDCCloseable _ = MDC.putCloseable("job", job.job().value());
            Span _ = span("process job", delivery).with("docket.job", job.job().value())) {
          yield runner.run(job, message);
        }
      }
      case ExpandBatch(TenantId tenant, BatchId batch) -> {
        try (MDC.MDCCloseable _ = MDC.putCloseable("tenant", tenant.value());
            MDC.MDCCloseable _ = MDC.putCloseable("batch", batch.value());
            Span _ = span("expand batch", delivery).with("docket.batch", batch.value())) {
          batches.expand(tenant, batch);
          yield new Disposition.Done();
        }
      }
    };
  }

  private Span span(String name, Delivery delivery) {
    return tracer
        .start(name, SpanKind.CONSUMER, delivery.trace())
        .with("messaging.system", "aws_sqs")
        .with("messaging.message.id", delivery.messageId())
        .with("docket.tenant", delivery.message().tenant().value())
        .with("docket.receives", delivery.receives());
  }

  private void dispose(Delivery delivery, Disposition disposition) {
    DetachedCall.uninterrupted(
        () -> {
          switch (disposition) {
            case Disposition.Done() -> finished.add(delivery);
            case Disposition.GiveBack(Duration delay) -> queue.release(delivery, delay);
            case Disposition.Leave() -> {}
          }
          return disposition;
        });
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_ERROR);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
