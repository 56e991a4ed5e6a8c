package dev.docket.document;

import java.util.Locale;

/** What a section is, in the terms of Japanese and English drafting. */
public enum SectionKind {
  /** Text before the first heading: title, recitals, 前文. */
  PREAMBLE,
  /** 編; Part, Title. */
  PART,
  /** 章; Chapter, and an ARTICLE that holds numbered sections. */
  CHAPTER,
  /** 節; Section that holds articles. */
  SECTION,
  /** 款. */
  SUBSECTION,
  /** 目. */
  DIVISION,
  /** 条; a numbered clause: the unit that comparison aligns. */
  ARTICLE,
  /** 項; (a), 1.1.1. */
  PARAGRAPH,
  /** 号; (i). */
  ITEM,
  /** イロハ; (A). */
  SUBITEM,
  /** 附則: numbering restarts inside. */
  SUPPLEMENT,
  /** 別表; Schedule, Exhibit, Annex, Appendix. */
  SCHEDULE,
  /** 様式; Form. */
  FORM,
  /** The recitals of a contract: WHEREAS, Background. */
  RECITAL,
  /** Where a contract is signed: IN WITNESS WHEREOF, 以上、本契約成立の証として. */
  CLOSING,
  /** A finding of an audit report. */
  FINDING,
  /** Any other heading. */
  HEADING;

  /** The kind as the REST interface spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
