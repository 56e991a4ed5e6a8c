package dev.docket.reading.text;

import java.util.Locale;

/** How a style sheet changes the case of letters. */
enum CssCase {
  AS_WRITTEN,
  UPPER,
  LOWER,
  CAPITALIZED;

  /** The case that a value of {@code text-transform} asks for. */
  static CssCase of(String value) {
    CssCase asked = AS_WRITTEN;
    for (String word : value.split("\\s+", -1)) {
      asked =
          switch (word) {
            case "uppercase" -> UPPER;
            case "lowercase" -> LOWER;
            case "capitalize" -> CAPITALIZED;
            default -> asked;
          };
    }
    return asked;
  }

  /**
   * {@code text} as shown.
   *
   * @param before the character it follows, whose word may go on
   */
  String shown(String text, char before) {
    return switch (this) {
      case AS_WRITTEN -> text;
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case CAPITALIZED -> capitalized(text, before);
    };
  }

  private static String capitalized(String text, char before) {
    StringBuilder shown = new StringBuilder();
    int last = before;
    for (int c : text.codePoints().toArray()) {
      boolean goesOn = Character.isLetterOrDigit(last) || last == '\'' || last == '’';
      shown.appendCodePoint(goesOn ? c : Character.toTitleCase(c));
      last = c;
    }
    return shown.toString();
  }
}
