package dev.docket.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.Schedule.Dst;
import dev.docket.job.batch.Schedule.Misfire;
import dev.docket.job.batch.Schedule.Overlap;
import dev.docket.job.batch.ScheduleId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueFiresTest {
  private static final Instant THROUGH = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant AFTER_DOWNTIME = Instant.parse("2030-01-03T05:30:00Z");

  @Test
  void aFireWhoseTimeHasJustComeIsDueUnderEachPolicy() {
    for (Misfire policy : Misfire.values()) {
      assertThat(DueFires.of(hourly(policy), Instant.parse("2030-01-01T01:00:05Z")))
          .isEqualTo(new DueFires(List.of(Instant.parse("2030-01-01T01:00:00Z")), 0));
    }
  }

  @Test
  void fireOnceMakesUpForTheLastMissedFire() {
    assertThat(DueFires.of(hourly(Misfire.FIRE_ONCE), AFTER_DOWNTIME))
        .isEqualTo(new DueFires(List.of(Instant.parse("2030-01-03T05:00:00Z")), 52));
  }

  @Test
  void skipLetsAllMissedFiresGo() {
    assertThat(DueFires.of(hourly(Misfire.SKIP), AFTER_DOWNTIME))
        .isEqualTo(new DueFires(List.of(), 53));
  }

  @Test
  void fireAllMakesUpForTheLastTwentyFour() {
    DueFires due = DueFires.of(hourly(Misfire.FIRE_ALL), AFTER_DOWNTIME);
    assertThat(due.fires()).hasSize(24).isSorted();
    assertThat(due.fires().getLast()).isEqualTo(Instant.parse("2030-01-03T05:00:00Z"));
    assertThat(due.dropped()).isEqualTo(29);
  }

  @Test
  void aPausedScheduleIsNeverDue() {
    Schedule s = hourly(Misfire.FIRE_ALL);
    Schedule paused =
        new Schedule(
            s.id(),
            s.tenant(),
            s.name(),
            s.cron(),
            s.timeZone(),
            s.source(),
            s.job(),
            s.overlap(),
            s.misfire(),
            s.dst(),
            false,
            s.createdAt(),
            s.firedThrough(),
            s.version());
    assertThat(DueFires.of(paused, AFTER_DOWNTIME).fires()).isEmpty();
  }

  private static Schedule hourly(Misfire misfire) {
    return new Schedule(
        new ScheduleId("sch_1"),
        new TenantId("acme"),
        "hourly",
        "0 0 * * * ?",
        ZoneId.of("Asia/Tokyo"),
        new BatchSource.Collection("regulations", BatchSource.Select.CHANGED),
        new JobTemplate.Summary(JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT),
        Overlap.SKIP,
        misfire,
        Dst.SHIFT,
        true,
        THROUGH,
        THROUGH,
        0);
  }
}
