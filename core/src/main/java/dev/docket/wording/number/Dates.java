package dev.docket.wording.number;

import java.util.Optional;

/** Reads dates in digits, {@code 2025/4/1} or {@code 31.12.2025}, and hands on to the other two. */
final class Dates {
  private static final int FIRST_YEAR = 1000; // what has four digits
  private static final int LAST_YEAR = 2999;

  private final Glyphs text;
  private final JapaneseDates japanese;
  private final EnglishDates english;

  Dates(Glyphs text) {
    this.text = text;
    this.japanese = new JapaneseDates(text);
    this.english = new EnglishDates(text);
  }

  /** The date that starts at {@code at}. */
  Optional<Quantity> read(int at) {
    if (text.isLetter(at)) {
      return english.monthFirst(at).or(() -> japanese.lettered(at));
    }
    if (text.isDigit(at)) {
      return digits(at).or(() -> english.dayFirst(at)).or(() -> japanese.read(at));
    }
    return japanese.read(at);
  }

  /** The date that goes on a day in words: {@code the first day of April 2025}. */
  Optional<Quantity> after(Numeral day) {
    return english.after(day);
  }

  private Optional<Quantity> digits(int at) {
    int one = text.endOfDigits(at);
    char separator = text.at(one);
    if (one - at > 4 || "/-.".indexOf(separator) < 0) {
      return Optional.empty();
    }
    int two = text.endOfDigits(one + 1);
    if (two == one + 1 || two - one > 3) {
      return Optional.empty();
    }
    boolean third = text.at(two) == separator && text.isDigit(two + 1);
    int end = third ? text.endOfDigits(two + 1) : two;
    boolean more =
        text.isLetter(end) || ("/-.:".indexOf(text.at(end)) >= 0 && text.isDigit(end + 1));
    if (more || end - two > 5) {
      return Optional.empty();
    }
    int a = text.number(at, one);
    int b = text.number(one + 1, two);
    if (!third) {
      return one - at == 4 && separator != '.' && isRecent(a) && isMonth(b)
          ? Optional.of(date(at, end, value(a, b, 0)))
          : Optional.empty();
    }
    int c = text.number(two + 1, end);
    if (one - at == 4) {
      return isYear(a) && isMonth(b) && isDay(c) && end - two <= 3
          ? Optional.of(date(at, end, value(a, b, c)))
          : Optional.empty();
    }
    if (end - two != 5 || !isYear(c)) {
      return Optional.empty();
    }
    if (isDay(a) && isMonth(b) && (separator == '.' || a > 12 || a == b)) {
      return Optional.of(date(at, end, value(c, b, a)));
    }
    if (isMonth(a) && isDay(b) && separator != '.' && b > 12) {
      return Optional.of(date(at, end, value(c, a, b)));
    }
    return isMonth(a) && isMonth(b)
        ? Optional.of(date(at, end, a + "/" + b + "/" + c))
        : Optional.empty();
  }

  private static boolean isRecent(int year) {
    return year >= 1900 && year <= 2199;
  }

  static boolean isYear(long year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static boolean isMonth(long month) {
    return month >= 1 && month <= 12;
  }

  static boolean isDay(long day) {
    return day >= 1 && day <= 31;
  }

  /** The normal form of a date of which zero parts are not said. */
  static String value(int year, int month, int day) {
    String value = year == 0 ? "-" : String.valueOf(year);
    value += month == 0 ? "" : two(month);
    return day == 0 ? value : value + two(day);
  }

  private static String two(int part) {
    return (part < 10 ? "-0" : "-") + part;
  }

  static Quantity date(int start, int end, String value) {
    return new Quantity(start, end, new Measure.Date(value));
  }
}
