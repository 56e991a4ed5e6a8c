package dev.docket.wording.number;

import dev.docket.wording.CjkRadicals;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A text with each char folded on its own, so that indexes stay those of the text: full-width and
 * half-width forms become usual ones, and digits of any script ASCII digits; a backslash before an
 * amount becomes a yen sign. Raised digits, circled digits and fractions stay what they are.
 */
final class Glyphs {
  /** What stands before the first and after the last char, and in place of invisible ones. */
  static final char NONE = 0;

  /** A thin or fixed space, which may stand between the thousands of a number. */
  static final char THIN_SPACE = '\u2009';

  private static final String KATAKANA =
      "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"; // from U+FF66
  private static final int FEWEST_OF_YEN = 2; // digits of an amount without commas
  private static final int LONGEST_GAP = 4; // chars; a break between lines and its indentation

  private final char[] chars;

  Glyphs(String text) {
    chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] > '~') {
        boolean pair = Character.isHighSurrogate(chars[i]) && i + 1 < chars.length;
        int digit = pair ? Character.digit(text.codePointAt(i), 10) : -1;
        chars[i] = digit < 0 ? folded(chars[i]) : (char) ('0' + digit);
        if (digit >= 0) {
          chars[++i] = NONE;
        }
      }
    }
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] == '\\' && isYen(i) ? '¥' : chars[i];
    }
  }

  /**
   * Whether the backslash at {@code index} is a yen sign, as fonts of Shift_JIS draw it: an amount
   * follows it, and no path of a file goes on before or after it.
   */
  private boolean isYen(int index) {
    int end = index + 1;
    boolean grouped = false;
    while (isDigit(end) || (at(end) == ',' && isDigit(end + 1))) {
      grouped |= at(end) == ',';
      end++;
    }
    char before = at(index - 1);
    boolean inPath = before == ':' || before == '.' || before == '/';
    return (grouped || (end - index > FEWEST_OF_YEN && !inPath))
        && before != '\\'
        && !isLetter(before)
        && !isDigit(index - 1)
        && at(end) != '\\'
        && !isLetter(end);
  }

  private static char folded(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (c >= '\uFF66' && c <= '\uFF9D') {
      return KATAKANA.charAt(c - '\uFF66');
    }
    if (c >= '\uF900' && c <= '\uFAFF') {
      return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
    }
    return switch (c) {
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> NONE;
      case '\u00A0', '\u2007', '\u2008', '\u2009', '\u200A', '\u202F' -> THIN_SPACE;
      case '\u3000', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006' -> ' ';
      case '\u2010', '\u2011', '\uFE63' -> '-';
      case '\u2012', '\u2014', '\u2015' -> '–';
      case '\u2018', '\u2019' -> '\'';
      case '\uFF9E' -> '\u3099';
      case '\uFF9F' -> '\u309A';
      case '\uFFE0' -> '¢';
      case '\uFFE1' -> '£';
      case '\uFFE5' -> '¥';
      case '\uFFE6' -> '₩';
      case '\u301C' -> '~';
      case '\uFE6A' -> '%';
      default ->
          Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : CjkRadicals.ideograph(c);
    };
  }

  int length() {
    return chars.length;
  }

  char at(int index) {
    return index >= 0 && index < chars.length ? chars[index] : NONE;
  }

  boolean isDigit(int index) {
    char c = at(index);
    return c >= '0' && c <= '9';
  }

  /** Whether a letter of an alphabet stands there, not a kana or kanji. */
  boolean isLetter(int index) {
    return isLetter(at(index));
  }

  static boolean isLetter(char c) {
    return c < '\u0250' ? Character.isLetter(c) : c >= '\u0370' && c < '\u0530';
  }

  /** Whether a kanji stands there that is no numeral. */
  boolean isKanji(int index) {
    char c = at(index);
    return (c >= '\u4E00' && c <= '\u9FFF' && !KanjiNumerals.isNumeral(c)) || c == '々';
  }

  static boolean isHiragana(char c) {
    return c >= '\u3041' && c <= '\u309F';
  }

  /** The index after the letters at {@code index}. */
  int endOfWord(int index) {
    int end = index;
    while (isLetter(end)) {
      end++;
    }
    return end;
  }

  int endOfDigits(int index) {
    int end = index;
    while (isDigit(end) || (at(end) == NONE && end < chars.length && end > index)) {
      end++;
    }
    return end;
  }

  /** The value of the few digits from {@code from} to {@code to}. */
  int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = isDigit(i) ? number * 10 + at(i) - '0' : number;
    }
    return number;
  }

  /** The index after the white space at {@code index}, but for a blank line or a wide gap. */
  int afterSpace(int index) {
    int end = index;
    int breaks = 0;
    while (end - index < LONGEST_GAP && isSpace(end)) {
      breaks += at(end) == '\n' ? 1 : 0;
      end++;
    }
    return breaks > 1 || isSpace(end) ? index : end;
  }

  private boolean isSpace(int index) {
    char c = at(index);
    return c == ' ' || c == THIN_SPACE || c == '\n' || c == '\r' || c == '\t';
  }

  /** Whether a line or the text begins at {@code index}, after a little white space. */
  boolean isLineStart(int index) {
    int before = index - 1;
    while (index - before <= LONGEST_GAP && isSpace(before) && at(before) != '\n') {
      before--;
    }
    return before < 0 || at(before) == '\n';
  }

  String lower(int from, int to) {
    return new String(chars, from, to - from).toLowerCase(Locale.ROOT);
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Whether {@code expected} stands at {@code index}. */
  boolean holds(String expected, int index) {
    if (index < 0 || index + expected.length() > chars.length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (chars[index + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
