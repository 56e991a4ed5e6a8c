package dev.docket.local.analyst.wording;

/** How many units share an entry of a table: the less room an answer has, the more. */
public enum Density {
  /** One each. */
  LOOSE,
  /** The duties of one force in one section share entries. */
  BY_SECTION,
  /** All of one kind in one article share entries, and a duty's deadline is not listed again. */
  BY_ARTICLE,
  /** The same, and there are no key points. */
  TIGHTEST;

  /** Whether all of one kind in one article share entries. */
  public boolean byArticle() {
    return this == BY_ARTICLE || this == TIGHTEST;
  }

  /** Whether entries of {@code table} are shared. */
  public boolean shares(String table) {
    return byArticle() || (this == BY_SECTION && table.equals("obligations"));
  }
}
