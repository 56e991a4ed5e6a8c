package dev.docket.api.batch;

import dev.docket.api.job.JobRequestView;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.FireTimes;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is served.
 *
 * @param nextFireTimes the next five; none while it is paused
 * @param warnings of local times that summer time skips
 */
record ScheduleView(
    ScheduleId id,
    String name,
    String cron,
    String timeZone,
    BatchSource source,
    Map<String, @Nullable Object> job,
    Schedule.Overlap overlap,
    Schedule.Misfire misfire,
    Schedule.Dst dst,
    boolean enabled,
    Instant createdAt,
    List<Instant> nextFireTimes,
    List<String> warnings) {
  private static final int FIRES_SHOWN = 5;

  /** What is to come of a schedule, and what its owner should know of it. */
  private record Outlook(List<Instant> nextFireTimes, List<String> warnings) {
    static Outlook of(Schedule schedule, Instant now) {
      FireTimes times;
      try {
        times = schedule.fireTimes();
      } catch (IllegalArgumentException e) { // an older build took what is refused today
        return new Outlook(
            List.of(),
            List.of(
                "The schedule does not fire, as its cron expression cannot be read: "
                    + e.getMessage()
                    + ". Replace the schedule."));
      }
      return new Outlook(
          schedule.enabled() ? times.next(now, FIRES_SHOWN) : List.of(), times.warnings(now));
    }
  }

  static ScheduleView of(Schedule schedule, Instant now) {
    Outlook outlook = Outlook.of(schedule, now);
    return new ScheduleView(
        schedule.id(),
        schedule.name(),
        schedule.cron(),
        schedule.timeZone().getId(),
        schedule.source(),
        JobRequestView.of(schedule.job()),
        schedule.overlap(),
        schedule.misfire(),
        schedule.dst(),
        schedule.enabled(),
        schedule.createdAt(),
        outlook.nextFireTimes(),
        outlook.warnings());
  }
}
