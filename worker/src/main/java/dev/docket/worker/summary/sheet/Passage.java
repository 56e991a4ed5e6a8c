package dev.docket.worker.summary.sheet;

/**
 * A stretch of a document that a point of its sheet rests on.
 *
 * @param unit the index of the citable unit that holds it
 * @param start the offset of its first code point
 * @param end the offset after its last code point
 */
public record Passage(int unit, int start, int end) {}
