package dev.docket.job.batch;

import dev.docket.job.TenantId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A job for all documents of a source, at times that a cron expression gives, as it was at {@code
 * version}.
 *
 * @param cron in Quartz syntax
 * @param firedThrough all fires up to this time are claimed or let go
 */
public record Schedule(
    ScheduleId id,
    TenantId tenant,
    String name,
    String cron,
    ZoneId timeZone,
    BatchSource source,
    JobTemplate job,
    Overlap overlap,
    Misfire misfire,
    Dst dst,
    boolean enabled,
    Instant createdAt,
    Instant firedThrough,
    long version) {
  /** What happens at a fire while the run before it goes on. */
  public enum Overlap {
    /** The fire is recorded as skipped. */
    SKIP,
    /** It starts when the run before has ended. */
    QUEUE,
    /** Both run. */
    ALLOW
  }

  /** What happens to the fires that fell into a time when no worker ran. */
  public enum Misfire {
    /** The last of them is made up for. */
    FIRE_ONCE,
    /** None is. */
    SKIP,
    /** All are, at most the last 24. */
    FIRE_ALL
  }

  /** What happens to a local time that the start of summer time skips. */
  public enum Dst {
    /** It fires as much later as the clock is put forward. */
    SHIFT,
    /** It does not fire that day. */
    SKIP
  }

  /** The times at which it fires. */
  public FireTimes fireTimes() {
    return FireTimes.parse(cron, timeZone, dst);
  }

  /** The same schedule as it stands stored at {@code newVersion}. */
  public Schedule withVersion(long newVersion) {
    return new Schedule(
        id,
        tenant,
        name,
        cron,
        timeZone,
        source,
        job,
        overlap,
        misfire,
        dst,
        enabled,
        createdAt,
        firedThrough,
        newVersion);
  }

  /** The same schedule, its fires up to {@code through} dealt with. */
  public Schedule firedThrough(Instant through) {
    return new Schedule(
        id, tenant, name, cron, timeZone, source, job, overlap, misfire, dst, enabled, createdAt,
        through, version);
  }
}
