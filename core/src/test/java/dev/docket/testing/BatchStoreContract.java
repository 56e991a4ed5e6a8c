package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BatchId;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchSource.Select;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Manifest;
import dev.docket.job.batch.ScheduleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link BatchStore} must do. */
@Timeout(60)
public abstract class BatchStoreContract {
  private final TenantId tenant = Samples.tenant();
  private final BatchStore store;

  /** Tests {@code store}. */
  protected BatchStoreContract(BatchStore store) {
    this.store = store;
  }

  @Test
  void batchAndManifestComeBackAsStored() {
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "夜間", 1000, NOW);
    Manifest manifest = manifest(1000);
    assertThat(store.create(batch, manifest)).isTrue();
    assertThat(store.find(tenant, batch.id())).contains(batch);
    assertThat(store.manifest(tenant, batch.id())).contains(manifest);
  }

  @Test
  void anOrderOfEachKindOfSourceComesBackAsStored() {
    List<BatchSource> sources =
        List.of(
            new BatchSource.Documents(List.of(DocumentId.random())),
            new BatchSource.Collection("規程", Select.CHANGED),
            new BatchSource.Bucket(new BatchSource.Bucket.Prefix("b", "p/"), Select.ALL),
            new BatchSource.Directory("/srv/規程", Select.CHANGED));
    JobTemplate job =
        new JobTemplate.Comparison(JobRequest.ComparisonOptions.DEFAULT, JobRequest.Terms.DEFAULT);
    for (BatchSource source : sources) {
      Batch batch =
          Batch.ordered(
              BatchId.random(),
              tenant,
              "ordered",
              new Batch.Origin(
                  new Batch.Order(source, job), new Batch.Fire(ScheduleId.random(), NOW)),
              NOW);
      store.create(batch);
      assertThat(store.find(tenant, batch.id())).contains(batch);
      assertThat(store.manifest(tenant, batch.id())).isEmpty();
    }
  }

  @Test
  void theFirstManifestKeptStays() {
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "n", 1, NOW);
    store.create(batch);
    Manifest first = manifest(1);
    assertThat(store.keepManifest(tenant, batch.id(), first)).isEqualTo(first);
    assertThat(store.keepManifest(tenant, batch.id(), manifest(2))).isEqualTo(first);
    assertThat(store.manifest(tenant, batch.id())).contains(first);
  }

  @Test
  void aStaleReplaceLosesAndChangesNothing() {
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "n", 1, NOW);
    store.create(batch);
    Batch cancelled = store.replace(batch.cancelAsked()).orElseThrow();
    assertThat(store.replace(batch.whenExpanded())).isEmpty();
    assertThat(store.find(tenant, batch.id())).contains(cancelled);
    assertThat(store.replace(batch.cancelAsked())).contains(cancelled); // a lost reply
  }

  @Test
  void anOpenBatchIsDueUntilItIsExpanded() {
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "n", 1, NOW);
    store.create(batch);
    int shard = BatchStore.shard(batch.id());
    assertThat(store.openBatches(shard, NOW.plusSeconds(59), 1000)).doesNotContain(batch);
    assertThat(store.openBatches(shard, NOW.plusSeconds(61), 1000)).contains(batch);
    store.replace(batch.whenExpanded());
    assertThat(store.openBatches(shard, NOW.plusSeconds(61), 1000))
        .noneMatch(open -> open.id().equals(batch.id()));
  }

  @Test
  void listsAreNewestFirstPageByPage() {
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Batch batch = Batch.ofJobs(BatchId.random(), tenant, "n" + i, 1, NOW.plusSeconds(i));
      store.create(batch);
      batches.addFirst(batch);
    }
    Page<Batch> first = store.list(tenant, 3, Optional.empty());
    Page<Batch> second = store.list(tenant, 3, first.next());
    assertThat(first.items()).isEqualTo(batches.subList(0, 3));
    assertThat(second.items()).isEqualTo(batches.subList(3, 5));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    TenantId stranger = Samples.tenant();
    Batch batch = Batch.ofJobs(BatchId.random(), tenant, "n", 1, NOW);
    store.create(batch, manifest(1));
    assertThat(store.find(stranger, batch.id())).isEmpty();
    assertThat(store.manifest(stranger, batch.id())).isEmpty();
    assertThat(store.list(stranger, 10, Optional.empty()).items()).isEmpty();
    Batch theirs = Batch.ofJobs(batch.id(), stranger, "n", 1, NOW);
    assertThat(store.create(theirs)).isFalse();
    assertThat(store.replace(theirs.cancelAsked())).isEmpty();
    assertThat(store.find(tenant, batch.id())).contains(batch);
  }

  private static Manifest manifest(int entries) {
    List<Manifest.Entry> all = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      JobRequest request =
          new JobRequest.Summary(
              DocumentId.random(), JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT);
      all.add(new Manifest.Entry(request, "文書" + i, "sha" + i));
    }
    return new Manifest(
        entries + 1,
        all,
        List.of(new Manifest.Skipped("photo.jpg", "No document")),
        Map.of("old", "sha-old"));
  }
}
