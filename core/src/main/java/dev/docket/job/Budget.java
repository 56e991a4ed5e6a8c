package dev.docket.job;

import dev.docket.price.Usd;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much a tenant's jobs may cost in a day, a month or ever, in UTC.
 *
 * @param onBudget what becomes of a job for which there is no room
 */
public record Budget(Period period, Usd usd, OnBudget onBudget) {
  /** How long an amount holds. */
  public enum Period {
    DAY,
    MONTH,
    TOTAL;

    private static final int MONTH_LENGTH = 7; // characters of a day that say its month

    /** The period that {@code when} falls into, by name: a day, a month, or {@code total}. */
    public String at(Instant when) {
      LocalDate day = when.atZone(ZoneOffset.UTC).toLocalDate();
      return switch (this) {
        case DAY -> day.toString();
        case MONTH -> day.toString().substring(0, MONTH_LENGTH);
        case TOTAL -> "total";
      };
    }
  }

  /** What becomes of a job for which there is no room. */
  public enum OnBudget {
    /** It is accepted, and waits. */
    WAIT,
    /** It is refused. */
    REJECT
  }

  /**
   * Where a period stands.
   *
   * @param used what ended jobs came to
   * @param reserved what jobs may still cost that have not ended
   */
  public record Balance(Usd used, Usd reserved) {
    /** Nothing used, nothing reserved. */
    public static final Balance NONE = new Balance(Usd.ZERO, Usd.ZERO);

    /** Both together. */
    public Usd committed() {
      return used.plus(reserved);
    }
  }

  /**
   * What a run of a job has set aside, and what of it was booked when it ended.
   *
   * @param period as {@link Period#at} names it
   * @param held what is still set aside; nothing once the job has ended
   * @param before what the job had cost before this run
   * @param booked what was booked as used
   */
  public record Reservation(String period, Usd held, Usd before, Usd booked) {
    /** A new one. */
    public static Reservation of(String period, Usd usd, Usd before) {
      return new Reservation(period, usd, before, Usd.ZERO);
    }

    /** The same once the job has ended, having cost {@code usd} in all its runs. */
    public Reservation settled(Usd usd) {
      return new Reservation(period, Usd.ZERO, before, usd.minus(before));
    }
  }
}
