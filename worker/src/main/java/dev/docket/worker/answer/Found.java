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

  boolean isSame(Found other) {
    return document.equals(other.document) && number == other.number;
  }
}
