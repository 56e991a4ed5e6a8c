package dev.docket.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.Ids;

/** The opaque id of an inbox, {@code inb_…}. */
public record InboxId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public InboxId {}

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static InboxId derived(String seed) {
    return new InboxId(Ids.derived("inb_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
