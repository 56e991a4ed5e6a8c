package dev.docket.wording;

/**
 * A number with what it counts, as it stands in a text.
 *
 * @param start index of its first char in the text it was read from
 * @param end index after its last
 */
public record Quantity(int start, int end, Measure measure) {
  /** One text for all ways of writing the same; see {@link Measure#canonical()}. */
  public String canonical() {
    return measure.canonical();
  }
}
