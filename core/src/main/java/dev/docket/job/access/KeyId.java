package dev.docket.job.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.Ids;

/** The opaque id of an API key, {@code key_…}; it tells nothing of the secret. */
public record KeyId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public KeyId {}

  /** The id of the key whose secret has this SHA-256. */
  public static KeyId of(String sha256) {
    return new KeyId(Ids.derived("key_", sha256));
  }

  @Override
  public String toString() {
    return value;
  }
}
