package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.job.JobStore.Submitted;
import dev.docket.job.Page;
import dev.docket.job.Priority;
import dev.docket.job.Progress;
import dev.docket.job.StepStore;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import dev.docket.price.Usd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link JobStore} must do. */
@Timeout(60)
public abstract class JobStoreContract {
  private static final int RUNNERS = 8;

  private final TenantId tenant = Samples.tenant();
  private final JobStore store;
  private final StepStore steps;

  /** Tests {@code store}; erasing a job must erase it from {@code steps} too. */
  protected JobStoreContract(JobStore store, StepStore steps) {
    this.store = store;
    this.steps = steps;
  }

  @Test
  void everythingOfAJobComesBackAsStored() {
    JobRequest.Terms terms =
        new JobRequest.Terms(
            Priority.BULK, Map.of("案件", "第12条"), false, Duration.ofMinutes(90), 1_000_000L);
    JobRequest request =
        new JobRequest.Comparison(
            DocumentId.random(),
            DocumentId.random(),
            new JobRequest.ComparisonOptions("ja", true, "甲", "openai.gpt-oss-120b"),
            terms);
    Job queued = Samples.job(tenant, request, BatchId.random(), NOW);
    Job running =
        queued
            .claimed("message-1", NOW.plusMillis(5))
            .reported(
                new Job.Report(
                    new Progress("explain", 3, 7),
                    new Usage(
                        5_000_000_000L, 4, 5, 2, 1, 3, 1, new Cost(Usd.of("12.5"), Usd.ZERO, 2)),
                    List.of("Page 3 has no text"),
                    true,
                    2));
    List<Job> lives =
        List.of(
            queued,
            queued.cancelAsked(),
            running,
            running.released(NOW.plusSeconds(1)),
            running.completed(NOW.plusSeconds(2)),
            running.partial(NOW.plusSeconds(3)),
            running.failed(FailureReason.MODEL_FAILED, "なぜなら \"quoted\"", NOW.plusSeconds(4)),
            queued.failed(FailureReason.DEADLINE_EXCEEDED, "", NOW.plusSeconds(5)),
            queued.cancelled(NOW.plusSeconds(6)),
            running.partial(NOW.plusSeconds(7)).retried(NOW.plusSeconds(8)));
    assertThat(store.create(queued)).isTrue();
    assertThat(store.find(tenant, queued.id())).contains(queued);
    for (int version = 0; version < lives.size(); version++) {
      Job life = lives.get(version).withVersion(version);
      Job next = life.withVersion(version + 1);
      assertThat(store.replace(life)).contains(next);
      assertThat(store.find(tenant, queued.id())).contains(next);
    }
  }

  @Test
  void aWriteRepeatedAfterALostReplyCountsAsWon() {
    Job job = Samples.summary(tenant, NOW);
    assertThat(store.create(job)).isTrue();
    assertThat(store.create(job)).isTrue();

    Job claimed = job.claimed("m1", NOW);
    Job stored = store.replace(claimed).orElseThrow();
    assertThat(store.replace(claimed)).contains(stored);

    Job completed = stored.completed(NOW);
    Job finished = store.finish(completed, bytes("{}")).orElseThrow();
    assertThat(store.finish(completed, bytes("{}"))).contains(finished);
    assertThat(store.result(tenant, job.id())).contains(bytes("{}"));
  }

  @Test
  void anIdThatIsTakenIsNotCreatedAgain() {
    Job job = created(NOW);

    Job other = Job.submitted(job.id(), tenant, job.request(), null, NOW.plusSeconds(1));
    Job foreign = Job.submitted(job.id(), Samples.tenant(), job.request(), null, NOW);
    assertThat(store.create(other)).isFalse();
    assertThat(store.create(foreign)).isFalse();
    assertThat(store.find(tenant, job.id())).contains(job);
  }

