package dev.docket.testing;

import dev.docket.job.BatchId;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.Manifest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Batches in maps. */
public final class InMemoryBatchStore implements BatchStore {
  private final Map<BatchId, Batch> batches = new HashMap<>();
  private final Map<BatchId, Manifest> manifests = new HashMap<>();

  @Override
  public synchronized boolean create(Batch batch, Manifest manifest) {
    boolean won = create(batch);
    if (won) {
      manifests.put(batch.id(), manifest);
    }
    return won;
  }

  @Override
  public synchronized boolean create(Batch batch) {
    Batch there = batches.putIfAbsent(batch.id(), batch);
    return there == null || there.equals(batch);
  }

  @Override
  public synchronized Optional<Batch> find(TenantId tenant, BatchId id) {
    return Optional.ofNullable(batches.get(id)).filter(b -> b.tenant().equals(tenant));
  }

  @Override
  public synchronized Optional<Batch> replace(Batch batch) {
    Batch next = batch.withVersion(batch.version() + 1);
    Optional<Batch> there = find(batch.tenant(), batch.id());
    if (there.isPresent() && there.get().version() == batch.version()) {
      batches.put(batch.id(), next);
      return Optional.of(next);
    }
    return there.filter(next::equals);
  }

  @Override
  public synchronized Manifest keepManifest(TenantId tenant, BatchId id, Manifest manifest) {
    if (find(tenant, id).isEmpty()) {
      throw new IllegalArgumentException("No batch " + id);
    }
    Manifest there = manifests.putIfAbsent(id, manifest);
    return there == null ? manifest : there;
  }

  @Override
  public synchronized Optional<Manifest> manifest(TenantId tenant, BatchId id) {
    return find(tenant, id).flatMap(b -> Optional.ofNullable(manifests.get(b.id())));
  }

  @Override
  public synchronized Page<Batch> list(TenantId tenant, int limit, Optional<String> after) {
    return Marks.page(
        batches.values().stream().filter(b -> b.tenant().equals(tenant)),
        b -> Marks.mark(b.createdAt(), b.id().value()),
        _ -> true,
        limit,
        after);
  }

  @Override
  public synchronized List<Batch> openBatches(int shard, Instant dueBefore, int limit) {
    return batches.values().stream()
        .filter(b -> BatchStore.shard(b.id()) == shard && !b.expanded())
        .filter(b -> checkAt(b).isBefore(dueBefore))
        .sorted(Comparator.comparing(InMemoryBatchStore::checkAt))
        .limit(limit)
        .toList();
  }

  private static Instant checkAt(Batch batch) {
    return Objects.requireNonNull(batch.checkAt(), "an open batch has a time to be checked");
  }
}
