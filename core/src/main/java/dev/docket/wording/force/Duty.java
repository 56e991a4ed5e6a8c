package dev.docket.wording.force;

import java.util.Locale;

/** The four kinds of duties that a reader tells apart. */
public enum Duty {
  MUST,
  MUST_NOT,
  SHOULD,
  MAY;

  /** The name that results carry, such as {@code must_not}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
