package dev.docket.comparison;

import java.util.Locale;

/** What kind of thing a change touches, as found by rules. */
public enum ChangeClass {
  AMOUNT,
  PERCENTAGE,
  DATE,
  PERIOD,
  /** 以上 or 超える, at least or more than. */
  COMPARISON,
  /** Must, will, may, may not. */
  MODALITY,
  NEGATION,
  /** Another party bears or holds it. */
  PARTY,
  /** All, any, only, material. */
  SCOPE,
  /** And, or. */
  CONJUNCTION,
  /** Whose consent is needed, and in which form. */
  CONSENT,
  /** Whether and how somebody must be told before. */
  NOTICE,
  /** On what it hangs whether a provision applies. */
  CONDITION,
  /** The meaning of a defined term. */
  DEFINITION,
  LIABILITY,
  INDEMNITY,
  TERMINATION,
  GOVERNING_LAW,
  CONFIDENTIALITY,
  /** Personal data and its protection. */
  DATA,
  /** Which other provision is referred to. */
  REFERENCE,
  /** Nothing but references. */
  REFERENCE_ONLY,
  /** Nothing but writing. */
  COSMETIC,
  /** Words, and none of the above. */
  WORDING;

  /** As the REST interface spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
