package dev.docket.wording.label;

import java.util.Locale;

/** Writes list numbers as a word processor or browser shows them. */
public final class ListNumbers {
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
  private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private ListNumbers() {}

  /** {@code number} in HTML's list types 1, a, A, i, I or WordprocessingML's number formats. */
  public static String written(int number, String format) {
    return switch (format) {
      case "a", "lowerLetter" -> letters(number);
      case "A", "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "i", "lowerRoman" -> roman(number);
      case "I", "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "japaneseCounting",
          "kanjiCounting",
          "ideographTraditional",
          "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCountingThousand",
          "japaneseLegal",
          "kanjiDigital",
          "japaneseDigitalTenThousand",
          "koreanDigital2" ->
          kanji(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle" ->
          number >= 1 && number <= 20
              ? String.valueOf((char) ('①' + number - 1))
              : String.valueOf(number);
      case "iroha", "irohaFullWidth" -> kana(number, IROHA);
      case "aiueo", "aiueoFullWidth" -> kana(number, AIUEO);
      case "ordinal" -> number + ordinal(number);
      case "none", "bullet" -> "";
      default -> String.valueOf(number);
    };
  }

  private static String letters(int number) {
    if (number < 1 || number > 26 * 20) {
      return String.valueOf(number);
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        roman.append(ROMAN[i]);
      }
    }
    return roman.toString();
  }

  private static String fullWidth(int number) {
    StringBuilder wide = new StringBuilder();
    for (char c : String.valueOf(number).toCharArray()) {
      wide.append((char) (c - '0' + '０'));
    }
    return wide.toString();
  }

  /** The numeral in kanji, e.g. 百二十三 for 123. */
  static String kanji(int number) {
    if (number < 1 || number > 9999) {
      return String.valueOf(number);
    }
    StringBuilder kanji = new StringBuilder();
    int rest = number;
    int[] units = {1000, 100, 10};
    for (int i = 0; i < units.length; i++) {
      int digit = rest / units[i];
      if (digit > 0) {
        kanji.append(digit == 1 ? "" : KANJI_DIGITS.charAt(digit)).append("千百十".charAt(i));
      }
      rest %= units[i];
    }
    return rest == 0 ? kanji.toString() : kanji.append(KANJI_DIGITS.charAt(rest)).toString();
  }

  private static String kana(int number, String order) {
    return number >= 1 && number <= order.length()
        ? String.valueOf(order.charAt(number - 1))
        : String.valueOf(number);
  }

  private static String ordinal(int number) {
    if (number % 100 / 10 == 1) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
