package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The opaque id of a batch, {@code bat_…}. */
public record BatchId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public BatchId {}

  /** A new id, different from all others. */
  public static BatchId random() {
    return new BatchId(Ids.random("bat_"));
  }

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static BatchId derived(String seed) {
    return new BatchId(Ids.derived("bat_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
