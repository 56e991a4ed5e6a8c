package dev.docket.job.upload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.Ids;

/** The opaque id of an upload, {@code upl_…}. */
public record UploadId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public UploadId {}

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static UploadId derived(String seed) {
    return new UploadId(Ids.derived("upl_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
