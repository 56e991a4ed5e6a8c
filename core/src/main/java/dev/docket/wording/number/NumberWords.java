package dev.docket.wording.number;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The English words that numbers are written in. */
final class NumberWords {
  /** Where a word may stand in a number. */
  enum Role {
    UNIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    DOZEN
  }

  /**
   * A word and its value.
   *
   * @param ordinal the word for this place in an order; empty if it has none
   */
  record Row(Role role, long value, String cardinal, String ordinal) {}

  static final List<Row> ROWS =
      List.of(
          new Row(Role.UNIT, 0, "zero", ""),
          new Row(Role.UNIT, 1, "one", "first"),
          new Row(Role.UNIT, 2, "two", "second"),
          new Row(Role.UNIT, 3, "three", "third"),
          new Row(Role.UNIT, 4, "four", "fourth"),
          new Row(Role.UNIT, 5, "five", "fifth"),
          new Row(Role.UNIT, 6, "six", "sixth"),
          new Row(Role.UNIT, 7, "seven", "seventh"),
          new Row(Role.UNIT, 8, "eight", "eighth"),
          new Row(Role.UNIT, 9, "nine", "ninth"),
          new Row(Role.TEEN, 10, "ten", "tenth"),
          new Row(Role.TEEN, 11, "eleven", "eleventh"),
          new Row(Role.TEEN, 12, "twelve", "twelfth"),
          new Row(Role.TEEN, 13, "thirteen", "thirteenth"),
          new Row(Role.TEEN, 14, "fourteen", "fourteenth"),
          new Row(Role.TEEN, 15, "fifteen", "fifteenth"),
          new Row(Role.TEEN, 16, "sixteen", "sixteenth"),
          new Row(Role.TEEN, 17, "seventeen", "seventeenth"),
          new Row(Role.TEEN, 18, "eighteen", "eighteenth"),
          new Row(Role.TEEN, 19, "nineteen", "nineteenth"),
          new Row(Role.TEN, 20, "twenty", "twentieth"),
          new Row(Role.TEN, 30, "thirty", "thirtieth"),
          new Row(Role.TEN, 40, "forty", "fortieth"),
          new Row(Role.TEN, 40, "fourty", ""),
          new Row(Role.TEN, 50, "fifty", "fiftieth"),
          new Row(Role.TEN, 60, "sixty", "sixtieth"),
          new Row(Role.TEN, 70, "seventy", "seventieth"),
          new Row(Role.TEN, 80, "eighty", "eightieth"),
          new Row(Role.TEN, 90, "ninety", "ninetieth"),
          new Row(Role.HUNDRED, 100, "hundred", "hundredth"),
          new Row(Role.SCALE, 1_000L, "thousand", "thousandth"),
          new Row(Role.SCALE, 1_000_000L, "million", "millionth"),
          new Row(Role.SCALE, 1_000_000_000L, "billion", "billionth"),
          new Row(Role.SCALE, 1_000_000_000_000L, "trillion", ""),
          new Row(Role.SCALE, 100_000L, "lakh", ""),
          new Row(Role.SCALE, 10_000_000L, "crore", ""),
          new Row(Role.DOZEN, 12, "dozen", ""));

  /** A part of one that words name, and the word where there are several. */
  record Part(long denominator, String one, String several) {}

  static final List<Part> PARTS =
      List.of(
          new Part(2, "half", "halves"),
          new Part(3, "third", "thirds"),
          new Part(4, "quarter", "quarters"),
          new Part(4, "fourth", "fourths"),
          new Part(5, "fifth", "fifths"),
          new Part(6, "sixth", "sixths"),
          new Part(7, "seventh", "sevenths"),
          new Part(8, "eighth", "eighths"),
          new Part(9, "ninth", "ninths"),
          new Part(10, "tenth", "tenths"),
          new Part(12, "twelfth", "twelfths"),
          new Part(20, "twentieth", "twentieths"));

  /** What multiplies the digits before it: {@code $5M}, {@code 5bn}. */
  record Scale(long value, String written, boolean afterCurrencyAlone) {}

  static final List<Scale> SCALES =
      List.of(
          new Scale(1_000L, "K", true),
          new Scale(1_000L, "k", true),
          new Scale(1_000_000L, "M", true),
          new Scale(1_000_000L, "m", true),
          new Scale(1_000_000L, "MM", true),
          new Scale(1_000_000L, "mm", true),
          new Scale(1_000_000_000L, "B", true),
          new Scale(1_000_000_000L, "b", true),
          new Scale(1_000_000_000_000L, "T", true),
          new Scale(1_000_000L, "mn", false),
          new Scale(1_000_000L, "mio", false),
          new Scale(1_000_000L, "mil", true),
          new Scale(1_000_000_000L, "bn", false),
          new Scale(1_000_000_000_000L, "tn", false));

  /** A word's row, and whether it is the row's ordinal. */
  record Word(Row row, boolean ordinal) {}

  private static final Map<String, Word> WORDS = new HashMap<>();
  private static final Map<String, Part> SINGLE_PARTS = new HashMap<>();
  private static final Map<String, Part> PLURAL_PARTS = new HashMap<>();

  /** The length of the longest word. */
  static final int LONGEST;

  static {
    for (Row row : ROWS) {
      WORDS.put(row.cardinal, new Word(row, false));
      if (!row.ordinal.isEmpty()) {
        WORDS.put(row.ordinal, new Word(row, true));
      }
    }
    for (Part part : PARTS) {
      SINGLE_PARTS.put(part.one, part);
      PLURAL_PARTS.put(part.several, part);
    }
    LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private NumberWords() {}

  /** The number word from {@code from} to {@code to}, in any case. */
  static Optional<Word> word(Glyphs text, int from, int to) {
    return to <= from || to - from > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(WORDS.get(text.lower(from, to)));
  }

  /** The part of one that a word names, one of them or several. */
  static Optional<Part> part(Glyphs text, int from, int to, boolean one) {
    if (to <= from || to - from > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable((one ? SINGLE_PARTS : PLURAL_PARTS).get(text.lower(from, to)));
  }

  /** The factor that {@code written}, which follows digits, stands for. */
  static Optional<Scale> scale(String written, boolean afterCurrency) {
    return SCALES.stream()
        .filter(s -> afterCurrency || !s.afterCurrencyAlone)
        .filter(
            s ->
                s.written.equals(written)
                    || (!s.afterCurrencyAlone
                        && s.written.equals(written.toLowerCase(Locale.ROOT))))
        .findFirst();
  }
}
