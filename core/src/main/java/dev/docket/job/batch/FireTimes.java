package dev.docket.job.batch;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import org.quartz.CronExpression;

/**
 * The times that a cron expression gives in a time zone. {@link CronFields} decides what is one,
 * Quartz walks the local calendar; what a local time means where clocks change is decided here,
 * because Quartz drops the times inside the gap in spring.
 *
 * <p>A local time that comes twice in autumn fires at the first of the two, but an expression that
 * also fires in the hours before and after it fires at both: its intervals stay as they are.
 */
public final class FireTimes {
  private static final Duration WIDEST_OVERLAP = Duration.ofHours(3);
  private static final int EXAMINED_DAYS = 366;

  private final CronExpression local; // evaluated in UTC: its instants stand for local times
  private final ZoneId zone;
  private final Schedule.Dst dst;
  private final CronFields fields;

  private FireTimes(CronExpression local, ZoneId zone, Schedule.Dst dst, CronFields fields) {
    this.local = local;
    this.zone = zone;
    this.dst = dst;
    this.fields = fields;
  }

  /**
   * The times of {@code cron}, in Quartz syntax.
   *
   * @throws IllegalArgumentException if it cannot be read; the message names the field
   */
  public static FireTimes parse(String cron, ZoneId zone, Schedule.Dst dst) {
    CronFields fields = CronFields.parse(cron);
    try {
      CronExpression local = new CronExpression(fields.quartz());
      local.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
      return new FireTimes(local, zone, dst, fields);
    } catch (ParseException | RuntimeException e) {
      throw new IllegalArgumentException("its fields do not go together", e);
    }
  }

  /** The first {@code count} times after {@code after}; fewer if it never fires again. */
  public List<Instant> next(Instant after, int count) {
    return walk(after, Instant.MAX, count);
  }

  /**
   * The times after {@code after} up to and including {@code until}, the last {@code most} only.
   */
  public List<Instant> between(Instant after, Instant until, int most) {
    Duration window = Duration.ofHours(1);
    while (true) {
      Instant from = until.minus(window).isAfter(after) ? until.minus(window) : after;
      List<Instant> found = walk(from, until, Integer.MAX_VALUE);
      if (from.equals(after) || found.size() >= most) {
        return found.subList(Math.max(0, found.size() - most), found.size());
      }
      window = window.multipliedBy(4);
    }
  }

  /** The local times of the coming year that summer time skips, each as a sentence. */
  public List<String> warnings(Instant from) {
    List<String> warnings = new ArrayList<>();
    Instant end = from.plus(Duration.ofDays(EXAMINED_DAYS));
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(end)) {
      LocalDateTime gap = change.getDateTimeBefore();
      Date date =
          local.getNextValidTimeAfter(Date.from(gap.minusSeconds(1).toInstant(ZoneOffset.UTC)));
      if (change.isGap() && date != null) {
        LocalDateTime fire = LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
        if (fire.isBefore(change.getDateTimeAfter())) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  "%s does not exist in %s, where clocks go forward; %s",
                  fire,
                  zone,
                  dst == Schedule.Dst.SKIP
                      ? "it does not fire then (dst: skip)"
                      : "it fires at " + fire.plus(change.getDuration()) + " (dst: shift)"));
        }
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return warnings;
  }

  private List<Instant> walk(Instant after, Instant until, int count) {
    TreeSet<Instant> found = new TreeSet<>();
    LocalDateTime at = LocalDateTime.ofInstant(after, zone).minus(WIDEST_OVERLAP);
    while (true) {
      Date date = local.getNextValidTimeAfter(Date.from(at.toInstant(ZoneOffset.UTC)));
      if (date == null) {
        return List.copyOf(found);
      }
      at = LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
      for (Instant fire : instants(at)) {
        if (fire.isAfter(after) && !fire.isAfter(until)) {
          found.add(fire);
        }
      }
      while (found.size() > count) { // a local time that comes twice is two
        found.pollLast();
      }
      // A later local time is an earlier instant only where clocks go back, by the overlap at most.
      Instant last = found.size() == count ? found.last() : until;
      if (!last.equals(Instant.MAX)
          && at.minus(WIDEST_OVERLAP).isAfter(LocalDateTime.ofInstant(last, zone))) {
        return List.copyOf(found);
      }
    }
  }

  private List<Instant> instants(LocalDateTime time) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      return dst == Schedule.Dst.SKIP ? List.of() : List.of(time.atZone(zone).toInstant());
    }
    if (offsets.size() == 2 && fields.firesAround(time.getHour())) {
      return offsets.stream().map(time::toInstant).toList();
    }
    return List.of(time.toInstant(offsets.getFirst()));
  }
}
