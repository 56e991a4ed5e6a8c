package dev.docket.wording;

import java.util.List;

/** Words that make a limit of the number or day beside them, and whether it is itself allowed. */
public enum Bound {
  /** 以上, at least. */
  AT_LEAST,
  /** を超える, more than. */
  MORE_THAN,
  /** 以下, 以内, at most, no later than. */
  AT_MOST,
  /** 未満, less than. */
  LESS_THAN,
  /** 以前, on or before. */
  NOT_AFTER,
  /** より前, before, earlier than. */
  BEFORE,
  /** 以降, on or after. */
  NOT_BEFORE,
  /** より後, later than. */
  AFTER;

  /** What stands behind a word of place where it is a bound of a number. */
  private static final String NUMBERS =
      " (the amount of |the sum of |)(|$|€|£|¥|US$|USD |EUR |GBP |JPY )(0|1|2|3|4|5|6|7|8|9)";

  private static final String SUMS =
      " (the amount of |the sum of |)($|€|£|¥|US$|USD |EUR |GBP |JPY )(0|1|2|3|4|5|6|7|8|9)";

  /** What stands before 超 where it bounds a number: 500円超. */
  private static final String UNITS = "円|%|人|名|日|年|月|件|個|回|時間|歳|割|倍|キロ|㎡|m";

  /** All words for bounds. */
  static final Lexicon<Bound> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  AT_LEAST,
                  "以上|を下限と(する|して|し)|下回(らない|ってはならない)|少なくとも",
                  "at least|(no|not) (less|fewer|lower|smaller|shorter) than|minimum|a minimum of|equal to or (greater|more|higher) than|(greater|more|higher) than or equal to|at a minimum|or (more|greater|higher|longer)|(or|and) older"),
              Lexeme.of(
                  MORE_THAN,
                  "(を|)超え(る|た|て|、|,|)|(を|)超過(する|した|して|)|上回(る|った|って|)",
                  "(more|greater|higher|longer) than|in excess of|exceed|exceeds|exceeding|exceeded|over and above|upwards of"),
              Lexeme.of(
                  AT_MOST,
                  "以下|以内|を(上限|限度)と|(を|)超え(ない|ず|てはならない)|上回(らない|ってはならない)|を限度に|まで(を|の)限度|最大で|最大",
                  "at most|(no|not) (more|greater|higher|longer|later) than|not to exceed|(does|do|may) not exceed|up to|limited to|maximum|a maximum of|within|equal to or (less|fewer|lower) than|(less|fewer|lower) than or equal to|capped at|or (less|fewer|lower|shorter)|(or|and) younger"),
              Lexeme.of(
                  LESS_THAN,
                  "未満|(に|)満たな(い|かった)|下回(る|った|って|)|に達しない",
                  "(less|fewer|lower|smaller|shorter) than"),
              Lexeme.of(MORE_THAN, "", "over|above").in(Context.before(NUMBERS)),
              Lexeme.of(LESS_THAN, "", "below").in(Context.before(NUMBERS)),
              Lexeme.of(LESS_THAN, "", "under").in(Context.before(SUMS)), // not under 18 U.S.C.
              Lexeme.of(MORE_THAN, "超", "").in(Context.after(UNITS)),
              Lexeme.of(NOT_AFTER, "以前", "on or before"),
              Lexeme.of(BEFORE, "より前|(の|より)前(日|)まで", "(earlier|sooner) than"),
              Lexeme.of(
                  NOT_BEFORE, "以後|以降", "on or after|(no|not) (earlier|sooner) than|from and after"),
              Lexeme.of(AFTER, "より後|経過後", "later than"),
              Lexeme.nothing("以下(、|,|)(単に|)「|以下(、|,|)(単に|)『|以下同じ", "")));

  /** The bounds that stand in {@code text}, in its order. */
  public static List<Phrase<Bound>> in(String text) {
    return LEXICON.in(text);
  }
}
