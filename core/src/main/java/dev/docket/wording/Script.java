package dev.docket.wording;

/** Questions about the script of characters, which decide how text is joined, measured and read. */
public final class Script {
  /** The first character of the blocks for Chinese, Japanese and Korean: the radicals. */
  static final char FIRST_CJK = 0x2E80;

  private static final int LAST_CJK = 0x9FFF; // Hangul, which parts words, lies after it
  private static final int FIRST_COMPATIBILITY = 0xF900;
  private static final int LAST_WIDE = 0xFFEF;
  private static final int FIRST_NARROW = 0xFF61; // half-width katakana
  private static final int LAST_NARROW = 0xFFDC;

  private Script() {}

  /**
   * Whether {@code c} is of a script that is written without spaces between words: kanji, kana,
   * their punctuation, and the full-width forms of others.
   */
  public static boolean isCjk(int c) {
    return (c >= FIRST_CJK && c <= LAST_CJK)
        || (c >= FIRST_COMPATIBILITY && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= LAST_WIDE)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) // half of a rare kanji
        || c >= 0x20000;
  }

  /** Whether {@code text} holds a character written without spaces. */
  public static boolean hasCjk(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_CJK && isCjk(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} holds kana or kanji, as English text never does. */
  public static boolean isJapanese(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_CJK) {
        int c = Character.codePointAt(text, i);
        if (isKana(c) || isKanji(c)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code c} is a hiragana or katakana, the long-vowel sign included. */
  public static boolean isKana(int c) {
    return isHiragana(c)
        || (c >= 0x30A1 && c <= 0x30FF && c != '・')
        || (c >= 0xFF66 && c <= 0xFF9D);
  }

  /** Whether {@code c} is a hiragana. */
  public static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x309F;
  }

  /** Whether {@code c} is a kanji, or a sign that stands for one: 々, 〆, 〇. */
  public static boolean isKanji(int c) {
    return (c >= 0x4E00 && c <= LAST_CJK)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= FIRST_COMPATIBILITY && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF)
        || (c >= '々' && c <= '〇');
  }

  /** Whether {@code c} is an ASCII letter. */
  public static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether {@code c} is a raised digit: an exponent or a note's mark, no digit of a number. */
  public static boolean isRaisedDigit(int c) {
    return c == '¹' || c == '²' || c == '³' || c == '\u2070' || (c >= '\u2074' && c <= '\u2079');
  }

  /** Whether {@code c} is a fraction in one sign, as ½, which 2 may precede. */
  public static boolean isFraction(int c) {
    return (c >= '¼' && c <= '¾') || (c >= '\u2150' && c <= '\u215E') || c == '\u2189';
  }

  /** The columns that {@code text} takes in a fixed-width font: two for each wide character. */
  public static int columns(CharSequence text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** Whether {@code c} takes two columns in a fixed-width font. */
  public static boolean isWide(int c) {
    return (c >= FIRST_CJK
            && !(c >= FIRST_NARROW && c <= LAST_NARROW)
            && c <= LAST_WIDE
            && !isMark(c))
        || c >= 0x20000;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }
}
