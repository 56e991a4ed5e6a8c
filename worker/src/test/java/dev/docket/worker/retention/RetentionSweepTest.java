package dev.docket.worker.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry;
import dev.docket.collection.CollectionRules;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.Job;
import dev.docket.job.JobErasure;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.ModelEndpoint;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.testing.InMemoryAuditLog;
import dev.docket.testing.InMemoryCollectionStore;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.OutlineDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is erased by a collection's retention, when, and what is not. */
class RetentionSweepTest {
  private static final TenantId TENANT = new TenantId("acme");
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final InMemoryCollectionStore collections = new InMemoryCollectionStore();
  private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  private final InMemoryJobStore jobs = new InMemoryJobStore();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final List<String> erasedAtTheModel = new CopyOnWriteArrayList<>();
  private Runnable meanwhile = () -> {};
  private final RetentionSweep sweep =
      new RetentionSweep(
          collections,
          documents,
          jobs,
          new JobErasure(jobs, jobs.steps(), new Erased(this::erased)),
          audit);

  @Test
  void aDocumentThatNobodyUsesGoesAfterItsDays() {
    rules("contracts", 30, false);
    StoredDocument document = document("contracts", START);
    StoredDocument elsewhere = document("others", START);

    sweep.sweep(day(30));
    assertThat(isThere(document)).as("on the thirtieth day").isTrue();
    sweep.sweep(day(31));

    assertThat(isThere(document)).isFalse();
    assertThat(documents.original(TENANT, document.id())).isEmpty();
    assertThat(isThere(elsewhere)).isTrue();
    assertThat(audit.entries(TENANT))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.action()).isEqualTo("document.expired");
              assertThat(receipt.actor()).isEqualTo(AuditEntry.Actor.SYSTEM);
              assertThat(receipt.details())
                  .containsEntry("id", document.id().value())
                  .containsEntry("sha256", document.sha256());
            });
  }

  @Test
  void aJobKeepsItsDocumentsUntilItsOwnDaysAreOver() {
    rules("contracts", 30, false);
    StoredDocument document = document("contracts", START);
    Job job = ended(document, day(20));
    Job running = job(document, day(25));

    sweep.sweep(day(51));

    assertThat(jobs.find(TENANT, job.id())).isEmpty();
    assertThat(jobs.result(TENANT, job.id())).isEmpty();
    assertThat(jobs.find(TENANT, running.id())).as("it is not over").isPresent();
    assertThat(isThere(document)).as("a job still reads it").isTrue();
    jobs.replace(running.cancelled(day(52)));
    sweep.sweep(day(83));
    assertThat(jobs.find(TENANT, running.id())).isEmpty();
    assertThat(isThere(document)).isFalse();
    assertThat(audit.entries(TENANT))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder("job.expired", "job.expired", "document.expired");
  }

  @Test
  void aHoldBeatsTheDays() {
    rules("contracts", 30, true);
    StoredDocument document = document("contracts", START);
    Job job = ended(document, START);

    sweep.sweep(day(400));

    assertThat(isThere(document)).isTrue();
    assertThat(jobs.find(TENANT, job.id())).isPresent();
    assertThat(audit.entries(TENANT)).isEmpty();
  }

  @Test
  void aHoldOfOneOfItsCollectionsKeepsAComparisonAndWhatItReads() {
    rules("contracts", 30, false);
    collections.replace(CollectionRules.none(TENANT, "dispute").with(false, null, true), START);
    StoredDocument before = document("contracts", START);
    StoredDocument after = document("dispute", START);
    Job job =
        end(
            new JobRequest.Comparison(
                before.id(),
                after.id(),
                new JobRequest.ComparisonOptions("ja", false, null, "m"),
                JobRequest.Terms.DEFAULT),
            START);

    sweep.sweep(day(400));

    assertThat(jobs.find(TENANT, job.id())).isPresent();
    assertThat(isThere(before)).isTrue();
  }

  @Test
  void aCollectionIsLookedAtOnceADayAndAtOnceWhenItsRulesChange() {
    rules("contracts", 30, false);
    StoredDocument document = document("contracts", START);
    sweep.sweep(day(30));
    sweep.sweep(day(30).plusSeconds(80_000));
    assertThat(isThere(document)).isTrue();

    CollectionRules rules = collections.find(TENANT, "contracts");
    collections.replace(rules.with(false, 1, false), day(30).plusSeconds(80_001));
    sweep.sweep(day(30).plusSeconds(80_001));

    assertThat(isThere(document)).isFalse();
  }

  @Test
  void whatTheModelKeepsOfAJobGoesWithIt() {
    rules("contracts", 1, false);
    StoredDocument document = document("contracts", START);
    Job job = job(document, START);
    Attempt attempt = Attempt.intended("map", "hash", "openai.gpt-oss-120b", 1, false, START);
    jobs.steps().createAttempt(TENANT, job.id(), attempt);
    jobs.steps().recordResponse(TENANT, job.id(), "map", 1, attempt.id(), "resp_1");
    jobs.finish(job.completed(START), "{}".getBytes(StandardCharsets.UTF_8));

    sweep.sweep(day(3));

    assertThat(erasedAtTheModel).containsExactly("resp_1");
  }

  @Test
  void aJobThatComesWhileOthersAreErasedKeepsItsDocument() {
    rules("contracts", 1, false);
    StoredDocument document = document("contracts", START);
    StoredDocument unread = document("contracts", START);
    Job old = job(document, START);
    Attempt attempt = Attempt.intended("map", "hash", "openai.gpt-oss-120b", 1, false, START);
    jobs.steps().createAttempt(TENANT, old.id(), attempt);
    jobs.steps().recordResponse(TENANT, old.id(), "map", 1, attempt.id(), "resp_1");
    jobs.finish(old.completed(START), "{}".getBytes(StandardCharsets.UTF_8));
    meanwhile = () -> job(document, day(3));

    sweep.sweep(day(3));

    assertThat(jobs.find(TENANT, old.id())).isEmpty();
    assertThat(isThere(document)).isTrue();
    assertThat(isThere(unread)).isFalse();
  }

  private void rules(String collection, int days, boolean hold) {
    collections.replace(CollectionRules.none(TENANT, collection).with(false, days, hold), START);
  }

  private Job ended(StoredDocument document, Instant at) {
    return end(request(document), at);
  }

  private Job end(JobRequest request, Instant at) {
    Job job = Job.submitted(JobId.random(), TENANT, request, null, at);
    jobs.create(job);
    return jobs.finish(job.completed(at), "{}".getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private Job job(StoredDocument document, Instant at) {
    Job job = Job.submitted(JobId.random(), TENANT, request(document), null, at);
    jobs.create(job);
    return job;
  }

  private static JobRequest request(StoredDocument document) {
    return new JobRequest.Summary(
        document.id(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
  }

  private StoredDocument document(String collection, Instant at) {
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
            collection,
            at);
    documents.create(stored, text(), new byte[] {1});
    return stored;
  }

  private static Document text() {
    return OutlineDocuments.of(Language.EN, List.of("text"));
  }

  private boolean isThere(StoredDocument document) {
    return documents.find(TENANT, document.id()).isPresent();
  }

  private static Instant day(int number) {
    return START.plus(Duration.ofDays(number)).plusSeconds(number > 30 ? 1 : 0);
  }

  private void erased(String response) {
    erasedAtTheModel.add(response);
    meanwhile.run();
  }

  /** A model endpoint that tells what it was asked to erase. */
  private record Erased(Consumer<String> told) implements ModelEndpoint {
    @Override
    public List<Model> models() {
      return List.of();
    }

    @Override
    public void erase(String model, String responseId) {
      told.accept(responseId);
    }
  }
}
