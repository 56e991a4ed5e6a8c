package dev.docket.wording.label;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * Numerals as legal texts write them: ASCII, full-width, kanji, circled, Roman, letters and kana.
 */
final class Numerals {
  /** Characters of a Japanese numeral, for use inside a regular expression's class. */
  static final String KANJI = "〇零一二三四五六七八九十百千壱弐参拾";

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
  private static final String GOJUON = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  private static final int LARGEST = 99_999; // no label counts further; longer runs are dates, ids

  private Numerals() {}

  /** The value of an ASCII, full-width, kanji or circled numeral; empty if it is none. */
  static OptionalInt value(String numeral) {
    String plain = Normalizer.normalize(numeral, Normalizer.Form.NFKC);
    if (plain.isEmpty() || plain.length() > 9) {
      return OptionalInt.empty();
    }
    return Character.isDigit(plain.charAt(0)) ? arabic(plain) : kanji(plain);
  }

  private static OptionalInt arabic(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0 || value > LARGEST) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  private static OptionalInt kanji(String numeral) {
    int total = 0;
    int current = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = c == '十' || c == '拾' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        total += Math.max(1, current) * unit;
        current = 0;
        continue;
      }
      int digit = digit(c);
      if (digit < 0 || current > LARGEST) {
        return OptionalInt.empty();
      }
      current = current * 10 + digit; // positional notation: 一〇五
    }
    return OptionalInt.of(total + current);
  }

  private static int digit(char c) {
    return switch (c) {
      case '零' -> 0;
      case '壱' -> 1;
      case '弐' -> 2;
      case '参' -> 3;
      default -> DIGITS.indexOf(c);
    };
  }

  /** The value of a Roman numeral up to 100 in either case; empty if it is not well formed. */
  static OptionalInt roman(String numeral) {
    if (!numeral.matches("(?i)(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})") || numeral.isEmpty()) {
      return OptionalInt.empty();
    }
    int total = 0;
    int before = 0;
    for (int i = numeral.length() - 1; i >= 0; i--) {
      int digit =
          switch (Character.toLowerCase(numeral.charAt(i))) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
          };
      total += digit < before ? -digit : digit;
      before = Math.max(before, digit);
    }
    return OptionalInt.of(total);
  }

  /** The place of a letter: a is 1, z is 26, aa is 27, bb is 28; empty for any other word. */
  static OptionalInt letter(String letters) {
    char first = Character.toLowerCase(letters.charAt(0));
    if (first < 'a' || first > 'z' || letters.length() > 3) {
      return OptionalInt.empty();
    }
    boolean same = letters.chars().allMatch(c -> c == letters.charAt(0));
    return same
        ? OptionalInt.of(first - 'a' + 1 + 26 * (letters.length() - 1))
        : OptionalInt.empty();
  }

  /** The place of a kana in イロハ order; empty if it has none. */
  static OptionalInt iroha(char kana) {
    return place(IROHA, kana);
  }

  /** The place of a kana in アイウ order; empty if it has none. */
  static OptionalInt gojuon(char kana) {
    return place(GOJUON, kana);
  }

  private static OptionalInt place(String order, char kana) {
    int at = order.indexOf(kana);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
  }
}
