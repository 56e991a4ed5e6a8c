package dev.docket.worker.queue;

import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.WorkMessage;
import dev.docket.worker.run.LeasedMessage;
import dev.docket.worker.run.Stop;
import dev.docket.worker.step.FanOut;
import dev.docket.worker.step.JobFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that this worker holds. A message is the lease of its job: it is extended for as
 * long as the job runs, and the job stops when it is lost.
 */
public final class LeasedMessages {
  private static final Logger log = LoggerFactory.getLogger(LeasedMessages.class);

  /** SQS lets nobody hold a message for more than 12 hours. */
  private static final Duration LONGEST = Duration.ofHours(11);

  /** A job is cut off when its pipeline has not ended so long after the deadline. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  private static final int EXTENDED_IN_TURN = 500;
  private static final int WRITTEN_IN_TURN = 50;

  private final JobQueue queue;
  private final JobStore jobs;
  private final Duration visibility;
  private final Map<WorkMessage, LeasedMessage> held = new ConcurrentHashMap<>();

  public LeasedMessages(JobQueue queue, JobStore jobs, Duration visibility) {
    this.queue = queue;
    this.jobs = jobs;
    this.visibility = visibility;
  }

  /** Holds a message; if its work is under way already, the one that is held. */
  Optional<LeasedMessage> hold(LeasedMessage delivered) {
    return Optional.ofNullable(held.putIfAbsent(delivered.delivery().message(), delivered));
  }

  /** Lets go of a message. */
  void letGo(LeasedMessage done) {
    held.remove(done.delivery().message(), done);
  }

  boolean holds(WorkMessage message) {
    return held.containsKey(message);
  }

  int size() {
    return held.size();
  }

  /** Stops all work. */
  void stopAll(Stop why) {
    held.values().forEach(h -> h.stop(why));
  }

  /** Extends all leases, and stops what has lost its own. */
  public void extend(Instant now) {
    Map<Delivery, LeasedMessage> all = new HashMap<>();
    for (LeasedMessage one : held.values()) {
      if (now.isAfter(one.receivedAt().plus(LONGEST))) {
        one.stop(Stop.GIVE_BACK);
      }
      all.put(one.delivery(), one);
    }
    inParts("extend", List.copyOf(all.keySet()), EXTENDED_IN_TURN, this::extended).stream()
        .flatMap(List::stream)
        .forEach(lost -> stop(Optional.ofNullable(all.get(lost)), lost));
  }

  private List<Delivery> extended(List<Delivery> part) {
    try {
      return queue.extend(part, visibility);
    } catch (RuntimeException e) {
      log.warn("{} leases could not be extended; trying again soon", part.size(), e);
      return List.of();
    }
  }

  private static void stop(Optional<LeasedMessage> held, Delivery lost) {
    held.filter(h -> h.delivery().equals(lost) && !h.isOver()) // as things are by now
        .ifPresent(
            h -> {
              log.warn("The lease of job {} was lost", lost.message().body());
              h.stop(Stop.LOST);
            });
  }

  private interface Work<I, O> {
    O of(List<I> part);
  }

  /** Thousands one after the other would take longer than a lease. */
  private static <I, O> List<O> inParts(String name, List<I> all, int size, Work<I, O> work) {
    List<List<I>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += size) {
      parts.add(all.subList(start, Math.min(all.size(), start + size)));
    }
    try {
      return new FanOut(name).all(parts, work::of, _ -> {});
    } catch (JobFailedException | InterruptedException e) {
      throw new IllegalStateException("Cut off: " + name, e);
    }
  }

  /** Writes what running jobs have reported. */
  public void flush(Instant now) {
    inParts(
        "write",
        List.copyOf(held.values()),
        WRITTEN_IN_TURN,
        part -> {
          part.forEach(one -> flush(one, now));
          return part.size();
        });
  }

  private static void flush(LeasedMessage one, Instant now) {
    try {
      one.row().ifPresent(row -> row.flush(now));
    } catch (RuntimeException e) {
      log.warn("Could not write the progress of job {}", one.delivery().message().body(), e);
    }
  }

  /** Reads the rows of all running jobs, and stops those that are to stop. */
  public void check(Instant now) {
    Map<TenantId, List<LeasedMessage>> byTenant =
        held.values().stream()
            .filter(h -> h.row().isPresent())
            .collect(Collectors.groupingBy(h -> h.delivery().message().tenant()));
    byTenant.forEach((tenant, ofTenant) -> check(tenant, ofTenant, now));
  }

  private void check(TenantId tenant, Collection<LeasedMessage> ofTenant, Instant now) {
    List<JobId> ids = new ArrayList<>();
    ofTenant.forEach(h -> h.row().ifPresent(row -> ids.add(row.job().id())));
    Map<JobId, Job> stored =
        jobs.findAll(tenant, ids).stream().collect(Collectors.toMap(Job::id, Function.identity()));
    for (LeasedMessage one : ofTenant) {
      one.row()
          .ifPresent(
              row -> {
                why(one, Optional.ofNullable(stored.get(row.job().id())), now).ifPresent(one::stop);
                if (one.stopped().isEmpty()) {
                  row.keepFromSweep(now);
                }
              });
    }
  }

  private static Optional<Stop> why(LeasedMessage held, Optional<Job> stored, Instant now) {
    if (stored.isEmpty()
        || stored.get().isFinished()
        || !held.delivery().messageId().equals(stored.get().lease())) {
      return Optional.of(Stop.LOST);
    }
    if (stored.get().cancelRequested()) {
      return Optional.of(Stop.CANCEL);
    }
    return now.isAfter(stored.get().deadlineAt().plus(GRACE))
        ? Optional.of(Stop.DEADLINE)
        : Optional.empty();
  }
}
