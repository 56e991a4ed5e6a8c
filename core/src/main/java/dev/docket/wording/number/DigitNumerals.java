package dev.docket.wording.number;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers in digits: {@code 1,000.50}, {@code .01}, {@code 1 000 000}. */
final class DigitNumerals {
  private static final int LONGEST = 40; // digits; what is longer is a code, not a number

  private DigitNumerals() {}

  /** The number that starts at {@code at} with a digit or its point. */
  static Optional<Numeral> read(Glyphs text, int at) {
    if (!starts(text, at)) {
      return Optional.empty();
    }
    int end = text.endOfDigits(at);
    if (end - at <= 3) {
      char separator = text.at(end);
      while (end - at <= LONGEST
          && isSeparator(text.at(end))
          && text.at(end) == separator
          && isGroup(text, end + 1)) {
        end += 4;
      }
      if (separator == ' ' && isGroup(text, end + 1) && isGroup(text, end + 5)) {
        end = afterSpacedGroups(text, end);
      }
    }
    if (text.at(end) == '.' && text.isDigit(end + 1)) {
      end = text.endOfDigits(end + 1);
    }
    if (end - at > LONGEST) {
      return Optional.empty();
    }
    String digits = plain(text, at, end);
    Ratio number = Ratio.of(new BigDecimal(digits));
    return Optional.of(new Numeral(number, digits, at, end, Numeral.Form.DIGITS));
  }

  /**
   * The amount of money that starts at {@code at} as much of Europe writes it: {@code 1.250.000},
   * {@code 1.250,50}. One point alone is a decimal point.
   */
  static Optional<Numeral> dotted(Glyphs text, int at) {
    int end = text.endOfDigits(at);
    int groups = 0;
    while (end > at && end - at <= LONGEST && text.at(end) == '.' && isGroup(text, end + 1)) {
      end += 4;
      groups++;
    }
    int whole = end;
    if (text.at(end) == ',' && text.endOfDigits(end + 1) == end + 3) {
      end += 3; // cents
    }
    boolean isDotted = groups > 1 || (groups == 1 && end > whole);
    if (!isDotted || text.endOfDigits(at) - at > 3 || text.isDigit(end + 1)) {
      return Optional.empty();
    }
    String digits = plain(text, at, whole).replace(".", "");
    digits += end > whole ? "." + plain(text, whole, end) : "";
    return Optional.of(
        new Numeral(Ratio.of(new BigDecimal(digits)), digits, at, end, Numeral.Form.DIGITS));
  }

  /**
   * The amount of money at {@code at} with plain spaces between its thousands, as much of Europe
   * writes it: {@code 2 500}, {@code 2 500,00}. A currency stands before it.
   */
  static Optional<Numeral> spaced(Glyphs text, int at) {
    int first = text.endOfDigits(at);
    int end = first;
    while (end > at && end - at <= LONGEST && text.at(end) == ' ' && isGroup(text, end + 1)) {
      end += 4;
    }
    if (end == first || first - at > 3) {
      return Optional.empty();
    }
    int whole = end;
    char point = text.at(end);
    if ((point == ',' || point == '.') && text.endOfDigits(end + 1) == end + 3) {
      end += 3; // cents
    }
    String digits = plain(text, at, whole) + (end > whole ? "." + plain(text, whole + 1, end) : "");
    return Optional.of(
        new Numeral(Ratio.of(new BigDecimal(digits)), digits, at, end, Numeral.Form.DIGITS));
  }

  private static boolean starts(Glyphs text, int at) {
    char before = text.at(at - 1);
    return text.isDigit(at)
        || (text.at(at) == '.'
            && text.isDigit(at + 1)
            && !text.isDigit(at - 1)
            && !text.isLetter(at - 1)
            && before != ')'
            && before != '.');
  }

  /** Plain spaces stand between thousands where there are two of them or more: 1 000 000. */
  private static int afterSpacedGroups(Glyphs text, int at) {
    int end = at;
    while (end - at <= LONGEST && text.at(end) == ' ' && isGroup(text, end + 1)) {
      end += 4;
    }
    return end > at + 4 ? end : at;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '\'' || c == Glyphs.THIN_SPACE;
  }

  private static boolean isGroup(Glyphs text, int at) {
    return text.isDigit(at)
        && text.isDigit(at + 1)
        && text.isDigit(at + 2)
        && !text.isDigit(at + 3);
  }

  private static String plain(Glyphs text, int from, int to) {
    StringBuilder plain = new StringBuilder(text.at(from) == '.' ? "0" : "");
    for (int i = from; i < to; i++) {
      if (text.isDigit(i) || text.at(i) == '.') {
        plain.append(text.at(i));
      }
    }
    return plain.toString();
  }
}
