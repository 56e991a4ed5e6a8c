package dev.docket.reading.draft;

/**
 * A paragraph, heading, list item, table row or footnote as a reader found it, before structure is
 * looked for.
 *
 * @param start the UTF-16 index of its first character in the draft's text
 * @param end the UTF-16 index after its last character
 * @param depth for a heading its rank from 1, for a list item how far it is indented in points,
 *     else 0
 */
public record Block(Kind kind, int start, int end, int depth) {
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    /** A line that only links to a place further on: it names a section and opens none. */
    ENTRY,
    ROW,
    FOOTNOTE
  }

  /** The depth of a heading that only its capitals mark; it ranks below all others. */
  public static final int WEAK = 50;

  public boolean isWeak() {
    return depth == WEAK;
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** Whether a label at its start may open a section. */
  public boolean mayOpen() {
    return kind == Kind.PARAGRAPH || kind == Kind.ITEM || kind == Kind.HEADING;
  }
}
