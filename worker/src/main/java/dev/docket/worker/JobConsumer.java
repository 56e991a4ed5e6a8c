package dev.docket.worker;

import dev.docket.job.BatchId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage.ExpandBatch;
import dev.docket.job.WorkMessage.RunJob;
import dev.docket.runtime.Aside;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages off the two queues, one platform thread each, and works on each message on a
 * virtual thread of its own.
 */
final class JobConsumer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobConsumer.class);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
  private static final Duration WHILE_STOPPING = Duration.ofSeconds(5);

  private final JobQueue queue;
  private final JobRunner runner;
  private final BatchWork batches;
  private final HeldMessages held;
  private final Slots slots;
  private final Duration receiveWait;
  private final Duration visibility;
  private final Duration grace;
  private final Clock clock;
  private final List<Thread> pollers = new ArrayList<>();
  private final ExecutorService handlers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("message-", 0).factory());
  private volatile boolean closing;

  JobConsumer(
      JobQueue queue,
      JobRunner runner,
      BatchWork batches,
      HeldMessages held,
      WorkerConfig config,
      Clock clock) {
    this.queue = queue;
    this.runner = runner;
    this.batches = batches;
    this.held = held;
    this.slots = new Slots(config.slots());
    this.receiveWait = config.receiveWait();
    this.visibility = config.leaseVisibility();
    this.grace = config.stopGrace();
    this.clock = clock;
    for (Priority priority : Priority.values()) {
      pollers.add(Thread.ofPlatform().name("consumer-" + priority).unstarted(() -> poll(priority)));
    }
  }

  void start() {
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
        Held delivered = new Held(delivery, clock.instant());
        Optional<Held> underWay = held.hold(delivered);
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
  private void redelivered(Held underWay, Delivery delivery) {
    boolean same = underWay.delivery().messageId().equals(delivery.messageId());
    if (same ? !underWay.renew(delivery, clock.instant()) : !runner.isObsolete(delivery)) {
      queue.release(delivery, WHILE_STOPPING);
    } else if (!same) {
      queue.acknowledge(delivery);
    }
  }

  private void handle(Held message, Priority priority) {
    try {
      message.begin();
      Disposition disposition = work(message);
      message.end();
      dispose(message.delivery(), disposition);
    } catch (InterruptedException e) {
      dispose(message.delivery(), new Disposition.GiveBack(Duration.ZERO));
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error("{} failed; it will come again", message.delivery().message().body(), e);
    } finally {
      held.letGo(message);
      slots.give(priority, 1);
    }
  }

  private Disposition work(Held message) throws InterruptedException {
    return switch (message.delivery().message()) {
      case RunJob job -> runner.run(job, message);
      case ExpandBatch(TenantId tenant, BatchId batch) -> {
        batches.expand(tenant, batch);
        yield new Disposition.Done();
      }
    };
  }

  private void dispose(Delivery delivery, Disposition disposition) {
    Aside.uninterrupted(
        () -> {
          switch (disposition) {
            case Disposition.Done() -> queue.acknowledge(delivery);
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
