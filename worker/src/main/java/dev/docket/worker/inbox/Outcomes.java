package dev.docket.worker.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxStore;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStatus.Failed;
import dev.docket.job.JobStore;
import dev.docket.job.StoreUnavailableException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the ends of the jobs of arrivals, and writes what came of them beside the objects. */
final class Outcomes {
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);
  private static final int MOST = 100; // arrivals a look
  private static final Duration NEXT_LOOK = Duration.ofSeconds(30);

  private final InboxStore inboxes;
  private final JobStore jobs;
  private final BucketObjects objects;

  Outcomes(InboxStore inboxes, JobStore jobs, BucketObjects objects) {
    this.inboxes = inboxes;
    this.jobs = jobs;
    this.objects = objects;
  }

  /** Sees to all arrivals that are due. */
  void sweep(Instant now) {
    for (Arrival arrival : inboxes.open(now, MOST)) {
      Optional<Inbox> inbox = inboxes.find(arrival.tenant(), arrival.inbox());
      JobId id = arrival.job();
      Optional<Job> job = id == null ? Optional.empty() : jobs.find(arrival.tenant(), id);
      if (inbox.isEmpty()) {
        continue; // deleted since, and this row with it
      }
      if (job.isPresent() && !job.get().isFinished()) {
        inboxes.keep(arrival.checkedAt(now.plus(NEXT_LOOK)));
      } else {
        end(inbox.get(), arrival, job, now);
      }
    }
  }

  private void end(Inbox inbox, Arrival arrival, Optional<Job> job, Instant now) {
    try {
      Optional<String> trouble = inbox.writeBack() ? write(inbox, arrival, job) : Optional.empty();
      inboxes.keep(arrival.done(trouble.orElse(arrival.reason())));
    } catch (StoreUnavailableException e) { // it must not keep others waiting
      log.warn("What came of an object in bucket {} is written later", inbox.bucket(), e);
      inboxes.keep(arrival.checkedAt(now.plus(NEXT_LOOK)));
    }
  }

  private Optional<String> write(Inbox inbox, Arrival arrival, Optional<Job> job) {
    ObjectNode outcome = Json.MAPPER.createObjectNode();
    outcome.put("key", arrival.key());
    outcome.put("version", arrival.version());
    outcome.put("reason", arrival.reason());
    outcome.put("document", arrival.document() == null ? null : arrival.document().value());
    outcome.put("job", arrival.job() == null ? null : arrival.job().value());
    outcome.put("status", status(arrival, job));
    if (job.isPresent() && job.get().status() instanceof Failed failed) {
      outcome.put("reason", failed.detail());
    }
    outcome.set("result", null);
    job.filter(Job::hasResult)
        .flatMap(done -> jobs.result(done.tenant(), done.id()))
        .ifPresent(
            result -> {
              try {
                outcome.set("result", Json.MAPPER.readTree(result));
              } catch (IOException e) {
                throw new UncheckedIOException("A stored result can be read", e);
              }
            });
    try {
      return objects.write(
          inbox.bucket(), arrival.key() + Inbox.OUTCOME, Json.MAPPER.writeValueAsBytes(outcome));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("An outcome can be written", e);
    }
  }

  private static String status(Arrival arrival, Optional<Job> job) {
    if (arrival.state() == Arrival.State.REFUSED) {
      return "refused";
    }
    return job.map(done -> done.status().code()).orElse(arrival.job() == null ? "taken" : "erased");
  }
}
