package dev.docket.wording.force;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a phrase does to the one who is its subject: it binds, advises, allows, forbids, denies. */
public enum Force {
  /** しなければならない, 義務を負う, shall, is bound to, agrees to. */
  OBLIGATION(4, Duty.MUST, false),
  /** ものとする, will: a duty in softer words. */
  SOFT_OBLIGATION(3, Duty.MUST, false),
  /** べきである, 望ましい, should. */
  RECOMMENDATION(2, Duty.SHOULD, false),
  /** 努める, reasonable efforts: a duty to try. */
  EFFORT(1, Duty.SHOULD, false),
  /** することができる, may, is entitled to. */
  PERMISSION(0, Duty.MAY, false),
  /** することがある, might: what can happen. */
  POSSIBILITY(0, Duty.MAY, false),
  /** を要しない, 義務を負わない, この限りでない, need not: no duty. */
  RELEASE(0, null, true),
  /** べきではない, しないよう努める, should not. */
  DISSUASION(2, Duty.SHOULD, true),
  /** してはならない, 禁ずる, shall not, agrees not to. */
  PROHIBITION(4, Duty.MUST_NOT, true),
  /** することができない, may not, is not entitled to: a permission denied. */
  DENIAL(4, Duty.MUST_NOT, true),
  /** 知ることができないとき, is unable to: what cannot be, though nobody forbids it. */
  INABILITY(0, null, true),
  /** しない, not, without. */
  NEGATION(0, null, true),
  /** を除く, unless, except. */
  EXCEPTION(0, null, true),
  /** 欠く, fails to, lacks. */
  LACK(0, null, true);

  private final int strength;
  private final @Nullable Duty duty;
  private final boolean isNegative;

  Force(int strength, @Nullable Duty duty, boolean isNegative) {
    this.strength = strength;
    this.duty = duty;
    this.isNegative = isNegative;
  }

  /** How much it binds its subject, from 0 to 4. */
  public int strength() {
    return strength;
  }

  /** The kind of duty that it states; empty for what only negates, releases or cannot be. */
  public Optional<Duty> duty() {
    return Optional.ofNullable(duty);
  }

  /** Whether it forbids, releases, denies or negates. */
  public boolean isNegative() {
    return isNegative;
  }

  /** Whether it is a modal phrase rather than a plain negation. */
  public boolean isModal() {
    return compareTo(NEGATION) < 0;
  }

  /** What it becomes of a subject that is negated: no party shall, neither party may. */
  Force negated() {
    return switch (this) {
      case OBLIGATION, SOFT_OBLIGATION -> PROHIBITION;
      case PERMISSION, POSSIBILITY -> DENIAL;
      case RECOMMENDATION, EFFORT -> DISSUASION;
      case RELEASE, DISSUASION, PROHIBITION, DENIAL, INABILITY, NEGATION, EXCEPTION, LACK -> this;
    };
  }
}
