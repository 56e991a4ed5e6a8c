package dev.docket.wording;

import java.util.List;

/**
 * Words that ask for the same thing more or less strictly, each step with its rank: the speed with
 * which something must be done, and the efforts that must be made for it.
 */
public enum Ladder {
  /** 直ちに, immediately. */
  IMMEDIATELY(true, 4),
  /** 速やかに, promptly. */
  PROMPTLY(true, 3),
  /** 遅滞なく, without undue delay. */
  WITHOUT_DELAY(true, 2),
  /** As soon as practicable, within a reasonable time, 相当の期間内に. */
  IN_REASONABLE_TIME(true, 1),
  /** Best efforts, 最善の努力. */
  BEST_EFFORTS(false, 4),
  /** All reasonable efforts. */
  ALL_REASONABLE_EFFORTS(false, 3),
  /** Commercially reasonable efforts, 商業上合理的な努力. */
  COMMERCIALLY_REASONABLE_EFFORTS(false, 2),
  /** Reasonable efforts, 合理的な努力. */
  REASONABLE_EFFORTS(false, 1);

  private static final String EFFORTS = " (efforts|effort|endeavours|endeavors|endeavour|endeavor)";
  private static final String DONE = "(努力|措置)";

  /** The steps of both ladders. */
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
              Lexeme.of(BEST_EFFORTS, "(最善|最大限)の" + DONE, "(best|reasonable best)" + EFFORTS),
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
                  "(reasonable|diligent|good faith|good-faith)" + EFFORTS)));

  private final boolean isSpeed;
  private final int rank;

  Ladder(boolean isSpeed, int rank) {
    this.isSpeed = isSpeed;
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
    return isSpeed == other.isSpeed;
  }
}
