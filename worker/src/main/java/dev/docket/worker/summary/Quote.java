package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;

/**
 * A stretch of the document that supports a statement, copied by code.
 *
 * @param unit the id of the citable unit it lies in
 * @param start the offset of its first code point
 * @param end the offset after its last code point; at most 400 after {@code start}
 */
public record Quote(String unit, int start, int end) {
  /** The most code points of a quotation. */
  public static final int MAX = 400;

  /** The beginning of the unit at {@code index}, or all of it where it is no longer. */
  static Quote of(Document document, int index) {
    Sentence unit = document.sentences().get(index);
    return new Quote(unit.id(), unit.start(), Math.min(unit.end(), unit.start() + MAX));
  }

  /** The index of its unit in {@link Document#sentences}. */
  int index() {
    return Integer.parseInt(unit.substring(1)) - 1;
  }
}
