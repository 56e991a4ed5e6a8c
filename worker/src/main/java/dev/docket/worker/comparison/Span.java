package dev.docket.worker.comparison;

/**
 * A stretch of a {@link Key} that means one thing and is never cut by a diff.
 *
 * @param start index in the key's text
 * @param value the same for all ways of writing the same thing
 */
record Span(Kind kind, int start, int end, String value) {
  /** What a span is. */
  enum Kind {
    DATE,
    PERIOD,
    AMOUNT,
    PERCENTAGE,
    REFERENCE,
    MODALITY,
    COMPARISON,
    PARTY,
    SCOPE,
    CONJUNCTION,
    NEGATION,
    NUMBER
  }

  boolean overlaps(int from, int to) {
    return start < to && end > from;
  }
}
