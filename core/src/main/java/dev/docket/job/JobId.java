package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The opaque id of a job, {@code job_…}. */
public record JobId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public JobId {}

  /** A new id, different from all others. */
  public static JobId random() {
    return new JobId(Ids.random("job_"));
  }

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static JobId derived(String seed) {
    return new JobId(Ids.derived("job_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