  @Test
  void theFirstClaimIsThatOfAnUntouchedAdmittedJobOnly() {
    Job.FirstClaim claim = new Job.FirstClaim("m1", NOW.plusMillis(5), NOW.plusSeconds(900));
    Job job = admitted();
    Job claimed = job.claimedFirst(claim).withVersion(1);

    assertThat(store.claimFirst(Samples.tenant(), job.id(), claim)).isEmpty();
    assertThat(store.find(tenant, job.id())).contains(job);
    assertThat(store.claimFirst(tenant, job.id(), claim)).contains(claimed);
    assertThat(store.find(tenant, job.id())).contains(claimed);
    assertThat(store.claimFirst(tenant, job.id(), claim)).contains(claimed); // a repeat
    Job.FirstClaim second = new Job.FirstClaim("m1", NOW.plusMillis(6), NOW.plusSeconds(900));
    assertThat(store.claimFirst(tenant, job.id(), second)).isEmpty();
    assertThat(store.claimFirst(tenant, JobId.random(), claim)).isEmpty();
    assertThat(openOwn(JobStore.shard(job.id()), NOW.plusSeconds(901))).contains(claimed);
  }

  @Test
  void aJobThatIsNotAsSubmittedHasNoFirstClaim() {
    Job.FirstClaim claim = new Job.FirstClaim("m1", NOW, NOW.plusSeconds(900));
    Job unadmitted = created(NOW);
    Job cancelling = store.replace(admitted().cancelAsked()).orElseThrow();
    Job over = store.replace(admitted().cancelled(NOW)).orElseThrow();

    for (Job job : List.of(unadmitted, cancelling, over)) {
      assertThat(store.claimFirst(tenant, job.id(), claim)).isEmpty();
      assertThat(store.find(tenant, job.id())).contains(job);
    }
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingFirstClaimsExactlyOneWins() {
    Job job = admitted();

    List<Optional<Job>> answers =
        Race.of(
            RUNNERS,
            i ->
                store.claimFirst(
                    tenant, job.id(), new Job.FirstClaim("m" + i, NOW, NOW.plusSeconds(900))));

    List<Job> winners = answers.stream().flatMap(Optional::stream).toList();
    assertThat(winners).hasSize(1);
    assertThat(store.find(tenant, job.id())).contains(winners.getFirst());
  }

  @Test
  void anUntouchedJobIsCheckedLaterAndStaysUntouched() {
    Job job = admitted();
    Instant later = NOW.plusSeconds(3600);

    store.checkUntouchedAt(Samples.tenant(), job.id(), later);
    assertThat(store.find(tenant, job.id())).contains(job);
    store.checkUntouchedAt(tenant, job.id(), later);
    store.checkUntouchedAt(tenant, job.id(), later); // a repeat

    assertThat(store.find(tenant, job.id())).contains(job.checkedAt(later));
    assertThat(openOwn(JobStore.shard(job.id()), later)).isEmpty();
    assertThat(openOwn(JobStore.shard(job.id()), later.plusMillis(1)))
        .contains(job.checkedAt(later));
    Job.FirstClaim claim = new Job.FirstClaim("m1", NOW, NOW.plusSeconds(900));
    assertThat(store.claimFirst(tenant, job.id(), claim)).isPresent();
  }

  @Test
  void aJobThatWasTouchedIsCheckedWhenItSays() {
    Job claimed = store.replace(admitted().claimed("m1", NOW)).orElseThrow();
    JobId unknown = JobId.random();

    store.checkUntouchedAt(tenant, claimed.id(), NOW.plusSeconds(3600));
    store.checkUntouchedAt(tenant, unknown, NOW.plusSeconds(3600));

    assertThat(store.find(tenant, claimed.id())).contains(claimed);
    assertThat(store.find(tenant, unknown)).isEmpty();
  }

  @Test
  void aStaleReplaceLosesAndChangesNothing() {
    Job read = created(NOW);
    Job winner = store.replace(read.claimed("m1", NOW)).orElseThrow();

    assertThat(store.replace(read.claimed("m2", NOW))).isEmpty();
    assertThat(store.find(tenant, read.id())).contains(winner);
    assertThat(store.replace(Samples.summary(tenant, NOW))).isEmpty();
  }

  @Test
  void aLateFinishLosesAndStoresNoResult() {
    Job claimed = store.replace(created(NOW).claimed("m1", NOW)).orElseThrow();
    Job released = store.replace(claimed.released(NOW)).orElseThrow();

    assertThat(store.finish(claimed.completed(NOW), bytes("{}"))).isEmpty();
    assertThat(store.find(tenant, claimed.id())).contains(released);
    assertThat(store.result(tenant, claimed.id())).isEmpty();
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingReplacesExactlyOneWins() {
    Job read = created(NOW);

    List<Optional<Job>> answers =
        Race.of(RUNNERS, i -> store.replace(read.claimed("message-" + i, NOW)));

    List<Job> winners = answers.stream().flatMap(Optional::stream).toList();
    assertThat(winners).hasSize(1);
    assertThat(store.find(tenant, read.id())).contains(winners.getFirst());
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingFinishesExactlyOneWinsAndItsResultStays() {
    Job claimed = store.replace(created(NOW).claimed("m1", NOW)).orElseThrow();

    List<Optional<Job>> answers =
        Race.of(
            RUNNERS,
            i ->
                i % 2 == 0
                    ? store.finish(claimed.completed(NOW.plusSeconds(i)), bytes("result " + i))
                    : store.replace(claimed.checkedAt(NOW.plusSeconds(i))));

    List<Job> winners = answers.stream().flatMap(Optional::stream).toList();
    assertThat(winners).hasSize(1);
    assertThat(store.find(tenant, claimed.id())).contains(winners.getFirst());
    int winner = answers.indexOf(Optional.of(winners.getFirst()));
    assertThat(store.result(tenant, claimed.id()).map(JobStoreContract::text))
        .isEqualTo(winner % 2 == 0 ? Optional.of("result " + winner) : Optional.empty());
  }

  @Test
  @Tag(Race.CONTENDED)
  void noUpdateIsLostInARace() {
    Job job = created(NOW);

    Race.of(RUNNERS, i -> store.update(tenant, job.id(), read -> warned(read, "runner " + i)));

    assertThat(store.find(tenant, job.id()).orElseThrow().warnings()).hasSize(RUNNERS);
  }

  @Test
  void aResultTooLargeForARowComesBackAndIsReplacedByTheNextOne() {
    byte[] large = new byte[1_500_000];
    new Random(1).nextBytes(large);
    byte[] larger = new byte[2_000_000];
    new Random(2).nextBytes(larger);
    Job claimed = store.replace(created(NOW).claimed("m1", NOW)).orElseThrow();

    Job partial = store.finish(claimed.partial(NOW), large).orElseThrow();
    assertThat(store.result(tenant, claimed.id())).contains(large);

    Job retried = store.replace(partial.retried(NOW)).orElseThrow();
    assertThat(store.result(tenant, claimed.id())).contains(large);

    Job again = store.replace(retried.claimed("m2", NOW)).orElseThrow();
    assertThat(store.finish(again.completed(NOW), larger)).isPresent();
    assertThat(store.result(tenant, claimed.id())).contains(larger);
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    Job claimed = store.replace(created(NOW).claimed("m1", NOW)).orElseThrow();
    Job finished = store.finish(claimed.completed(NOW), bytes("{}")).orElseThrow();
    JobId id = finished.id();
    TenantId stranger = Samples.tenant();

    assertThat(store.find(stranger, id)).isEmpty();
    assertThat(store.findAll(stranger, List.of(id))).isEmpty();
    assertThat(store.result(stranger, id)).isEmpty();
    assertThat(store.list(stranger, JobFilter.ALL, 10, Optional.empty()).items()).isEmpty();
    assertThat(store.erase(stranger, id, NOW)).isFalse();
    Job foreign = Job.submitted(id, stranger, finished.request(), null, NOW);
    assertThat(store.replace(foreign.withVersion(finished.version()))).isEmpty();
    assertThat(store.find(tenant, id)).contains(finished);
    assertThat(store.erase(tenant, id, NOW)).isTrue();
    assertThat(store.isErased(stranger, id, NOW)).isFalse();
  }

  @Test
  void manyAreFoundAtOnceAndThoseThatAreGoneAreLeftOut() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      jobs.add(created(NOW.plusSeconds(i)));
    }
    List<JobId> ids = new ArrayList<>(jobs.stream().map(Job::id).toList());
    ids.add(JobId.random());
    ids.add(jobs.getFirst().id());

    assertThat(store.findAll(tenant, ids)).containsExactlyInAnyOrderElementsOf(jobs);
    assertThat(store.findAll(tenant, List.of())).isEmpty();
  }

  @Test
  void aListIsNewestFirstAndEndsWithoutAMark() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      jobs.addFirst(created(NOW.plusNanos(i)));
    }

