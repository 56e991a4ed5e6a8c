package dev.docket.wording.number;

import dev.docket.wording.Script;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Optional;

/** Reads numbers however they are written, with their scale but without a sign or a unit. */
final class Numerals {
  private static final int LONGEST_PART = 3; // digits of a fraction's numerator or denominator

  private final Glyphs text;
  private final KanjiNumerals kanji;
  private final WordNumerals words;

  Numerals(Glyphs text) {
    this.text = text;
    this.kanji = new KanjiNumerals(text);
    this.words = new WordNumerals(text);
  }

  /** The number that starts at {@code at} after 分の, though other numerals go on. */
  Optional<Numeral> readLongest(int at) {
    return KanjiNumerals.isNumeral(text.at(at)) ? kanji.longest(at) : read(at, false);
  }

  /**
   * The number that starts at {@code at}; said twice, as in {@code thirty (30)}, it is one.
   *
   * @param afterCurrency whether a currency's sign stands before it, so that M is a million
   */
  Optional<Numeral> read(int at, boolean afterCurrency) {
    return once(at, afterCurrency).map(n -> twice(n, afterCurrency));
  }

  private Optional<Numeral> once(int at, boolean afterCurrency) {
    char c = text.at(at);
    if (text.isDigit(at) || c == '.') {
      return DigitNumerals.read(text, at)
          .map(n -> kanji.after(n).orElseGet(() -> scaled(withFraction(n), afterCurrency)));
    }
    if (Script.isFraction(c)) {
      return Optional.of(scaled(sign(at), afterCurrency));
    }
    if (KanjiNumerals.isNumeral(c)) {
      return kanji.read(at);
    }
    return text.isLetter(at) ? words.read(at).map(this::andParts) : Optional.empty();
  }

  private Numeral sign(int at) {
    String parts = Normalizer.normalize(String.valueOf(text.at(at)), Normalizer.Form.NFKC);
    int bar = parts.indexOf('\u2044');
    Ratio value =
        new Ratio(
            new BigInteger(parts.substring(0, bar)), new BigInteger(parts.substring(bar + 1)));
    return new Numeral(value, value.toString(), at, at + 1, Numeral.Form.FRACTION);
  }

  /** A number in digits with the fraction after it: 2½, 2 1/2; or itself one: 1/2. */
  private Numeral withFraction(Numeral whole) {
    if (!whole.number().isWhole()) {
      return whole;
    }
    int after = text.at(whole.end()) == '-' ? whole.end() + 1 : text.afterSpace(whole.end());
    if (Script.isFraction(text.at(whole.end()))
        || (after > whole.end() && Script.isFraction(text.at(after)))) {
      Numeral part = sign(Script.isFraction(text.at(whole.end())) ? whole.end() : after);
      return whole.with(whole.number().plus(part.number()), part.end());
    }
    Optional<Numeral> fraction = slashed(whole.start());
    if (fraction.isPresent()) {
      return fraction.get();
    }
    return text.isDigit(after) && after > whole.end()
        ? slashed(after)
            .map(p -> whole.with(whole.number().plus(p.number()), p.end()))
            .orElse(whole)
        : whole;
  }

  /** A fraction below one in lowest terms; 24/7 and 2/8 are none. */
  private Optional<Numeral> slashed(int at) {
    int bar = text.endOfDigits(at);
    int end = text.endOfDigits(bar + 1);
    char sign = text.at(bar);
    boolean cut = text.isDigit(at - 1) || text.at(at - 1) == '/' || text.at(at) == '0';
    boolean more =
        text.isLetter(end)
            || ("/-".indexOf(text.at(end)) >= 0 && text.isDigit(end + 1))
            || (text.at(end) == '.' && text.isDigit(end + 1));
    if (bar - at > LONGEST_PART
        || end - bar > LONGEST_PART + 1
        || end == bar + 1
        || (sign != '/' && sign != '\u2044')
        || text.at(bar + 1) == '0'
        || cut
        || more) {
      return Optional.empty();
    }
    BigInteger over = BigInteger.valueOf(text.number(at, bar));
    BigInteger under = BigInteger.valueOf(text.number(bar + 1, end));
    if (over.compareTo(under) >= 0 || !over.gcd(under).equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    Ratio value = new Ratio(over, under);
    return Optional.of(new Numeral(value, value.toString(), at, end, Numeral.Form.FRACTION));
  }

  /** Two and a half, two and one-half. */
  private Numeral andParts(Numeral whole) {
    int and = text.afterSpace(whole.end());
    int half = text.afterSpace(and + 3);
    if (whole.form() != Numeral.Form.WORDS
        || and == whole.end()
        || !text.lower(and, text.endOfWord(and)).equals("and")
        || half == and + 3) {
      return whole;
    }
    int article = text.endOfWord(half);
    int from = text.lower(half, article).equals("a") ? text.afterSpace(article) : half;
    return (Script.isFraction(text.at(from)) ? Optional.of(sign(from)) : words.read(from))
        .filter(p -> p.form() == Numeral.Form.FRACTION && (from > half || p.end() > article))
        .map(p -> whole.with(whole.number().plus(p.number()), p.end()))
        .orElse(whole);
  }

  /** With the word or letter after it that multiplies it: 5 million, 5bn. */
  private Numeral scaled(Numeral numeral, boolean afterCurrency) {
    Numeral scaled = numeral;
    while (scaled.end() - numeral.end() < 40) {
      int from = text.at(scaled.end()) == '-' ? scaled.end() + 1 : text.afterSpace(scaled.end());
      int end = text.endOfWord(from);
      Optional<NumberWords.Word> word =
          NumberWords.word(text, from, end)
              .filter(w -> !w.ordinal() && w.row().value() > 10)
              .filter(w -> w.row().role().compareTo(NumberWords.Role.HUNDRED) >= 0);
      if (word.isPresent()) {
        scaled = scaled.with(scaled.number().times(Ratio.of(word.get().row().value())), end);
        continue;
      }
      boolean attached = from == scaled.end();
      Optional<NumberWords.Scale> letters =
          end - from > 3 || end == from || text.isDigit(end)
              ? Optional.empty()
              : NumberWords.scale(text.text(from, end), afterCurrency && attached);
      return letters.isPresent()
          ? scaled.with(scaled.number().times(Ratio.of(letters.get().value())), end)
          : scaled;
    }
    return scaled;
  }

  private Numeral twice(Numeral numeral, boolean afterCurrency) {
    int open = text.afterSpace(numeral.end());
    if (text.at(open) != '(' || numeral.form() == Numeral.Form.ORDINAL) {
      return numeral;
    }
    int from = text.afterSpace(open + 1);
    Optional<Numeral> again = once(from, afterCurrency);
    if (again.isEmpty()
        || again.get().form() == numeral.form()
        || !again.get().number().equals(numeral.number())) {
      return numeral;
    }
    int close = text.afterSpace(again.get().end());
    boolean percent = text.at(close) == '%';
    close = percent ? text.afterSpace(close + 1) : close;
    if (text.at(close) != ')'
        || (percent
            && Units.after(text, close + 1)
                .filter(u -> u.meaning().name().equals("percent"))
                .isEmpty())) {
      return numeral;
    }
    Numeral.Form form =
        numeral.form() == Numeral.Form.FRACTION ? Numeral.Form.FRACTION : Numeral.Form.MIXED;
    return new Numeral(
        numeral.number(), numeral.number().toString(), numeral.start(), close + 1, form);
  }
}
