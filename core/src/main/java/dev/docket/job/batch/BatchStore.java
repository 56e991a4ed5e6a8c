package dev.docket.job.batch;

import dev.docket.job.BatchId;
import dev.docket.job.JobStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where batches are kept. Every write is conditional, and losing is an answer; writing what is
 * already there counts as won.
 */
public interface BatchStore {
  /** Stores a new batch whose manifest is still to be made; false if its id is taken. */
  boolean create(Batch batch);

  /** Stores a new batch with its manifest; false if its id is taken. */
  boolean create(Batch batch, Manifest manifest);

  /** The batch as stored now; empty if unknown or another tenant's. */
  Optional<Batch> find(TenantId tenant, BatchId id);

  /** Stores {@code batch} over the version it was read at; empty if it has moved on. */
  Optional<Batch> replace(Batch batch);

  /** Stores the manifest where there is none yet; returns the one that is stored then. */
  Manifest keepManifest(TenantId tenant, BatchId id, Manifest manifest);

  /** The manifest, once there is one. */
  Optional<Manifest> manifest(TenantId tenant, BatchId id);

  /** A tenant's batches, newest first, at most {@code limit} after {@code after}. */
  Page<Batch> list(TenantId tenant, int limit, Optional<String> after);

  /** The part of the index of open batches, from 0, that a batch stands in. */
  static int shard(BatchId id) {
    return Math.floorMod(id.value().hashCode(), JobStore.SHARDS);
  }

  /** Batches of {@code shard} not yet expanded and due to be checked, oldest first. */
  List<Batch> openBatches(int shard, Instant dueBefore, int limit);

  /**
   * Applies {@code change} to the batch as stored now, again when another write came between; empty
   * if there is no such batch. A change that returns its argument writes nothing.
   */
  default Optional<Batch> update(TenantId tenant, BatchId id, UnaryOperator<Batch> change) {
    while (true) {
      Optional<Batch> read = find(tenant, id);
      if (read.isEmpty()) {
        return read;
      }
      Batch next = change.apply(read.get());
      if (next.equals(read.get())) {
        return read;
      }
      Optional<Batch> stored = replace(next);
      if (stored.isPresent()) {
        return stored;
      }
    }
  }
}
