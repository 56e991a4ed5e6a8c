package dev.docket.wording.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads English dates: {@code April 1, 2025}, {@code 1st day of April 2025}, {@code Apr. 2025}. */
final class EnglishDates {
  /** A month's number and its names; they are read with a capital first, or all capitals. */
  record Month(int number, String names) {}

  static final List<Month> MONTHS =
      List.of(
          new Month(1, "January|Jan"),
          new Month(2, "February|Feb"),
          new Month(3, "March|Mar"),
          new Month(4, "April|Apr"),
          new Month(5, "May"),
          new Month(6, "June|Jun"),
          new Month(7, "July|Jul"),
          new Month(8, "August|Aug"),
          new Month(9, "September|Sept|Sep"),
          new Month(10, "October|Oct"),
          new Month(11, "November|Nov"),
          new Month(12, "December|Dec"));

  private static final PhraseTable<Integer> TABLE = new PhraseTable<>();
  private static final List<String> SUFFIXES = List.of("st", "nd", "rd", "th");

  static {
    for (Month month : MONTHS) {
      for (String name : Units.alternatives(month.names)) {
        TABLE.addExact(name, month.number);
        TABLE.addExact(name.toUpperCase(Locale.ROOT), month.number);
      }
    }
  }

  private final Glyphs text;

  EnglishDates(Glyphs text) {
    this.text = text;
  }

  /** A date that starts with its month at {@code at}; it has a day or a year, or both. */
  Optional<Quantity> monthFirst(int at) {
    Optional<PhraseTable.Match<Integer>> month = TABLE.longest(text, at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int end = month.get().end();
    end = text.at(end) == '.' ? end + 1 : end;
    int from = text.at(end) == '-' ? end + 1 : text.afterSpace(end);
    int day = dayAt(from);
    if (day > 0) {
      int dayEnd = afterSuffix(text.endOfDigits(from));
      int yearAt = yearAfter(dayEnd, true);
      return yearAt > 0
          ? Optional.of(
              Dates.date(at, yearAt + 4, Dates.value(year(yearAt), month.get().meaning(), day)))
          : Optional.of(Dates.date(at, dayEnd, Dates.value(0, month.get().meaning(), day)));
    }
    int yearAt = yearAfter(end, true);
    return yearAt > 0
        ? Optional.of(
            Dates.date(at, yearAt + 4, Dates.value(year(yearAt), month.get().meaning(), 0)))
        : Optional.empty();
  }

  /** A date that starts with its day in digits. */
  Optional<Quantity> dayFirst(int at) {
    int day = dayAt(at);
    return day == 0 || text.isDigit(at - 1)
        ? Optional.empty()
        : monthAfter(at, afterSuffix(text.endOfDigits(at)), day);
  }

  /** A date that starts with its day in words. */
  Optional<Quantity> after(Numeral day) {
    return day.form() == Numeral.Form.ORDINAL && Dates.isDay(day.number().numerator().longValue())
        ? monthAfter(day.start(), day.end(), day.number().numerator().intValue())
        : Optional.empty();
  }

  private Optional<Quantity> monthAfter(int start, int dayEnd, int day) {
    int from = text.at(dayEnd) == '-' ? dayEnd + 1 : text.afterSpace(dayEnd);
    if (from == dayEnd) {
      return Optional.empty();
    }
    from = afterWord(afterWord(from, "day"), "of");
    Optional<PhraseTable.Match<Integer>> month = TABLE.longest(text, from);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int end = month.get().end();
    int yearAt = yearAfter(text.at(end) == '.' ? end + 1 : end, true);
    return yearAt > 0
        ? Optional.of(
            Dates.date(start, yearAt + 4, Dates.value(year(yearAt), month.get().meaning(), day)))
        : Optional.of(Dates.date(start, end, Dates.value(0, month.get().meaning(), day)));
  }

  private int afterWord(int at, String word) {
    int end = text.endOfWord(at);
    return end - at == word.length() && text.lower(at, end).equals(word)
        ? text.afterSpace(end)
        : at;
  }

  /** The day of a month in the one or two digits at {@code at}; 0 if there is none. */
  private int dayAt(int at) {
    int end = text.endOfDigits(at);
    if (end == at || end - at > 2 || text.at(end) == ':' || isDecimal(end)) {
      return 0;
    }
    int day = text.number(at, end);
    boolean letters = text.isLetter(end) && afterSuffix(end) == end;
    return Dates.isDay(day) && !letters ? day : 0;
  }

  private boolean isDecimal(int end) {
    return text.at(end) == '.' && text.isDigit(end + 1);
  }

  private int afterSuffix(int at) {
    int end = text.endOfWord(at);
    return end - at == 2 && SUFFIXES.contains(text.lower(at, end)) ? end : at;
  }

  /** Where the year stands after {@code at}; 0 if there is none. */
  private int yearAfter(int at, boolean comma) {
    int from = comma && text.at(at) == ',' ? at + 1 : at;
    from = text.at(from) == '-' ? from + 1 : text.afterSpace(from);
    from = afterWord(from, "of");
    int end = text.endOfDigits(from);
    boolean four = end - from == 4 && !text.isLetter(end) && !isDecimal(end);
    return four && from > at && Dates.isYear(year(from)) && text.at(from) != Glyphs.NONE ? from : 0;
  }

  private int year(int at) {
    return text.number(at, at + 4);
  }
}
