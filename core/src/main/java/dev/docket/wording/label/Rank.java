package dev.docket.wording.label;

/** The place of a heading that names its own level, from the outermost inwards. */
public enum Rank {
  SUPPLEMENT(0),
  SCHEDULE(0),
  FORM(0),
  PART(1),
  CHAPTER(2),
  SECTION(3),
  SUBSECTION(4),
  DIVISION(5),
  ARTICLE(6),
  /** An English Section or §, which may stand in an Article. */
  CLAUSE(7),
  FINDING(6);

  private final int depth;

  Rank(int depth) {
    this.depth = depth;
  }

  public int depth() {
    return depth;
  }

  /** Whether numbered paragraphs below it are sections of their own. */
  public boolean holdsParagraphs() {
    return depth == 0 || this == ARTICLE || this == CLAUSE;
  }
}
