package dev.docket.reading.pdf.content;

import dev.docket.wording.CjkRadicals;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Says with usual characters what fonts say with characters of their own. */
final class PdfLetters {
  /** Symbol's and Wingdings' bullets, which such fonts map into the private use area. */
  private static final String SYMBOL_BULLETS =
      "\uF0B7\uF0A7\uF0A8\uF0D8\uF0FC\uF06C\uF06E\uF071\uF075\uF076\uF077\uE00C";

  /** What steers the direction or the joining of text, and shows nothing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]");

  private PdfLetters() {}

  /** Text that a page gives for its glyphs, as it is read. */
  static String given(String text) {
    return CjkRadicals.folded(UNSEEN.matcher(text).replaceAll(""));
  }

  /** Whether text steers how others are set and shows nothing, as a zero-width space. */
  static boolean isUnseen(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return ((first >= '\u200B' && first <= '\u206F') || first == '\uFEFF')
        && UNSEEN.matcher(text).replaceAll("").isEmpty();
  }

  /**
   * Spells out ﬁ, ﬂ and their like, names the bullets of fonts for symbols, and has ideographs for
   * the radicals that some fonts have in their place.
   */
  static String plain(String unicode) {
    if (unicode.isEmpty()) {
      return unicode;
    }
    char c = unicode.charAt(0);
    if (c == '\t' || c == '\r' || c == '\n') {
      return " "; // what the fonts of some systems say of their space
    }
    if (SYMBOL_BULLETS.indexOf(c) >= 0) {
      return "•";
    }
    if (c < ' ') {
      return "\uFFFD"; // a glyph that the font gives no meaning
    }
    return c >= '\uFB00' && c <= '\uFB06'
        ? Normalizer.normalize(unicode, Normalizer.Form.NFKC)
        : CjkRadicals.folded(unicode);
  }
}
