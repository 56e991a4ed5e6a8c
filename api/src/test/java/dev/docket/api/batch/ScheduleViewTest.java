package dev.docket.api.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleViewTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void aScheduleThatFiresShowsItsNextTimes() {
    ScheduleView view = ScheduleView.of(schedule("0 0 3 * * ?"), NOW);
    assertThat(view.nextFireTimes()).hasSize(5).startsWith(Instant.parse("2030-01-01T03:00:00Z"));
    assertThat(view.warnings()).isEmpty();
  }

  /** An earlier build stored expressions that are refused today. */
  @Test
  void aStoredScheduleThatIsNoLongerReadIsShownWithAWarning() {
    ScheduleView view = ScheduleView.of(schedule("0 0 3 ? * TUESDAY-FRIDAY/x"), NOW);
    assertThat(view.nextFireTimes()).isEmpty();
    assertThat(view.warnings()).singleElement().asString().contains("Replace the schedule");
  }

  private static Schedule schedule(String cron) {
    return new Schedule(
        ScheduleId.random(),
        new TenantId("acme"),
        "nightly",
        cron,
        ZoneOffset.UTC,
        new BatchSource.Documents(List.of(DocumentId.random())),
        new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
        Schedule.Overlap.SKIP,
        Schedule.Misfire.SKIP,
        Schedule.Dst.SHIFT,
        true,
        NOW,
        NOW,
        1);
  }
}
