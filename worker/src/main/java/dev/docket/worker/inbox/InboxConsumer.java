package dev.docket.worker.inbox;

import dev.docket.job.Notices;
import dev.docket.job.Notices.Notice;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notices of new objects off their queue, one after another. One that fails stays on the
 * queue, and is with the dead letters after some tries.
 */
final class InboxConsumer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(InboxConsumer.class);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

  /** Longer than the reading of as many documents takes as there are notices at once. */
  private static final Duration VISIBILITY = Duration.ofMinutes(15);

  private final Notices notices;
  private final Arrivals arrivals;
  private final Thread thread;
  private volatile boolean closing;

  InboxConsumer(Notices notices, Arrivals arrivals) {
    this.notices = notices;
    this.arrivals = arrivals;
    this.thread = Thread.ofPlatform().name("inboxes").daemon().unstarted(this::run);
  }

  /** Begins to take notices. */
  InboxConsumer start() {
    thread.start();
    return this;
  }

  private void run() {
    while (!closing) {
      try {
        takeSome(WAIT);
      } catch (RuntimeException e) {
        if (!closing) {
          log.error("Notices of new objects cannot be received", e);
          pause();
        }
      }
    }
  }

  /** Waits for notices and does what they ask for. */
  void takeSome(Duration wait) {
    List<Notice> some = notices.receive(wait, VISIBILITY);
    for (Notice notice : some) {
      if (closing) {
        return; // what is left comes again
      }
      take(notice);
    }
  }

  private void take(Notice notice) {
    List<ObjectCreated> created;
    try {
      created = ObjectCreated.parse(notice.body());
    } catch (IllegalArgumentException e) {
      log.warn("Notice {} says nothing of objects: {}", notice.id(), e.getMessage());
      notices.setAside(notice);
      return;
    }
    try {
      created.forEach(arrivals::take);
      notices.acknowledge(notice);
    } catch (RuntimeException e) {
      log.error("Notice {} cannot be seen to; it comes again", notice.id(), e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_ERROR);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }
}
