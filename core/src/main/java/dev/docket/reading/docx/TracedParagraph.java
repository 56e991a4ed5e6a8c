package dev.docket.reading.docx;

import java.util.List;

/**
 * A paragraph as it was read: which elements of the file its text came from. Elements are told by
 * their number in their part, the first being 1.
 *
 * @param part the name of the part it stands in; empty for text that has no paragraph in the file
 * @param element the number of the paragraph's element
 * @param label the number before it that Word counts, which is no text of the file
 * @param pieces its text in order, without the label
 */
public record TracedParagraph(String part, int element, String label, List<Piece> pieces) {

  /**
   * A stretch of text.
   *
   * @param element the number of the element that holds or stands for it; 0 if there is none, as
   *     for the number of a note
   * @param at where in the element's text it begins, in UTF-16 characters
   */
  public record Piece(int element, int at, String text) {}
}
