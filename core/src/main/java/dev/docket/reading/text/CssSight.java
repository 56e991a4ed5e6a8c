package dev.docket.reading.text;

/**
 * Whether the text of an element can be seen where it takes its place.
 *
 * @param visible by its visibility
 * @param sized whether its letters have a size
 * @param clear whether it is wholly transparent, with all that stands in it
 * @param moving whether it is to change: text that a page fades in is transparent until then
 */
record CssSight(boolean visible, boolean sized, boolean clear, boolean moving) {
  /** Text that is seen. */
  static final CssSight SEEN = new CssSight(true, true, false, false);

  boolean isSeen() {
    return visible && sized;
  }

  /** Whether neither the element is seen nor anything in it. */
  boolean isGone() {
    return clear && !moving;
  }

  /** The sight of an element within this one before any rule. */
  CssSight child() {
    return new CssSight(visible, sized, false, false);
  }

  /** This with one property declared in an element that is within one of {@code parent}. */
  CssSight with(String property, String value, CssSight parent) {
    return switch (property) {
      case "visibility" -> new CssSight(isVisible(value, parent), sized, clear, moving);
      case "font-size" -> new CssSight(visible, isSized(value, parent), clear, moving);
      case "opacity" -> new CssSight(visible, sized, isNothing(value), moving);
      default -> new CssSight(visible, sized, clear, moving || !value.equals("none"));
    };
  }

  private static boolean isVisible(String value, CssSight parent) {
    return switch (value) {
      case "inherit", "unset", "revert", "revert-layer" -> parent.visible;
      default -> value.equals("visible") || value.equals("initial");
    };
  }

  private static boolean isSized(String value, CssSight parent) {
    boolean relative = (value.endsWith("em") && !value.endsWith("rem")) || value.endsWith("%");
    boolean inherited = relative || value.equals("inherit") || value.equals("unset");
    return !isNothing(value) && (parent.sized || !inherited);
  }

  /** Whether a length or share is nothing. */
  private static boolean isNothing(String value) {
    return value.matches("0*\\.?0+(?:px|pt|em|rem|ex|%)?");
  }
}
