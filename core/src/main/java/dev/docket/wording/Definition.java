package dev.docket.wording;

/**
 * A term that a text defines.
 *
 * @param start UTF-16 index where the term and the words that define it begin
 * @param end UTF-16 index after them
 */
public record Definition(String term, Kind kind, int start, int end) {
  /** How a term is defined. */
  public enum Kind {
    /** 「成果物」とは、…をいう; "Fees" means …: it is said what the term is. */
    MEANING,
    /** （以下「本契約」という。）; (the "Agreement"): a short name for what stands before it. */
    SHORT_NAME
  }

  /** What the term stands for, in {@code text}, the text it was found in. */
  public String meaning(String text) {
    return text.substring(start, end);
  }
}
