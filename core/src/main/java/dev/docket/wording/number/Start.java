package dev.docket.wording.number;

import dev.docket.wording.Script;

/** What may start at a char, so that most of a text is passed by with one look. */
enum Start {
  NONE,
  LETTER,
  DIGIT,
  KANJI,
  /** A sign before a number. */
  SIGN,
  /** A char of its own meaning, or the first of a Japanese phrase. */
  MARK;

  private static final Start[] OF = new Start[0x10000];

  static {
    for (int i = 0; i < OF.length; i++) {
      OF[i] = compute((char) i);
    }
  }

  static Start of(char c) {
    return OF[c];
  }

  private static Start compute(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (Glyphs.isLetter(c)) {
      return LETTER;
    }
    if (KanjiNumerals.isNumeral(c)) {
      return KANJI;
    }
    if (".(+-\u2212△▲金".indexOf(c) >= 0 || Script.isFraction(c) || Currencies.isSign(c)) {
      return SIGN;
    }
    boolean mark =
        "§^マ".indexOf(c) >= 0
            || Script.isRaisedDigit(c)
            || isCircled(c)
            || JapaneseDates.starts(c)
            || JapanesePhrases.starts(c);
    return mark ? MARK : NONE;
  }

  /** Whether {@code c} is a number in a circle or in brackets, one sign. */
  static boolean isCircled(char c) {
    return (c >= '\u2460' && c <= '\u249B')
        || (c >= '\u24EA' && c <= '\u24FF')
        || (c >= '\u2776' && c <= '\u2793')
        || (c >= '\u3220' && c <= '\u3229')
        || (c >= '\u3251' && c <= '\u325F')
        || (c >= '\u3280' && c <= '\u3289')
        || (c >= '\u32B1' && c <= '\u32BF');
  }
}
