package dev.docket.worker.summary;

/**
 * A number as a text states it, in a form that is the same in both languages.
 *
 * @param kind what is counted: {@code date} (value {@code 2023-04-01}, shorter if less is said),
 *     {@code day}, {@code percent}, a currency code, {@code article}; empty for a bare number
 * @param value without separators and trailing zeros
 */
record Fact(String kind, String value) {
  /** Whether {@code source}, which says as much or more, bears this out. */
  boolean isIn(Fact source) {
    if (kind.equals("date") && source.kind.equals("date")) {
      return source.value.equals(value) || source.value.startsWith(value + "-");
    }
    return source.value.equals(value)
        && (kind.equals(source.kind) || kind.isEmpty() || source.kind.isEmpty());
  }

  @Override
  public String toString() {
    return kind.isEmpty() ? value : value + " (" + kind + ")";
  }
}
