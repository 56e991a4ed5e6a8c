package dev.docket.wording.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads English phrases that hold a number or stand for one: per month, twice, Section 5.2. */
final class EnglishPhrases {
  /** A kind of provision and its names, apart by {@code |}. */
  record Row(String unit, String names) {}

  static final List<Row> PROVISIONS =
      List.of(
          new Row("article", "article|articles|art"),
          new Row("section", "section|sections|sec"),
          new Row("clause", "clause|clauses"),
          new Row("paragraph", "paragraph|paragraphs|para"),
          new Row("chapter", "chapter|chapters"),
          new Row("part", "part"),
          new Row("schedule", "schedule|schedules"),
          new Row("exhibit", "exhibit|exhibits"),
          new Row("annex", "annex|annexes"),
          new Row("appendix", "appendix"));

  private static final List<String> ORDINAL_SUFFIXES = List.of("st", "nd", "rd", "th");
  private static final Map<String, String> PROVISION_OF = new HashMap<>();
  private static final Map<String, Integer> TIMES = Map.of("twice", 2, "thrice", 3);
  private static final int LONGEST_NUMBER = 30; // chars of a provision's number

  static {
    for (Row row : PROVISIONS) {
      Units.alternatives(row.names).forEach(name -> PROVISION_OF.put(name, row.unit));
    }
  }

  private EnglishPhrases() {}

  /** What the word at {@code at} begins. */
  static Optional<Quantity> read(Glyphs text, int at) {
    int end = text.endOfWord(at);
    if (end - at > 10) {
      return Optional.empty();
    }
    String word = text.lower(at, end);
    if (word.equals("per")) {
      return frequency(text, at, end);
    }
    Integer times = TIMES.get(word);
    if (times != null) {
      Ratio number = Ratio.of(times);
      return Optional.of(
          new Quantity(at, end, new Measure.Count(number, number.toString(), "times")));
    }
    String unit = PROVISION_OF.get(word);
    if (unit != null) {
      return provision(text, at, text.afterSpace(text.at(end) == '.' ? end + 1 : end), unit);
    }
    return word.equals("fy") ? fiscalYear(text, at, end) : Optional.empty();
  }

  private static Optional<Quantity> frequency(Glyphs text, int at, int end) {
    int from = text.afterSpace(end);
    int wordEnd = text.endOfWord(from);
    if (text.lower(from, wordEnd).equals("annum")) {
      return Optional.of(new Quantity(at, wordEnd, new Measure.Frequency("year")));
    }
    return Units.after(text, end)
        .filter(u -> u.meaning().sort() == Unit.Sort.PERIOD && from > end)
        .map(u -> new Quantity(at, u.end(), new Measure.Frequency(u.meaning().name())));
  }

  private static Optional<Quantity> fiscalYear(Glyphs text, int at, int end) {
    int from = text.afterSpace(end);
    int to = text.endOfDigits(from);
    return to - from == 4
        ? Optional.of(Dates.date(at, to, text.number(from, to) + " fiscal year"))
        : Optional.empty();
  }

  /** The section whose sign stands at {@code at}. */
  static Optional<Quantity> section(Glyphs text, int at) {
    int from = at;
    while (text.at(from) == '§' && from - at < 2) {
      from++;
    }
    return provision(text, at, text.afterSpace(from), "section");
  }

  private static Optional<Quantity> provision(Glyphs text, int at, int from, String unit) {
    if (!text.isDigit(from)) {
      return Optional.empty();
    }
    int end = text.endOfDigits(from);
    while (end - from < LONGEST_NUMBER
        && (text.at(end) == '.' || text.at(end) == '-')
        && text.isDigit(end + 1)) {
      end = text.endOfDigits(end + 1);
    }
    if (text.isLetter(end)) {
      if (text.endOfWord(end) > end + 1) {
        return Optional.empty();
      }
      end++;
    }
    return Optional.of(new Quantity(at, end, new Measure.Provision(unit, text.text(from, end))));
  }

  /** The place in an order that digits with letters after them give: 25th. */
  static Optional<Quantity> ordinal(Glyphs text, Numeral numeral) {
    int end = text.endOfWord(numeral.end());
    return end - numeral.end() == 2
            && numeral.number().isWhole()
            && ORDINAL_SUFFIXES.contains(text.lower(numeral.end(), end))
        ? Optional.of(
            new Quantity(numeral.start(), end, new Measure.Ordinal(numeral.number().toString())))
        : Optional.empty();
  }
}
