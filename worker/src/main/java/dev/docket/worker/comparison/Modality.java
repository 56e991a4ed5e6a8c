package dev.docket.worker.comparison;

import dev.docket.comparison.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/** What a modal phrase does to the one who is its subject, from the strongest duty to a ban. */
public enum Modality {
  /** しなければならない, shall, must. */
  OBLIGATION(4),
  /** ものとする, will: a duty in softer words. */
  SOFT_OBLIGATION(3),
  /** べきである, should. */
  RECOMMENDATION(2),
  /** 努める, reasonable efforts. */
  EFFORT(1),
  /** することができる, may. */
  PERMISSION(0),
  /** を要しない, need not; この限りでない. */
  RELEASE(0),
  /** してはならない, shall not. */
  PROHIBITION(4);

  private record Rule(Pattern pattern, Modality modality) {
    Rule(String pattern, Modality modality) {
      this(Pattern.compile(pattern), modality);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("努め|efforts|endeavou?rs", EFFORT),
          new Rule("を要しない|必要[はが]ない|この限り|need not|not required", RELEASE),
          new Rule(
              "妨げない|差し支えない|てもよい|ことがある|ことができる|できるもの|^may$|^can$|(?:is|are) (?:permitted|allowed|entitled)",
              PERMISSION),
          new Rule("ないものとする", PROHIBITION),
          new Rule("ならない$|(?<=て|で)はならない", OBLIGATION),
          new Rule("できない| not|cannot|can not", PROHIBITION),
          new Rule("べき|^should$", RECOMMENDATION),
          new Rule("ものとする|^will$|agrees?|undertakes?", SOFT_OBLIGATION),
          new Rule("shall|must|required|obligated", OBLIGATION));

  private final int strength;

  Modality(int strength) {
    this.strength = strength;
  }

  /** What the phrase in a span of that kind means. */
  static Modality of(String phrase) {
    String text = phrase.toLowerCase(java.util.Locale.ROOT);
    if (text.matches(".*[てで]はならない")) {
      return PROHIBITION;
    }
    return RULES.stream()
        .filter(r -> r.pattern.matcher(text).find())
        .findFirst()
        .map(r -> r.modality)
        .orElse(OBLIGATION);
  }

  /** How much it binds its subject. */
  int strength() {
    return strength;
  }

  /** Whether one of both forbids or releases where the other binds or allows. */
  boolean isOpposite(Modality other) {
    return isNegative() != other.isNegative();
  }

  private boolean isNegative() {
    return this == PROHIBITION || this == RELEASE;
  }

  /** The modality as a reason calls it. */
  String name(Phrases phrases) {
    return switch (this) {
      case OBLIGATION -> phrases.either("義務", "obligation");
      case SOFT_OBLIGATION -> phrases.either("義務（ものとする等）", "soft obligation");
      case RECOMMENDATION -> phrases.either("推奨", "recommendation");
      case EFFORT -> phrases.either("努力義務", "duty of effort");
      case PERMISSION -> phrases.either("任意・権限", "permission");
      case RELEASE -> phrases.either("免除", "release");
      case PROHIBITION -> phrases.either("禁止", "prohibition");
    };
  }
}
