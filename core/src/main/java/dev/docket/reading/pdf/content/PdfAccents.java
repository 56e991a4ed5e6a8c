package dev.docket.reading.pdf.content;

import java.text.Normalizer;

/**
 * Puts an accent that is drawn by itself, over or under a letter, on that letter: e and ˆ are ê.
 */
final class PdfAccents {
  private static final String SPACING = "`´ˆ˜¨¯˘˙˚¸˝˛ˇ";
  private static final String COMBINING =
      "\u0300\u0301\u0302\u0303\u0308\u0304\u0306\u0307\u030A\u0327\u030B\u0328\u030C";
  private static final String DOTLESS = "ıȷ";

  private PdfAccents() {}

  /** Whether {@code c} is an accent by itself. */
  static boolean is(char c) {
    return combining(c) != 0;
  }

  /** The letter with the accent; empty if there is no such letter. */
  static String composed(String letter, char accent) {
    int dotless = DOTLESS.indexOf(letter);
    String base = dotless < 0 ? letter : dotless == 0 ? "i" : "j";
    if (base.length() != 1 || !Character.isLetter(base.charAt(0))) {
      return "";
    }
    String whole = Normalizer.normalize(base + combining(accent), Normalizer.Form.NFC);
    return whole.length() == 1 ? whole : "";
  }

  private static char combining(char c) {
    if (c < '´' && c != '`' && c != '¨' && c != '¯') {
      return 0;
    }
    int at = SPACING.indexOf(c);
    return at >= 0 ? COMBINING.charAt(at) : c >= '\u0300' && c <= '\u036F' ? c : 0;
  }
}
