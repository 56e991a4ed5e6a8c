package dev.docket.api.batch;

import dev.docket.job.BatchId;
import dev.docket.job.batch.Manifest.Skipped;
import dev.docket.job.batch.ScheduleStore.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fire of a schedule and what came of it, as it is served.
 *
 * @param scheduledAt the time it was scheduled for
 * @param skippedBecause why the whole fire was skipped; null if it was not
 */
record RunView(
    Instant scheduledAt,
    Instant firedAt,
    boolean manual,
    @Nullable BatchId batch,
    @Nullable Integer found,
    @Nullable Integer submitted,
    List<Skipped> skipped,
    @Nullable String skippedBecause) {
  static RunView of(Run run) {
    return new RunView(
        run.scheduledAt(),
        run.firedAt(),
        run.manual(),
        run.batch(),
        run.found(),
        run.submitted(),
        run.skipped(),
        run.skippedBecause());
  }
}
