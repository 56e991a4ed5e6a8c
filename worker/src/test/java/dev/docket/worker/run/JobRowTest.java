package dev.docket.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Job;
import dev.docket.job.Usage;
import dev.docket.worker.step.OutageTracker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobRowTest {
  private final TestBench bench = new TestBench();

  @Test
  void warningsDoNotGrowWithoutEnd() {
    Job job = bench.submit();
    Instant now = bench.clock.instant();
    Job running =
        bench.jobs.update(TestBench.TENANT, job.id(), j -> j.claimed("lease", now)).orElseThrow();
    JobRow row = new JobRow(bench.jobs, new OutageTracker(), running, () -> Usage.NONE, now);

    for (int i = 0; i < 1_000; i++) {
      row.warn("Request " + i + " was refused");
    }
    row.flush(now.plus(Duration.ofMinutes(1)));

    assertThat(bench.stored(job).warnings())
        .hasSize(200)
        .startsWith("Request 0 was refused", "Request 1 was refused");
  }
}
