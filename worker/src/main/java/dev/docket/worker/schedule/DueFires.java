package dev.docket.worker.schedule;

import dev.docket.job.batch.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which fires of a schedule are to be claimed now: the one whose time has just come, and of those
 * that no worker was there for, what the schedule's policy makes up for.
 *
 * @param fires in order
 * @param dropped how many are let go for good
 */
public record DueFires(List<Instant> fires, int dropped) {
  /** A fire claimed within this time of its own is not a misfire. */
  public static final Duration ON_TIME = Duration.ofMinutes(1);

  private static final int MOST_MADE_UP = 24;
  private static final int MOST_COUNTED = 1000;

  /** The fires of {@code schedule} in (firedThrough, now], judged by its policy. */
  public static DueFires of(Schedule schedule, Instant now) {
    if (!schedule.enabled()) {
      return new DueFires(List.of(), 0);
    }
    List<Instant> all = schedule.fireTimes().between(schedule.firedThrough(), now, MOST_COUNTED);
    List<Instant> onTime = all.stream().filter(fire -> !fire.isBefore(now.minus(ON_TIME))).toList();
    List<Instant> kept =
        switch (schedule.misfire()) {
          case SKIP -> onTime;
          case FIRE_ONCE -> onTime.isEmpty() ? last(all, 1) : onTime;
          case FIRE_ALL -> last(all, Math.max(MOST_MADE_UP, onTime.size()));
        };
    return new DueFires(kept, all.size() - kept.size());
  }

  private static List<Instant> last(List<Instant> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
