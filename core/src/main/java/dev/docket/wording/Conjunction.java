package dev.docket.wording;

import java.util.List;

/** Words that join what they stand between, or let it be chosen from. */
public enum Conjunction {
  /** 及び, and. */
  AND,
  /** 並びに: joins groups that 及び has joined. */
  AND_OF_GROUPS,
  /** かつ: both at once. */
  BOTH,
  /** 又は, or. */
  OR,
  /** 若しくは: parts what stands within an alternative of 又は. */
  OR_WITHIN,
  /** And/or, 及び／又は. */
  AND_OR;

  /** All conjunctions. */
  static final Lexicon<Conjunction> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(AND, "及び|および|及ビ|と共に|とともに", "and|as well as|&"),
              Lexeme.of(AND_OF_GROUPS, "並びに|ならびに", ""),
              Lexeme.of(BOTH, "かつ|且つ", "and also|and in addition"),
              Lexeme.of(OR, "又は|または|あるいは|或いは|又ハ", "or"),
              Lexeme.of(OR_WITHIN, "若しくは|もしくは", ""),
              Lexeme.of(AND_OR, "(及び|および)(/|／|・)(又は|または)", "and/or|and / or"),
              Lexeme.nothing("かつて|または別に|なかつ|いかつ", "")));

  /** The conjunctions that stand in {@code text}, in its order. */
  public static List<Phrase<Conjunction>> in(String text) {
    return LEXICON.in(text);
  }
}
