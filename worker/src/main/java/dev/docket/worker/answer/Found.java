package dev.docket.worker.answer;

/**
 * A passage that is put before the model, told by the document and its number among the passages.
 *
 * @param score how well it was found
 * @param match the share of the question's words that it speaks of
 * @param reason as in {@code Answer.Considered}
 */
record Found(String document, int number, double score, double match, String reason) {
  static final String SEARCH = "search";
  static final String REFERENCE = "reference";
  static final String DEFINITION = "definition";
  static final String BEFORE = "before";
  static final String COMPARISON = "comparison";
  static final String FUNCTION = "function";

  /** The same, found by {@code other} means. */
  Found by(String other) {
    return new Found(document, number, score, match, other);
  }

  boolean isSame(Found other) {
    return document.equals(other.document) && number == other.number;
  }
}
