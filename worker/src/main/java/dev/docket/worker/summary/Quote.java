package dev.docket.worker.summary;

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
}
