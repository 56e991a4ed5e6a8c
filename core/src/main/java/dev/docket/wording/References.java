package dev.docket.wording;

import java.util.regex.Pattern;

/**
 * Tells a sentence that breaks off before a reference from one that has ended: what follows
 * "pursuant to" at the start of the next line, {@code Section 5}, is no heading.
 */
public final class References {
  private static final Pattern BEFORE_NUMBER =
      Pattern.compile(
          "(?i)(?:^|[\\s(“\"])(?:in|under|of|to|with|by|from|per|see|through|this|that|the|such|than|at"
              + "|on|for|sections?|articles?|clauses?|paragraphs?|parts?|chapters?|schedules?|exhibits?"
              + "|annex(?:es)?|appendix|appendices|items?|and/or)\\s*$|[0-9]\\)*(?:,|,?"
              + " (?:and|or))\\s*$|[§(（]\\s*$");
  private static final Pattern BEFORE_LABEL =
      Pattern.compile(
          "(?i)[,、，]\\s*$|(?:^|\\s)(?:and|or)\\s*$|(?:及び|又は|並びに|若しくは|から|まで|[のはがをにでとも「『])$");
  private static final int LOOKED_AT = 40; // characters at the end

  private References() {}

  /** Whether a number at the start of the next line must belong to {@code open}. */
  public static boolean awaitsNumber(CharSequence open) {
    return BEFORE_NUMBER.matcher(tail(open)).find();
  }

  /** Whether a label at the start of the next line, such as Section 5, must belong to it. */
  public static boolean awaitsLabel(CharSequence open) {
    return awaitsNumber(open) || BEFORE_LABEL.matcher(tail(open)).find();
  }

  private static CharSequence tail(CharSequence open) {
    return open.subSequence(Math.max(0, open.length() - LOOKED_AT), open.length());
  }
}
