package dev.docket.worker.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLog;
import dev.docket.collection.CollectionRules;
import dev.docket.collection.CollectionStore;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobErasure;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.StepStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.testing.InMemoryAuditLog;
import dev.docket.testing.InMemoryCollectionStore;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.OutlineDocuments;
import dev.docket.worker.run.FaultyPorts;
import dev.docket.worker.run.FaultyPorts.Death;
import dev.docket.worker.run.FaultyPorts.Trouble;
import dev.docket.worker.run.WatchedPorts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the process, fails the call, or has a job come in, at every call in turn of a look at a
 * collection whose documents and jobs have had their days.
 */
@Timeout(60)
class RetentionCrashTest {
  private static final TenantId TENANT = new TenantId("acme");
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant DUE = START.plus(Duration.ofDays(3));

  @ParameterizedTest
  @EnumSource
  void whatIsDueGoesWithAReceiptAndNothingElseGoesWhereverThereIsTrouble(Trouble trouble) {
    FaultyPorts undisturbed = FaultyPorts.sound();
    run(undisturbed, "undisturbed");
    int calls = undisturbed.calls().size();
    assertThat(calls).isGreaterThan(12);
    for (int call = 1; call <= calls; call++) {
      run(new FaultyPorts(trouble, call, false), "before call " + call);
      run(new FaultyPorts(trouble, call, true), "after call " + call);
    }
  }

  private static void run(FaultyPorts process, String where) {
    World world = new World();
    try {
      world.sweep(process).sweep(DUE);
    } catch (Death e) {
      assertThat(process.isDead()).as(where).isTrue();
    } catch (IllegalStateException e) {
      assertThat(e).as(where).hasMessage(process.struck());
    }
    world.checkReceipts(where);

    world.sweep(FaultyPorts.sound()).sweep(DUE.plus(Duration.ofDays(1)));

    world.checkReceipts(where);
    assertThat(world.isThere(world.old)).as(where).isFalse();
    assertThat(world.jobs.find(TENANT, world.ended.id())).as(where).isEmpty();
    assertThat(world.isThere(world.used)).as(where).isTrue();
  }

  @Test
  void aJobThatComesBeforeTheReceiptIsWrittenKeepsItsDocument() {
    FaultyPorts undisturbed = FaultyPorts.sound();
    new World().sweep(undisturbed).sweep(DUE);
    int last = undisturbed.calls().lastIndexOf("AuditLog.add"); // the call before the receipt
    assertThat(last).isGreaterThan(3);
    for (int call = 1; call <= last; call++) {
      World world = new World();
      int at = call;
      List<String> calls = new ArrayList<>();
      WatchedPorts.Watcher meanwhile =
          new WatchedPorts.Watcher() {
            @Override
            public int before(String name) {
              calls.add(name);
              if (calls.size() == at) {
                world.job(world.old, DUE);
              }
              return calls.size();
            }

            @Override
            public void after(String name, int number) {}
          };

      world.sweep(meanwhile).sweep(DUE);

      assertThat(world.isThere(world.old)).as("a job before call " + call).isTrue();
    }
  }

  /** A collection with a document that is due, one that a job still reads, and an ended job. */
  private static final class World {
    private final InMemoryCollectionStore collections = new InMemoryCollectionStore();
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final InMemoryJobStore jobs = new InMemoryJobStore();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final StoredDocument used = document();
    private final Job ended = ended(used);
    private final StoredDocument old = document();

    World() {
      collections.replace(CollectionRules.none(TENANT, "c").with(false, 1, false), START);
      job(used, START);
    }

    private RetentionSweep sweep(WatchedPorts.Watcher watcher) {
      DocumentStore seen = WatchedPorts.of(DocumentStore.class, documents, watcher);
      JobStore seenJobs = WatchedPorts.of(JobStore.class, jobs, watcher);
      StepStore steps = WatchedPorts.of(StepStore.class, jobs.steps(), watcher);
      return new RetentionSweep(
          WatchedPorts.of(CollectionStore.class, collections, watcher),
          seen,
          seenJobs,
          new JobErasure(seenJobs, steps, new NoModel()),
          WatchedPorts.of(AuditLog.class, audit, watcher));
    }

    private boolean isThere(StoredDocument document) {
      return documents.find(TENANT, document.id()).isPresent();
    }

    /** What is gone has a receipt. */
    private void checkReceipts(String where) {
      if (!isThere(old)) {
        assertThat(receipts("document.expired")).as(where).containsOnly(old.id().value());
      }
      if (jobs.find(TENANT, ended.id()).isEmpty()) {
        assertThat(receipts("job.expired")).as(where).containsOnly(ended.id().value());
      }
    }

    private Set<String> receipts(String action) {
      return audit.entries(TENANT).stream()
          .filter(entry -> entry.action().equals(action))
          .map(AuditEntry::details)
          .map(details -> String.valueOf(details.get("id")))
          .collect(Collectors.toSet());
    }

    private Job ended(StoredDocument document) {
      Job job = job(document, START);
      byte[] result = "{}".getBytes(StandardCharsets.UTF_8);
      return jobs.finish(job.completed(START), result).orElseThrow();
    }

    private Job job(StoredDocument document, Instant at) {
      JobRequest request =
          new JobRequest.Summary(
              document.id(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
      Job job = Job.submitted(JobId.random(), TENANT, request, null, at);
      jobs.create(job);
      return job;
    }

    private StoredDocument document() {
      DocumentId id = DocumentId.random();
      StoredDocument stored =
          new StoredDocument(
              id,
              TENANT,
              "name-" + id,
              MediaType.PLAIN,
              "sha-" + id,
              4,
              null,
              4,
              1,
              Language.EN,
              0,
              List.of(),
              List.of(),
              "c",
              START);
      documents.create(stored, OutlineDocuments.of(Language.EN, List.of("text")), new byte[] {1});
      return stored;
    }
  }

  /** A model's endpoint that keeps nothing. */
  private record NoModel() implements ModelEndpoint {
    @Override
    public List<Model> models() {
      return List.of();
    }

    @Override
    public void erase(String model, String responseId) {}
  }
}
