package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.JobRequest;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Manifest;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import dev.docket.job.batch.ScheduleStore.Run;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ScheduleStore} must do. */
@Timeout(60)
public abstract class ScheduleStoreContract {
  private static final Instant FIRE = NOW.plusSeconds(3600);
  private static final int WORKERS = 8;

  private final TenantId tenant = Samples.tenant();
  private final Schedule schedule = schedule(tenant);
  private final ScheduleStore store;
  private final BatchStore batches;

  /** Tests {@code store}, whose batches are in {@code batches}. */
  protected ScheduleStoreContract(ScheduleStore store, BatchStore batches) {
    this.store = store;
    this.batches = batches;
  }

  @Test
  void aScheduleComesBackAsStored() {
    assertThat(store.create(schedule)).isTrue();
    assertThat(store.create(schedule)).isTrue(); // a lost reply
    assertThat(store.find(tenant, schedule.id())).contains(schedule);
    assertThat(store.enabled()).contains(schedule);
    assertThat(store.list(tenant, 10, Optional.empty()).items()).containsExactly(schedule);
  }

  @Test
  void aStaleReplaceLosesAndChangesNothing() {
    store.create(schedule);
    Schedule moved = store.replace(schedule.firedThrough(FIRE)).orElseThrow();
    assertThat(store.replace(schedule.firedThrough(FIRE.plusSeconds(1)))).isEmpty();
    assertThat(store.find(tenant, schedule.id())).contains(moved);
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyRacingClaimsOfOneFireExactlyOneIsWon() {
    store.create(schedule);
    List<Batch> made = IntStream.range(0, WORKERS).mapToObj(_ -> batch()).toList();
    List<Boolean> answers =
        Race.of(
            WORKERS,
            i ->
                store.claim(
                    schedule, run(FIRE, made.get(i).id(), false), Optional.of(made.get(i))));

    assertThat(answers).containsOnlyOnce(true);
    Batch winner = made.get(answers.indexOf(true));
    assertThat(store.run(tenant, schedule.id(), FIRE).map(Run::batch)).contains(winner.id());
    for (Batch batch : made) {
      assertThat(batches.find(tenant, batch.id()).isPresent()).isEqualTo(batch.equals(winner));
    }
    assertThat(found().firedThrough()).isEqualTo(FIRE);
  }

  @Test
  void aClaimRepeatedAfterALostReplyIsWon() {
    store.create(schedule);
    Batch batch = batch();
    Run run = run(FIRE, batch.id(), false);
    assertThat(store.claim(schedule, run, Optional.of(batch))).isTrue();
    assertThat(store.claim(schedule, run, Optional.of(batch))).isTrue();
  }

  @Test
  void aFireEarlierThanWhatIsDealtWithIsNotClaimed() {
    store.create(schedule);
    store.claim(schedule, run(FIRE, null, false), Optional.empty());
    assertThat(store.claim(schedule, run(FIRE.minusSeconds(1), null, false), Optional.empty()))
        .isFalse();
  }

  @Test
  void aManualRunLeavesTheFiresToComeAlone() {
    store.create(schedule);
    assertThat(store.claim(schedule, run(FIRE, null, true), Optional.empty())).isTrue();
    assertThat(found().firedThrough()).isEqualTo(schedule.firedThrough());
  }

  @Test
  void runsComeLatestFirstPageByPage() {
    store.create(schedule);
    for (int i = 0; i < 5; i++) {
      store.claim(schedule, run(FIRE.plusSeconds(i), null, false), Optional.empty());
    }
    Run last = run(FIRE.plusSeconds(4), null, false);
    Run whole =
        new Run(
            last.schedule(),
            last.scheduledAt(),
            last.firedAt(),
            false,
            null,
            7,
            5,
            List.of(new Manifest.Skipped("写真.jpg", "No document")),
            null);
    store.updateRun(tenant, whole);

    Page<Run> first = store.runs(tenant, schedule.id(), 3, Optional.empty());
    Page<Run> second = store.runs(tenant, schedule.id(), 3, first.next());
    assertThat(first.items().getFirst()).isEqualTo(whole);
    assertThat(first.items())
        .extracting(Run::scheduledAt)
        .containsExactly(FIRE.plusSeconds(4), FIRE.plusSeconds(3), FIRE.plusSeconds(2));
    assertThat(second.items())
        .extracting(Run::scheduledAt)
        .containsExactly(FIRE.plusSeconds(1), FIRE);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aDeletedScheduleIsGoneWithItsRunsAndFiresNoMore() {
    store.create(schedule);
    store.claim(schedule, run(FIRE, null, false), Optional.empty());
    assertThat(store.delete(tenant, schedule.id())).isTrue();
    assertThat(store.delete(tenant, schedule.id())).isFalse();
    assertThat(store.runs(tenant, schedule.id(), 10, Optional.empty()).items()).isEmpty();
    assertThat(store.enabled()).noneMatch(s -> s.id().equals(schedule.id()));
    assertThat(store.claim(schedule, run(FIRE.plusSeconds(1), null, false), Optional.empty()))
        .isFalse();
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    TenantId stranger = Samples.tenant();
    store.create(schedule);
    store.claim(schedule, run(FIRE, null, false), Optional.empty());
    assertThat(store.find(stranger, schedule.id())).isEmpty();
    assertThat(store.runs(stranger, schedule.id(), 10, Optional.empty()).items()).isEmpty();
    assertThat(store.run(stranger, schedule.id(), FIRE)).isEmpty();
    assertThat(store.delete(stranger, schedule.id())).isFalse();
    assertThat(store.find(tenant, schedule.id())).isPresent();
  }

  private Schedule found() {
    return store.find(tenant, schedule.id()).orElseThrow();
  }

  private Batch batch() {
    return Batch.ofJobs(BatchId.random(), tenant, "nightly", 1, NOW);
  }

  private Run run(Instant scheduledAt, @Nullable BatchId batch, boolean manual) {
    return new Run(
        schedule.id(), scheduledAt, scheduledAt, manual, batch, null, null, List.of(), null);
  }

  private static Schedule schedule(TenantId tenant) {
    return new Schedule(
        ScheduleId.random(),
        tenant,
        "毎晩",
        "0 0 2 * * ?",
        ZoneId.of("Asia/Tokyo"),
        new BatchSource.Collection("規程", BatchSource.Select.CHANGED),
        new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
        Schedule.Overlap.QUEUE,
        Schedule.Misfire.FIRE_ALL,
        Schedule.Dst.SKIP,
        true,
        NOW,
        NOW,
        0);
  }
}
