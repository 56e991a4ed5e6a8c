package dev.docket.document;

/**
 * A page of a document that is not read, or not wholly.
 *
 * @param page the 1-based physical page
 * @param reason why, a sentence for the submitter
 */
public record UnreadPage(int page, String reason) {}
