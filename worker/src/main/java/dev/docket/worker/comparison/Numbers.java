package dev.docket.worker.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as they are written in Japanese and English drafting. */
final class Numbers {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL = "壱弐参拾阡萬";
  private static final Pattern KANJI = Pattern.compile("[〇一二三四五六七八九十百千万億兆]+");
  private static final Pattern MIXED =
      Pattern.compile("([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[〇一二三四五六七八九十百千]+)([千万億兆]*)");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("forty-five", 45),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100));

  private Numbers() {}

  /** {@code text} with every run of kanji numerals written in ASCII digits. */
  static String ascii(String text) {
    Matcher matcher = KANJI.matcher(text);
    return matcher.replaceAll(run -> kanji(run.group()).toPlainString());
  }

  /** The value of a Japanese amount such as {@code 1億5,000万} or {@code 三十}. */
  static BigDecimal value(String text) {
    BigDecimal sum = BigDecimal.ZERO;
    Matcher matcher = MIXED.matcher(plain(text));
    while (matcher.find()) {
      String digits = matcher.group(1);
      BigDecimal part =
          Character.isDigit(digits.charAt(0))
              ? new BigDecimal(digits.replace(",", ""))
              : kanji(digits);
      for (int i = 0; i < matcher.group(2).length(); i++) {
        part = part.multiply(unit(matcher.group(2).charAt(i)));
      }
      sum = sum.add(part);
    }
    return sum.stripTrailingZeros();
  }

  /** The value of an English number word. */
  static Optional<Integer> word(String text) {
    return Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
  }

  /** The alternatives of a regular expression that match the English number words. */
  static String words() {
    return "forty-five|" + String.join("|", WORDS.keySet());
  }

  /** {@code text} with the numerals of formal documents as everyday ones: 壱, 拾, 萬. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int at = FORMAL.indexOf(plain.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, "一二三十千万".charAt(at));
      }
    }
    return plain.toString();
  }

  private static BigDecimal kanji(String run) {
    boolean positional = run.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal digit = BigDecimal.ZERO;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int value = DIGITS.indexOf(c);
      if (value >= 0) {
        digit =
            positional
                ? digit.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(value))
                : BigDecimal.valueOf(value);
      } else if (c == '十' || c == '百' || c == '千') {
        section = section.add(digit.max(BigDecimal.ONE).multiply(unit(c)));
        digit = BigDecimal.ZERO;
      } else {
        total = total.add(section.add(digit).max(BigDecimal.ONE).multiply(unit(c)));
        section = BigDecimal.ZERO;
        digit = BigDecimal.ZERO;
      }
    }
    return total.add(section).add(digit);
  }

  private static BigDecimal unit(char c) {
    return switch (c) {
      case '十' -> BigDecimal.TEN;
      case '百' -> new BigDecimal(100);
      case '千' -> new BigDecimal(1000);
      case '万' -> new BigDecimal(10_000);
      case '億' -> new BigDecimal(100_000_000);
      default -> new BigDecimal(1_000_000_000_000L);
    };
  }
}
