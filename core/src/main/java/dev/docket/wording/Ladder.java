package dev.docket.wording;

import java.util.List;

/**
 * Words that ask for the same thing more or less strictly, each step with its rank: the speed with
 * which something must be done, the efforts that must be made for it, and the care that is owed.
 */
public enum Ladder {
  /** 直ちに, immediately. */
  IMMEDIATELY(Scale.SPEED, 4),
  /** 速やかに, promptly. */
  PROMPTLY(Scale.SPEED, 3),
  /** 遅滞なく, without undue delay. */
  WITHOUT_DELAY(Scale.SPEED, 2),
  /** As soon as practicable, within a reasonable time, 相当の期間内に. */
  IN_REASONABLE_TIME(Scale.SPEED, 1),
  /** Best efforts, 最善の努力. */
  BEST_EFFORTS(Scale.EFFORTS, 4),
  /** All reasonable efforts. */
  ALL_REASONABLE_EFFORTS(Scale.EFFORTS, 3),
  /** Commercially reasonable efforts, 商業上合理的な努力. */
  COMMERCIALLY_REASONABLE_EFFORTS(Scale.EFFORTS, 2),
  /** Reasonable efforts, 合理的な努力. */
  REASONABLE_EFFORTS(Scale.EFFORTS, 1),
  /** The utmost care, 最大限の注意. */
  UTMOST_CARE(Scale.CARE, 3),
  /** The care of a good manager: reasonable care, 善良な管理者の注意. */
  DUE_CARE(Scale.CARE, 2),
  /** The care that one takes of what is one's own, 自己の財産に対するのと同一の注意. */
  OWN_CARE(Scale.CARE, 1);

  private enum Scale {
    SPEED,
    EFFORTS,
    CARE
  }

  private static final String EFFORTS = " (efforts|effort|endeavours|endeavors|endeavour|endeavor)";
  private static final String DONE = "(努力|措置)";

  /** The steps of all ladders. */
  static final Lexicon<Ladder> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  IMMEDIATELY,
                  "直ちに|ただちに|即時に|即座に|即刻|即日",
                  "immediately|forthwith|at once|instantly|without any delay"),
              Lexeme.of(
                  PROMPTLY,
                  "速やかに|すみやかに|可及的速やかに|早急に|至急",
                  "promptly|without delay|speedily|expeditiously"),
              Lexeme.of(
                  WITHOUT_DELAY,
                  "遅滞なく|遅滞無く|遅延なく",
                  "without (undue|unreasonable|undue or unreasonable) delay"),
              Lexeme.of(
                  IN_REASONABLE_TIME,
                  "相当の期間内に|合理的な期間内に|相当期間内に",
                  "as soon as (possible|practicable|reasonably practicable|reasonably possible)"
                      + "|(in|within) a reasonable (time|period|period of time)|in due course"),
              Lexeme.of(
                  BEST_EFFORTS,
                  "(最善|最大限)の" + DONE,
                  "(best|reasonable best|utmost|every)" + EFFORTS),
              Lexeme.of(
                  ALL_REASONABLE_EFFORTS,
                  "(あらゆる|すべての)合理的な" + DONE,
                  "(all|every|all commercially) reasonable" + EFFORTS),
              Lexeme.of(
                  COMMERCIALLY_REASONABLE_EFFORTS,
                  "商業(上|的に)(合理的な|相当な)" + DONE,
                  "(commercially reasonable|reasonable commercial)" + EFFORTS),
              Lexeme.of(
                  REASONABLE_EFFORTS,
                  "(合理的な|相当な)" + DONE,
                  "(reasonable|diligent|good faith|good-faith)" + EFFORTS),
              Lexeme.of(
                  UTMOST_CARE,
                  "(最大限|最善|細心|万全)の注意|高度(な|の)注意",
                  "(utmost|greatest|highest) (degree of |standard of |level of |)care"),
              Lexeme.of(
                  DUE_CARE,
                  "善良(な|なる)管理者(の|としての)注意|善管注意|(相当|合理的)な注意",
                  "(reasonable|due|ordinary) (degree of |)(skill and |care and skill and |)care"
                      + "|the care of a (prudent|reasonable) (person|manager|business)"),
              Lexeme.of(
                  OWN_CARE,
                  "自己の(財産|もの|物|情報|秘密情報|営業秘密)(に対する|における|に関する|について|に対して払う)(の|)(と|)(同一|同様|同等|同程度)(の|)注意"
                      + "|自己の(財産|もの|物|情報|秘密情報|営業秘密)と(同一|同様|同等|同程度)の注意",
                  "the same (degree of |standard of |level of |)care")));

  private final Scale scale;
  private final int rank;

  Ladder(Scale scale, int rank) {
    this.scale = scale;
    this.rank = rank;
  }

  /** The steps that stand in {@code text}, in its order. */
  public static List<Phrase<Ladder>> in(String text) {
    return LEXICON.in(text);
  }

  /** How strict it is on its ladder: the higher, the stricter. */
  public int rank() {
    return rank;
  }

  /** Whether {@code other} is a step of the same ladder. */
  public boolean isComparableTo(Ladder other) {
    return scale == other.scale;
  }
}
