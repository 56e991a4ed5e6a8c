package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a tenant, chosen by the operator: letters, digits, {@code -} and {@code _}. */
public record TenantId(@JsonValue String value) {
  /** The id {@code value}; it becomes part of keys, so its characters are few. */
  @JsonCreator
  public TenantId {
    if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("Not a tenant id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
