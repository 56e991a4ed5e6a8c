package dev.docket.document;

/**
 * The smallest unit that can be cited: a sentence, a heading, a row of a table or a footnote.
 *
 * @param id stable across re-reading of the same bytes: {@code s1}, {@code s2}, … in document order
 * @param section the index in {@link Document#sections} of the innermost section that holds it, -1
 *     if none does
 * @param start the offset of its first code point
 * @param end the offset after its last code point
 */
public record Sentence(String id, Kind kind, int section, int start, int end) {
  /** What the unit is. */
  public enum Kind {
    HEADING,
    SENTENCE,
    ROW,
    FOOTNOTE
  }
}
