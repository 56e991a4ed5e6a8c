package dev.docket.wording.number;

import java.util.Optional;

/**
 * Finds digits that are no number but a name: {@code ABC-123}, {@code v1.2.3}, {@code
 * 03-1234-5678}, {@code 10.0.0.1}, {@code 10:30}. They are compared as written.
 */
final class Codes {
  private static final String JOINERS = "-._/:,";

  private Codes() {}

  /** The code from {@code at} to {@code end}, if digits are in it: {@code v1.2.3}. */
  static Optional<Quantity> inWord(Glyphs text, int at, int end) {
    boolean digits = false;
    for (int i = at; i < end; i++) {
      digits |= text.isDigit(i);
    }
    return digits ? Optional.of(code(text, at, end)) : Optional.empty();
  }

  /** The code that the digits at {@code at} are a part of, where something else touches them. */
  static Optional<Quantity> inDigits(Glyphs text, int at, Numeral number) {
    int end = number.end();
    char next = text.at(end);
    boolean goesOn =
        switch (next) {
          case '-' -> text.isDigit(end + 1) ? !isRange(text, number) : isLabel(text, end + 1);
          case '.', ',', '/', ':', '_' -> text.isDigit(end + 1);
          default -> text.isDigit(end) || text.isLetter(end);
        };
    return goesOn ? Optional.of(code(text, at, end(text, at))) : Optional.empty();
  }

  /** Whether one capital stands there alone, as in 10-K. */
  private static boolean isLabel(Glyphs text, int at) {
    return Character.isUpperCase(text.at(at)) && text.endOfWord(at) == at + 1;
  }

  /** Whether a larger number of something follows a hyphen: 10-20 days. */
  private static boolean isRange(Glyphs text, Numeral number) {
    return text.at(number.end() + 1) != '0'
        && DigitNumerals.read(text, number.end() + 1)
            .filter(to -> number.number().isBelow(to.number()))
            .filter(to -> Units.after(text, to.end()).isPresent())
            .isPresent();
  }

  private static Quantity code(Glyphs text, int from, int to) {
    return new Quantity(
        from, to, new Measure.Code(text.text(from, to).replace(String.valueOf(Glyphs.NONE), "")));
  }

  /** The index after all that hangs together with what stands at {@code at}. */
  static int end(Glyphs text, int at) {
    int end = at;
    boolean digits = false;
    while (true) {
      if (text.isDigit(end)) {
        digits = true;
        end = text.endOfDigits(end);
      } else if (text.isLetter(end)) {
        end = text.endOfWord(end);
      } else if (end > at && joins(text, end, digits)) {
        end++;
      } else {
        return end;
      }
    }
  }

  private static boolean joins(Glyphs text, int at, boolean afterDigits) {
    char c = text.at(at);
    if (JOINERS.indexOf(c) < 0) {
      return false;
    }
    if (text.isDigit(at + 1)) {
      return c == '-' || c == '_' || afterDigits;
    }
    return text.isLetter(at + 1) && (c == '-' || c == '_' || (c == '/' && afterDigits));
  }
}
