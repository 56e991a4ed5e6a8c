package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The opaque id of a document, {@code doc_…}. */
public record DocumentId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public DocumentId {}

  /** A new id, different from all others. */
  public static DocumentId random() {
    return new DocumentId(Ids.random("doc_"));
  }

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static DocumentId derived(String seed) {
    return new DocumentId(Ids.derived("doc_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
