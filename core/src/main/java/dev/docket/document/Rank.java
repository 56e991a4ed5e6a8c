package dev.docket.document;

/** The place of a heading that names its own level, from the outermost inwards. */
enum Rank {
  SUPPLEMENT(SectionKind.SUPPLEMENT, 0),
  SCHEDULE(SectionKind.SCHEDULE, 0),
  FORM(SectionKind.FORM, 0),
  PART(SectionKind.PART, 1),
  CHAPTER(SectionKind.CHAPTER, 2),
  SECTION(SectionKind.SECTION, 3),
  SUBSECTION(SectionKind.SUBSECTION, 4),
  DIVISION(SectionKind.DIVISION, 5),
  ARTICLE(SectionKind.ARTICLE, 6),
  /** An English Section or §, which may stand in an Article. */
  CLAUSE(SectionKind.ARTICLE, 7),
  FINDING(SectionKind.FINDING, 6);

  private final SectionKind kind;
  private final int depth;

  Rank(SectionKind kind, int depth) {
    this.kind = kind;
    this.depth = depth;
  }

  SectionKind kind() {
    return kind;
  }

  int depth() {
    return depth;
  }

  /** Whether numbered paragraphs below it are sections of their own. */
  boolean holdsParagraphs() {
    return depth == 0 || this == ARTICLE || this == CLAUSE;
  }
}
