package dev.docket.job.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.Ids;

/** The opaque id of a schedule, {@code sch_…}. */
public record ScheduleId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public ScheduleId {}

  /** A new id, different from all others. */
  public static ScheduleId random() {
    return new ScheduleId(Ids.random("sch_"));
  }

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static ScheduleId derived(String seed) {
    return new ScheduleId(Ids.derived("sch_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
