package dev.docket.worker.queue;

import dev.docket.job.BatchId;
import dev.docket.job.TenantId;

/** Makes the jobs of a batch. */
public interface BatchWork {
  /**
   * Expands a batch, from wherever an earlier call stopped; returning means that it is done.
   *
   * @throws InterruptedException if the worker stops; the batch is then delivered again
   */
  void expand(TenantId tenant, BatchId batch) throws InterruptedException;
}
