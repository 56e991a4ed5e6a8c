package dev.docket.wording;

/** Which characters are one and the same where texts are compared. */
final class Folding {
  /** What a character folds to that shows nothing. */
  static final char NOTHING = 0;

  private static final int FULL_WIDTH = 0xFEE0; // from an ASCII character to its full-width form

  private Folding() {}

  /** The character that stands for {@code c}; {@link #NOTHING} for one that shows nothing. */
  static char of(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return of((char) (c - FULL_WIDTH));
    }
    return switch (c) {
      case '“', '”', '„', '‟', '″', '«', '»', '〝', '〟' -> '"';
      case '‘', '’', '‚', '‛', '′', '´', '`' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−', '─', '⁃' -> '-';
      case '、' -> ',';
      case '。' -> '.';
      case '〜', '∼' -> '~';
      default -> isInvisible(c) ? NOTHING : c;
    };
  }

  /** Whether {@code c} is folded by itself, without a look at its compatibility form. */
  static boolean isPlain(char c) {
    return c < 0x80
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || Script.isRaisedDigit(c) // 10⁶ is not 106
        || Script.isFraction(c) // nor 2½ 21/2
        || c == '、'
        || c == '。'
        || (c >= 0x300C && c <= 0x300F)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphens, joiners, direction marks, variation selectors and the like. */
  private static boolean isInvisible(char c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }
}
