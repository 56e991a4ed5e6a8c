package dev.docket.worker.summary;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers as they are written in Japanese and English: 1,000, 三十, 1億2千万, thirty. */
final class Numerals {
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
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("twenty-one", 21),
          Map.entry("thirty", 30),
          Map.entry("forty-five", 45),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100),
          Map.entry("one hundred", 100));
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numerals() {}

  /** The value of {@code written}; empty if it is no number. */
  static Optional<BigDecimal> value(String written) {
    String text = written.strip().replace(",", "").toLowerCase(Locale.ROOT);
    Integer word = WORDS.get(text);
    if (word != null) {
      return Optional.of(BigDecimal.valueOf(word));
    }
    if (text.isEmpty() || !text.matches("[0-9.〇一二三四五六七八九十百千万億兆]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(sum(text));
    } catch (NumberFormatException e) {
      return Optional.empty(); // dots that are no decimal point
    }
  }

  private static BigDecimal sum(String text) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO; // below the next 万, 億 or 兆
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kanji = DIGITS.indexOf(c);
      if (kanji >= 0) {
        digits.append(kanji);
      } else if (c == '.' || (c >= '0' && c <= '9')) {
        digits.append(c);
      } else {
        BigDecimal factor = factor(c);
        BigDecimal number = number(digits);
        if (factor.compareTo(BigDecimal.valueOf(10_000)) < 0) {
          section = section.add((number == null ? BigDecimal.ONE : number).multiply(factor));
        } else {
          section = number == null ? section : section.add(number);
          total = total.add((section.signum() == 0 ? BigDecimal.ONE : section).multiply(factor));
          section = BigDecimal.ZERO;
        }
      }
    }
    BigDecimal rest = number(digits);
    return total.add(section).add(rest == null ? BigDecimal.ZERO : rest);
  }

  private static @Nullable BigDecimal number(StringBuilder digits) {
    if (digits.isEmpty()) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits.toString());
    digits.setLength(0);
    return number;
  }

  private static BigDecimal factor(char c) {
    return BigDecimal.valueOf(
        switch (c) {
          case '十' -> 10L;
          case '百' -> 100L;
          case '千' -> 1_000L;
          case '万' -> 10_000L;
          case '億' -> 100_000_000L;
          default -> 1_000_000_000_000L;
        });
  }
}
