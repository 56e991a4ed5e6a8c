package dev.docket.worker.inbox;

import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.inbox.InboxStore;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobQueue;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.JobTemplate;
import dev.docket.reading.DocumentReader;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryInboxStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.run.FaultyPorts;
import dev.docket.worker.run.WatchedPorts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An inbox and all that stands behind it, in memory. */
final class InboxWorld {
  static final TenantId ACME = new TenantId("acme");

  final MutableClock clock = MutableClock.at2030();
  final InMemoryInboxStore inboxes = new InMemoryInboxStore();
  final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  final InMemoryJobStore jobs = new InMemoryJobStore();
  final MemoryJobQueue queue = clock.queue();
  final AllowedSources allowed;
  final Inbox inbox;

  /** An inbox in {@code bucket} below {@code in/} that has summaries made and writes back. */
  InboxWorld(String bucket) {
    this.allowed =
        new AllowedSources(new MapParameters(Map.of("tenants/acme/buckets", bucket + "/in/")));
    this.inbox =
        new Inbox(
            InboxId.derived("acme"),
            ACME,
            "in",
            bucket,
            "in/",
            "inbox",
            new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
            true,
            clock.instant());
    inboxes.create(inbox);
  }

  /** What takes objects, every call of which {@code process} sees. */
  Arrivals arrivals(BucketObjects objects, FaultyPorts process) {
    DocumentStore seen = WatchedPorts.of(DocumentStore.class, documents, process);
    return new Arrivals(
        WatchedPorts.of(InboxStore.class, inboxes, process),
        seen,
        new DocumentIntake(new DocumentReader(), seen),
        WatchedPorts.of(JobStore.class, jobs, process),
        WatchedPorts.of(JobQueue.class, queue, process),
        allowed,
        objects,
        clock);
  }

  Outcomes outcomes(BucketObjects objects, FaultyPorts process) {
    return new Outcomes(
        WatchedPorts.of(InboxStore.class, inboxes, process),
        WatchedPorts.of(JobStore.class, jobs, process),
        objects);
  }

  List<Job> allJobs() {
    return jobs.list(ACME, JobStore.JobFilter.ALL, 100, Optional.empty()).items();
  }

  /** Ends all jobs with a result. */
  void endJobs() {
    for (Job job : allJobs()) {
      if (!job.isFinished()) {
        Job running = jobs.replace(job.claimed("message", clock.instant())).orElseThrow();
        jobs.finish(
            running.completed(clock.instant()),
            "{\"type\":\"summary\"}".getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
