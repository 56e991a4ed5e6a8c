package dev.docket.wording;

/**
 * A term that a text defines.
 *
 * @param phrase where it is defined, from the term or the words that get a short name, to the end
 * @param meaning what it stands for, in the text's own words
 */
public record Definition(String term, Phrase<Kind> phrase, String meaning) {
  /** How a term is defined. */
  public enum Kind {
    /** 「成果物」とは、…をいう; "Fees" means …: it is said what the term is. */
    MEANING,
    /** （以下「本契約」という。）; (the "Agreement"): a short name for what stands before it. */
    SHORT_NAME
  }
}
