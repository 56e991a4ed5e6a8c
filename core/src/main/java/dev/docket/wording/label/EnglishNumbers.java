package dev.docket.wording.label;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** English number words: One, Twenty-first; written and read. */
final class EnglishNumbers {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> SMALL_ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /**
   * A regular expression for the numbers from one to ninety-nine as a heading writes them: {@code
   * One}, {@code TWENTY-ONE}; ordinals only where nothing but a sign follows.
   */
  static final String WORDS =
      "(?=\\p{Lu})(?i:(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", SMALL.subList(1, 10))
          + "))?|"
          + String.join("|", SMALL.subList(1, 20))
          + ")(?!\\p{L}|-\\p{L})|(?=\\p{Lu})(?i:"
          + String.join("|", SMALL_ORDINALS.subList(1, 20))
          + ")(?= *(?:[.:—–\\n]|$))";

  private static final int LARGEST = 1_000_000;

  private static final Map<String, Integer> VALUES = new HashMap<>(); // of both kinds of words

  static {
    for (int number = 1; number < 100; number++) {
      VALUES.put(words(number), number);
      VALUES.put(hyphenated(ordinal(number)), number);
    }
  }

  private EnglishNumbers() {}

  /** The cardinal, such as One hundred one, with a capital. */
  static String cardinal(int number) {
    return number < 0 || number >= LARGEST ? String.valueOf(number) : capital(words(number));
  }

  /** The ordinal, such as Twenty-first, with a capital. */
  static String ordinal(int number) {
    if (number < 0 || number >= LARGEST) {
      return String.valueOf(number);
    }
    int last = number % 100 < 20 ? number % 100 : number % 10;
    String before = words(number - last);
    if (last == 0 && number > 0) {
      boolean ten = before.endsWith("y");
      return capital(ten ? before.substring(0, before.length() - 1) + "ieth" : before + "th");
    }
    String end = SMALL_ORDINALS.get(last);
    if (number == last) {
      return capital(end);
    }
    return capital(before + (before.endsWith("y") ? "-" : " ") + end);
  }

  private static String words(int number) {
    if (number < 20) {
      return SMALL.get(number);
    }
    if (number < 100) {
      String tens = TENS.get(number / 10 - 2);
      return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
    }
    int unit = number < 1000 ? 100 : 1000;
    String head = words(number / unit) + (unit == 100 ? " hundred" : " thousand");
    return number % unit == 0 ? head : head + " " + words(number % unit);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The value from one to ninety-nine of a number word, cardinal or ordinal, in any case. */
  static OptionalInt value(String word) {
    Integer value = VALUES.get(hyphenated(word));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static String hyphenated(String word) {
    return word.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
