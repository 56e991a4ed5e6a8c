package dev.docket.worker.schedule;

import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import java.time.Duration;
import java.time.Instant;

/** Sends again the message of each batch that should have been expanded by now. */
final class OpenBatchSweep {
  private static final int MOST = 100;
  private static final Duration NEXT_LOOK = Duration.ofMinutes(5); // longer than an expansion takes

  private final BatchStore batches;
  private final JobQueue queue;

  OpenBatchSweep(BatchStore batches, JobQueue queue) {
    this.batches = batches;
    this.queue = queue;
  }

  void sweep(Instant now) {
    for (int shard = 0; shard < JobStore.SHARDS; shard++) {
      for (Batch batch : batches.openBatches(shard, now, MOST)) {
        // Of several sweeps one moves the time of the next look, and that one sends.
        if (batches.replace(batch.checkedAt(now.plus(NEXT_LOOK))).isPresent()) {
          queue.send(
              Priority.BULK,
              new WorkMessage.ExpandBatch(batch.tenant(), batch.id()),
              Duration.ZERO);
        }
      }
    }
  }
}
