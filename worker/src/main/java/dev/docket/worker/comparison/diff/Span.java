package dev.docket.worker.comparison.diff;

import dev.docket.wording.force.Force;
import dev.docket.worker.comparison.align.Key;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a {@link Key} that means one thing and is never cut by a diff.
 *
 * @param start index in the key's text
 * @param value the same for all ways of writing the same thing
 * @param force what a modal phrase does; null for all other kinds
 */
public record Span(Kind kind, int start, int end, String value, @Nullable Force force) {
  /** What a span is, the more telling kind before the less. */
  public enum Kind {
    DATE,
    PERIOD,
    AMOUNT,
    PERCENTAGE,
    REFERENCE,
    MODALITY,
    /** 直ちに, best efforts: a step of a ladder. */
    STEP,
    COMPARISON,
    /** 取締役会, affiliates: who stands beside the parties. */
    PERSON,
    PARTY,
    SCOPE,
    CONJUNCTION,
    NEGATION,
    NUMBER,
    /** A word with several spellings that is none of the others. */
    SPELLING
  }

  Span(Kind kind, int start, int end, String value) {
    this(kind, start, end, value, null);
  }

  boolean overlaps(int from, int to) {
    return start < to && end > from;
  }

  /** Its words in {@code key}. */
  public String in(String key) {
    return key.substring(start, end);
  }
}
