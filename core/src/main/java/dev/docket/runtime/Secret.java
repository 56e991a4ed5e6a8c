package dev.docket.runtime;

/** A value that is never printed: {@link #toString} gives {@code ***}. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
