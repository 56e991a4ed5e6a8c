package dev.docket.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.api.job.UsageView;
import dev.docket.job.BatchId;
import dev.docket.job.Job;
import dev.docket.job.Usage;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Manifest.Skipped;
import dev.docket.job.batch.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is served.
 *
 * @param status {@code expanding} while its jobs are being created, {@code running} while some of
 *     them are unfinished, then {@code finished}; {@code cancelling} and {@code cancelled} where
 *     that was asked for
 * @param total null until its source has been looked at
 * @param counts how many of its jobs have each status; null in lists
 * @param usage the sum over its jobs; null in lists
 * @param skipped what its source has and it leaves out, and why; null in lists
 */
record BatchView(
    BatchId id,
    String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
    @Nullable Integer total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Integer> counts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UsageView usage,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Skipped> skipped,
    @Nullable ScheduleId schedule,
    Instant createdAt,
    Links links) {
  /** A batch without what its jobs say. */
  static BatchView of(Batch batch) {
    return new BatchView(
        batch.id(),
        batch.name(),
        null,
        batch.total(),
        null,
        null,
        null,
        schedule(batch),
        batch.createdAt(),
        Links.of(batch.id()));
  }

  /** A batch, what its jobs, those created so far, say, and what was left out. */
  static BatchView of(Batch batch, List<Job> jobs, List<Skipped> skipped) {
    Map<String, Integer> counts = new TreeMap<>();
    Usage usage = Usage.NONE;
    for (Job job : jobs) {
      counts.merge(job.statusCode(), 1, Integer::sum);
      usage = usage.plus(job.usage());
    }
    return new BatchView(
        batch.id(),
        batch.name(),
        status(batch, jobs),
        batch.total(),
        counts,
        UsageView.of(usage),
        skipped,
        schedule(batch),
        batch.createdAt(),
        Links.of(batch.id()));
  }

  private static String status(Batch batch, List<Job> jobs) {
    boolean ended = batch.expanded() && jobs.stream().allMatch(Job::isFinished);
    if (batch.cancelRequested()) {
      return ended ? "cancelled" : "cancelling";
    }
    return ended ? "finished" : batch.expanded() ? "running" : "expanding";
  }

  private static @Nullable ScheduleId schedule(Batch batch) {
    Batch.Fire fire = batch.fire();
    return fire == null ? null : fire.schedule();
  }

  /** Where to go on from a batch. */
  record Links(String self, String results, String cancel, String jobs) {
    static Links of(BatchId id) {
      String self = "/v1/batches/" + id;
      return new Links(self, self + "/results", self + "/cancel", "/v1/jobs?batch=" + id);
    }
  }
}