    Page<Job> first = store.list(tenant, JobFilter.ALL, 4, Optional.empty());
    assertThat(first.items()).isEqualTo(jobs.subList(0, 4));
    Page<Job> second = store.list(tenant, JobFilter.ALL, 4, first.next());
    assertThat(second.items()).isEqualTo(jobs.subList(4, 6));
    assertThat(second.next()).isEmpty();
    assertThat(store.list(tenant, JobFilter.ALL, 6, Optional.empty()).next()).isEmpty();
  }

  @Test
  void aFilteredListEndsWithItsLastMatch() {
    Job oldest = created(NOW);
    Job old = created(NOW.plusSeconds(1));
    for (int i = 2; i < 8; i++) {
      assertThat(store.replace(created(NOW.plusSeconds(i)).cancelled(NOW))).isPresent();
    }
    JobFilter queued = new JobFilter(Optional.of("queued"), Optional.empty(), Optional.empty());

    Page<Job> first = store.list(tenant, queued, 1, Optional.empty());
    Page<Job> second = store.list(tenant, queued, 1, first.next());

    assertThat(first.items()).containsExactly(old);
    assertThat(second.items()).containsExactly(oldest);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aListShowsWhatItsFilterAdmits() {
    BatchId batch = BatchId.random();
    Job summary = created(NOW);
    Job comparison = Samples.job(tenant, Samples.comparisonRequest(), batch, NOW.plusSeconds(1));
    store.create(comparison);
    Job cancelled = store.replace(comparison.cancelled(NOW)).orElseThrow();

    assertThat(listed(new JobFilter(Optional.of("queued"), Optional.empty(), Optional.empty())))
        .containsExactly(summary);
    assertThat(listed(new JobFilter(Optional.of("cancelled"), Optional.empty(), Optional.empty())))
        .containsExactly(cancelled);
    assertThat(listed(new JobFilter(Optional.empty(), Optional.of("summary"), Optional.empty())))
        .containsExactly(summary);
    assertThat(listed(new JobFilter(Optional.empty(), Optional.empty(), Optional.of(batch))))
        .containsExactly(cancelled);
  }

  @Test
  void aListShowsWhatWasSubmittedFromOneTimeAndBeforeAnother() {
    Job before = created(NOW.minusNanos(1));
    Job first = created(NOW);
    Job last = created(NOW.plusSeconds(60).minusNanos(1));
    Job after = created(NOW.plusSeconds(60));
    Submitted within = new Submitted(Optional.of(NOW), Optional.of(NOW.plusSeconds(60)));
    JobFilter filter = in(within);

    assertThat(listed(filter)).containsExactly(last, first);
    Page<Job> page = store.list(tenant, filter, 1, Optional.empty());
    assertThat(page.items()).containsExactly(last);
    assertThat(store.list(tenant, filter, 1, page.next()))
        .isEqualTo(new Page<>(List.of(first), Optional.empty()));
    assertThat(listed(in(new Submitted(within.from(), Optional.empty()))))
        .containsExactly(after, last, first);
    assertThat(listed(in(new Submitted(Optional.empty(), within.from())))).containsExactly(before);
    assertThat(listed(in(new Submitted(within.to(), within.from())))).isEmpty();
  }

  private static JobFilter in(Submitted when) {
    return new JobFilter(Optional.empty(), Optional.empty(), Optional.empty(), when);
  }

  @Test
  void openJobsAreThoseOfAShardThatAreDueOldestFirst() {
    List<Job> shard = new ArrayList<>();
    while (shard.size() < 4) {
      Job job = Samples.summary(tenant, NOW.minusSeconds(shard.size()));
      if (JobStore.shard(job.id()) == 3) {
        store.create(job);
        shard.add(job);
      }
    }
    store.replace(shard.get(0).cancelled(NOW));
    Job later = store.replace(shard.get(1).checkedAt(NOW.plusSeconds(600))).orElseThrow();
    Instant due = NOW.plusSeconds(60);

    assertThat(openOwn(3, due)).containsExactly(shard.get(3), shard.get(2));
    assertThat(openOwn(4, due)).isEmpty();
    assertThat(openOwn(3, NOW.plusSeconds(600))).doesNotContain(later);
    assertThat(openOwn(3, NOW.plusSeconds(601))).contains(later);
  }

  @Test
  void anUnfinishedJobIsNotErased() {
    Job job = created(NOW);

    assertThat(store.erase(tenant, job.id(), NOW)).isFalse();
    assertThat(store.erase(tenant, JobId.random(), NOW)).isFalse();
    assertThat(store.find(tenant, job.id())).contains(job);
    assertThat(store.isErased(tenant, job.id(), NOW)).isFalse();
  }

  @Test
  void anErasedJobLeavesOnlyAMarkFor30Days() {
    Job claimed = store.replace(created(NOW).claimed("m1", NOW)).orElseThrow();
    JobId id = claimed.id();
    for (int i = 0; i < 30; i++) { // more than one write takes
      steps.storeOutput(tenant, id, new StepStore.Output("map-" + i, "hash", "text"));
    }
    store.finish(claimed.completed(NOW), bytes("{}"));

    assertThat(store.erase(tenant, id, NOW)).isTrue();

    assertThat(store.find(tenant, id)).isEmpty();
    assertThat(store.findAll(tenant, List.of(id))).isEmpty();
    assertThat(store.result(tenant, id)).isEmpty();
    assertThat(steps.load(tenant, id).outputs()).isEmpty();
    assertThat(listed(JobFilter.ALL)).isEmpty();
    assertThat(store.erase(tenant, id, NOW)).isFalse();
    assertThat(store.create(claimed.withVersion(0))).isFalse();
    assertThat(store.isErased(tenant, id, NOW.plus(Duration.ofDays(29)))).isTrue();
    assertThat(store.isErased(tenant, id, NOW.plus(Duration.ofDays(31)))).isFalse();
  }

  private Job created(Instant createdAt) {
    Job job = Samples.summary(tenant, createdAt);
    assertThat(store.create(job)).isTrue();
    return job;
  }

  private Job admitted() {
    Job job = Samples.summary(tenant, NOW).admittedFreely();
    assertThat(store.createAdmitted(job, Usd.ZERO)).isEqualTo(JobStore.Admitted.DONE);
    return job;
  }

  private List<Job> listed(JobFilter filter) {
    return store.list(tenant, filter, 50, Optional.empty()).items();
  }

  private List<Job> openOwn(int shard, Instant due) {
    return store.openJobs(shard, due, 1000).stream()
        .filter(job -> job.tenant().equals(tenant))
        .toList();
  }

  private static Job warned(Job job, String warning) {
    List<String> warnings = new ArrayList<>(job.warnings());
    warnings.add(warning);
    return job.reported(new Job.Report(job.progress(), job.usage(), warnings, false, 0));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
