package dev.docket.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.BatchId;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.MemoryJobQueue;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchSource.Select;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Manifest;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleFirer;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore.Run;
import dev.docket.reading.DocumentReader;
import dev.docket.testing.InMemoryBatchStore;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.InMemoryScheduleStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchExpanderTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final JobTemplate SUMMARY =
      new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
  private static final JobTemplate COMPARISON =
      new JobTemplate.Comparison(JobRequest.ComparisonOptions.DEFAULT, JobRequest.Terms.DEFAULT);

  private final MutableClock clock = new MutableClock(START);
  private final InMemoryJobStore jobs = new InMemoryJobStore();
  private final InMemoryBatchStore batches = new InMemoryBatchStore();
  private final InMemoryScheduleStore schedules = new InMemoryScheduleStore(batches);
  private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  private final MemoryJobQueue queue = clock.queue();
  private final DocumentIntake intake = new DocumentIntake(new DocumentReader(), documents);
  private final ScheduleFirer firer = new ScheduleFirer(schedules, batches, jobs, queue);

  @Test
  void anExpansionBegunAgainCreatesNoJobTwice() throws UnreadableDocumentException {
    List<JobRequest> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      requests.add(request(upload("d" + i, "c", "text " + i)));
    }
    Batch batch = Batch.ofJobs(BatchId.random(), ACME, "tonight", 40, START);
    batches.create(batch, Manifest.of(requests));
    // What an expansion that was cut off after seven jobs has left behind:
    for (int i = 0; i < 7; i++) {
      jobs.create(Job.submitted(batch.jobAt(i), ACME, requests.get(i), batch.id(), START));
    }
    expander(Map.of()).expand(ACME, batch.id());
    expander(Map.of()).expand(ACME, batch.id());

    assertThat(jobs.list(ACME, JobStore.JobFilter.ALL, 200, Optional.empty()).items()).hasSize(40);
    assertThat(children(batch)).hasSize(40);
    assertThat(batches.find(ACME, batch.id()).orElseThrow().expanded()).isTrue();
    assertThat(received()).isEqualTo(40);
  }

  @Test
  void aBatchCancelledWhileItIsExpandedLeavesNoJobWaiting() throws UnreadableDocumentException {
    Batch batch = Batch.ofJobs(BatchId.random(), ACME, "tonight", 1, START);
    batches.create(batch, Manifest.of(List.of(request(upload("d", "c", "text")))));
    jobs.create(
        Job.submitted(batch.jobAt(0), ACME, request(upload("d", "c", "text")), batch.id(), START));
    batches.replace(batch.cancelAsked());

    expander(Map.of()).expand(ACME, batch.id());

    assertThat(children(batch)).extracting(Job::statusCode).containsExactly("cancelled");
  }

  @Test
  void aBatchCancelledAfterItWasExpandedLeavesNoJobWaitingEither()
      throws UnreadableDocumentException {
    Batch batch = Batch.ofJobs(BatchId.random(), ACME, "tonight", 1, START);
    batches.create(batch, Manifest.of(List.of(request(upload("d", "c", "text")))));
    expander(Map.of()).expand(ACME, batch.id());
    assertThat(children(batch)).extracting(Job::statusCode).containsExactly("queued");
    batches.update(ACME, batch.id(), Batch::cancelAsked);

    expander(Map.of()).expand(ACME, batch.id());

    assertThat(children(batch)).extracting(Job::statusCode).containsExactly("cancelled");
  }

  @Test
  void twoVersionsUnderOneNameAreComparedAtTheNextFireAndNotAgain()
      throws UnreadableDocumentException {
    Schedule schedule = schedule(new BatchSource.Collection("rules", Select.CHANGED), COMPARISON);
    DocumentId before = upload("handbook", "rules", "old");
    clock.advance(Duration.ofMinutes(1));
    DocumentId after = upload("handbook", "rules", "new");

    Batch first = fire(schedule);
    assertThat(batches.manifest(ACME, first.id()).orElseThrow().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.request().documents()).containsExactly(before, after));
    completeAll(first);
    Manifest second = batches.manifest(ACME, fire(schedule).id()).orElseThrow();
    assertThat(second.entries()).isEmpty();
    assertThat(second.skipped())
        .containsExactly(new Manifest.Skipped("", "1 unchanged since they were last taken"));
    assertThat(batches.manifest(ACME, fire(schedule).id()).orElseThrow().entries()).isEmpty();
  }

  @Test
  void aRunGoesOnWhereTheOneBeforeItWasFull() throws UnreadableDocumentException {
    Schedule schedule =
        schedule(new BatchSource.Collection("rules", Select.ALL), SUMMARY, Schedule.Overlap.ALLOW);
    for (int i = 0; i < Manifest.MAX_ENTRIES + 3; i++) {
      upload("n" + i, "rules", "text " + i);
    }

    Manifest first = batches.manifest(ACME, fire(schedule).id()).orElseThrow();
    Manifest second = batches.manifest(ACME, fire(schedule).id()).orElseThrow();
    Manifest third = batches.manifest(ACME, fire(schedule).id()).orElseThrow();

    assertThat(first.found()).isEqualTo(Manifest.MAX_ENTRIES + 3);
    assertThat(first.left()).hasSize(3);
    assertThat(second.entries().stream().map(Manifest.Entry::name).limit(3).toList())
        .isEqualTo(first.left());
    assertThat(third.entries().stream().map(Manifest.Entry::name).limit(3).toList())
        .isEqualTo(second.left())
        .doesNotContainAnyElementsOf(first.left());
  }

  @Test
  void aSourceOfMoreFilesThanAreLookedAtSaysSo() {
    Schedule schedule =
        schedule(
            new BatchSource.Bucket(new BatchSource.Bucket.Prefix("b", "p/"), Select.ALL), SUMMARY);
    fire(schedule, Map.of("tenants/acme/buckets", "b/p/"), new ManyFiles());

    assertThat(lastRun(schedule).skipped())
        .hasSize(SourceFiles.MOST_FILES + 1)
        .first()
        .satisfies(
            skipped -> assertThat(skipped.reason()).contains("more than 10000", "n09999.jpg"));
    assertThat(lastRun(schedule).found()).isEqualTo(SourceFiles.MOST_FILES);
  }

  private static final class ManyFiles implements SourceFiles {
    @Override
    public List<File> list() {
      return IntStream.rangeClosed(0, MOST_FILES)
          .mapToObj(i -> new File(String.format(Locale.ROOT, "n%05d.jpg", i), 1, ""))
          .toList();
    }

    @Override
    public byte[] read(File file, int most) {
      throw new AssertionError("Nothing here is of a known type");
    }
  }

  @Test
  void aDocumentWhoseJobFailedIsTakenAgainThoughItHasNotChanged()
      throws UnreadableDocumentException {
    Schedule schedule = schedule(new BatchSource.Collection("rules", Select.CHANGED), SUMMARY);
    upload("a", "rules", "text a");
    Batch first = fire(schedule);
    jobs.update(
        ACME,
        first.jobAt(0),
        job -> job.failed(FailureReason.MODEL_FAILED, "No answer.", clock.instant()));

    assertThat(batches.manifest(ACME, fire(schedule).id()).orElseThrow().entries()).hasSize(1);
  }

  @Test
  void aRunSaysWhatWasFoundSubmittedAndSkipped(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "not yours");
    Path allowed = Files.createDirectory(directory.resolve("allowed"));
    Files.writeString(allowed.resolve("rules.txt"), "第1条 会社は規程を定める。");
    Files.writeString(allowed.resolve("empty.txt"), "");
    Files.writeString(allowed.resolve("photo.jpg"), "x");
    Files.createSymbolicLink(allowed.resolve("link.txt"), secret);
    Schedule schedule =
        schedule(new BatchSource.Directory(allowed.toString(), Select.CHANGED), SUMMARY);

    Batch batch = fire(schedule, Map.of("tenants/acme/directories", allowed.toString()));

    Run run = lastRun(schedule);
    assertThat(run.found()).isEqualTo(4);
    assertThat(run.submitted()).isEqualTo(1);
    assertThat(run.skipped())
        .extracting(skipped -> skipped.name())
        .containsExactlyInAnyOrder("empty.txt", "photo.jpg", "link.txt");
    assertThat(children(batch)).hasSize(1);
  }

  @Test
  void aDirectoryThatIsNotAllowedIsNotRead(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("rules.txt"), "text");
    Schedule schedule =
        schedule(new BatchSource.Directory(directory.toString(), Select.ALL), SUMMARY);
    fire(schedule);
    assertThat(lastRun(schedule).submitted()).isZero();
    assertThat(lastRun(schedule).skipped())
        .singleElement()
        .satisfies(skipped -> assertThat(skipped.reason()).contains("not below a directory"));
  }

  @Test
  void aFireClaimedByOneWorkerIsLostToTheOthers() throws UnreadableDocumentException {
    upload("a", "rules", "text a");
    Schedule schedule = schedule(new BatchSource.Collection("rules", Select.ALL), SUMMARY);
    Instant at = START.plusSeconds(3600);
    assertThat(firer.fire(schedule, at, false, at)).isPresent();
    assertThat(firer.fire(schedule, at, false, at.plusSeconds(1))).isEmpty();
    assertThat(batches.list(ACME, 10, Optional.empty()).items()).hasSize(1);
  }

  @Test
  void aFireDuringTheRunBeforeItIsSkippedAndSaysWhy() throws UnreadableDocumentException {
    upload("a", "rules", "text a");
    Schedule schedule = schedule(new BatchSource.Collection("rules", Select.ALL), SUMMARY);
    fire(schedule);
    Instant next = clock.instant().plusSeconds(60);
    Run skipped = firer.fire(schedule, next, false, next).orElseThrow();
    assertThat(skipped.batch()).isNull();
    assertThat(skipped.skippedBecause()).contains("has not ended");
  }

  private BatchExpander expander(Map<String, String> parameters) {
    return expander(
        parameters,
        from -> {
          throw new IllegalStateException("No bucket is read here: " + from);
        });
  }

  private BatchExpander expander(
      Map<String, String> parameters, Function<BatchSource.Bucket.Prefix, SourceFiles> buckets) {
    ManifestMaker maker =
        new ManifestMaker(
            documents, intake, new AllowedSources(new MapParameters(parameters)), buckets);
    return new BatchExpander(batches, schedules, jobs, queue, maker, clock);
  }

  private Batch fire(Schedule schedule) {
    return fire(schedule, Map.of());
  }

  private Batch fire(Schedule schedule, Map<String, String> parameters) {
    return fire(schedule, expander(parameters));
  }

  private void fire(Schedule schedule, Map<String, String> parameters, SourceFiles bucket) {
    fire(schedule, expander(parameters, _ -> bucket));
  }

  private Batch fire(Schedule schedule, BatchExpander expander) {
    clock.advance(Duration.ofMinutes(1));
    Run run = firer.fire(schedule, clock.instant(), false, clock.instant()).orElseThrow();
    BatchId id = Objects.requireNonNull(run.batch());
    expander.expand(ACME, id);
    return batches.find(ACME, id).orElseThrow();
  }

  private void completeAll(Batch batch) {
    children(batch)
        .forEach(child -> jobs.update(ACME, child.id(), job -> job.completed(clock.instant())));
  }

  private List<Job> children(Batch batch) {
    return jobs.findAll(ACME, batches.find(ACME, batch.id()).orElseThrow().jobs());
  }

  private Run lastRun(Schedule schedule) {
    return schedules.runs(ACME, schedule.id(), 1, Optional.empty()).items().getFirst();
  }

  private Schedule schedule(BatchSource source, JobTemplate job) {
    return schedule(source, job, Schedule.Overlap.SKIP);
  }

  private Schedule schedule(BatchSource source, JobTemplate job, Schedule.Overlap overlap) {
    Schedule schedule =
        new Schedule(
            ScheduleId.random(),
            ACME,
            "nightly",
            "0 0 2 * * ?",
            ZoneId.of("Asia/Tokyo"),
            source,
            job,
            overlap,
            Schedule.Misfire.FIRE_ONCE,
            Schedule.Dst.SHIFT,
            true,
            START,
            START,
            0);
    schedules.create(schedule);
    return schedule;
  }

  private DocumentId upload(String name, String collection, String text)
      throws UnreadableDocumentException {
    DocumentIntake.Upload upload =
        DocumentIntake.Upload.of(
            ACME,
            name,
            Optional.of(collection),
            MediaType.PLAIN,
            Optional.empty(),
            text.getBytes(StandardCharsets.UTF_8));
    return intake.add(DocumentId.random(), upload, clock.instant()).id();
  }

  private static JobRequest request(DocumentId document) {
    return new JobRequest.Summary(
        document, JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
  }

  private int received() {
    int count = 0;
    while (true) {
      int batch =
          queue.receive(Priority.INTERACTIVE, 10, Duration.ZERO, Duration.ofMinutes(5)).size();
      if (batch == 0) {
        return count;
      }
      count += batch;
    }
  }
}
