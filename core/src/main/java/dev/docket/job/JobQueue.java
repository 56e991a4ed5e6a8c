package dev.docket.job;

import dev.docket.trace.TraceContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The two queues of work, interactive and bulk. A delivery is a lease: it must be extended for as
 * long as its work runs, or the message is delivered again.
 */
public interface JobQueue {
  /** Sends a message; {@code delay} is at most 15 minutes. */
  void send(Priority queue, WorkMessage message, Duration delay);

  /**
   * Waits at most {@code wait} for messages and leases at most {@code max} (10 at most) of them for
   * {@code visibility}.
   */
  List<Delivery> receive(Priority queue, int max, Duration wait, Duration visibility);

  /** Extends leases to {@code visibility} from now; returns those that are lost. */
  List<Delivery> extend(Collection<Delivery> deliveries, Duration visibility);

  /** Deletes the message for good. */
  default void acknowledge(Delivery delivery) {
    acknowledgeAll(List.of(delivery));
  }

  /** Deletes messages for good, with one request for ten of a queue. */
  void acknowledgeAll(Collection<Delivery> deliveries);

  /** Gives the message back, to be delivered again after {@code delay}. */
  void release(Delivery delivery, Duration delay);

  /** How many messages said no work and were set aside since this process started. */
  long unreadable();

  /**
   * A message in hand.
   *
   * @param messageId the same for all deliveries of one message
   * @param receipt of this delivery
   * @param receives how often the message has been delivered, this time included
   * @param trace in which trace it was sent, if in any
   */
  record Delivery(
      Priority queue,
      WorkMessage message,
      String messageId,
      String receipt,
      int receives,
      Optional<TraceContext> trace) {}
}
