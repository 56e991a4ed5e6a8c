package dev.docket.reading.text;

/**
 * Whether the text of an element can be seen where it takes its place.
 *
 * @param visible by its visibility
 * @param sized whether its letters have a size
 */
record CssSight(boolean visible, boolean sized) {
  /** Text that is seen. */
  static final CssSight SEEN = new CssSight(true, true);

  boolean isSeen() {
    return visible && sized;
  }

  /** This with one property declared in an element that is within one of {@code parent}. */
  CssSight with(String property, String value, CssSight parent) {
    if (property.equals("visibility")) {
      boolean seen =
          switch (value) {
            case "inherit", "unset", "revert", "revert-layer" -> parent.visible;
            default -> value.equals("visible") || value.equals("initial");
          };
      return new CssSight(seen, sized);
    }
    boolean relative = (value.endsWith("em") && !value.endsWith("rem")) || value.endsWith("%");
    boolean inherited = relative || value.equals("inherit") || value.equals("unset");
    return new CssSight(visible, !isNothing(value) && (parent.sized || !inherited));
  }

  /** Whether a length or share is nothing. */
  static boolean isNothing(String value) {
    return value.matches("0*\\.?0+(?:px|pt|em|rem|ex|%)?");
  }
}
