package dev.docket.wording.number;

import dev.docket.wording.Script;
import java.util.List;
import java.util.Optional;

/** Reads a number at a place with its sign, its currency and its unit. */
final class NumberReader {
  private static final String NEGATIVE = "-\u2212△▲";
  private static final String ALWAYS_NEGATIVE = "△▲"; // these join nothing
  private static final String BEFORE_SIGN = "約計金各毎年月日第"; // kanji that a sign may follow
  private static final PhraseTable<String> SIGN_WORDS = new PhraseTable<>();

  static {
    List.of("minus ", "negative ", "マイナス").forEach(word -> SIGN_WORDS.add(word, word));
  }

  private final Glyphs text;
  private final Numerals numerals;
  private final Measured measured;

  NumberReader(Glyphs text, Numerals numerals) {
    this.text = text;
    this.numerals = numerals;
    this.measured = new Measured(text, numerals);
  }

  /** The quantity that begins with the sign at {@code at}: of a number, a currency, a bracket. */
  Optional<Quantity> afterSign(int at) {
    char c = text.at(at);
    if (c == '(') {
      return bracketed(at);
    }
    if (c == '.' || Script.isFraction(c)) {
      return number(at);
    }
    if (Currencies.isSign(c)) {
      return currencyFirst(at);
    }
    if (c == '金') {
      return text.isKanji(at - 1) && text.at(at - 1) != '額' // 月額金五万円
          ? Optional.empty()
          : number(text.afterSpace(at + 1))
              .filter(q -> q.measure() instanceof Measure.Amount)
              .map(q -> q.from(at));
    }
    boolean negative = NEGATIVE.indexOf(c) >= 0;
    return (negative || c == '+') && maySign(at) ? signed(at, at + 1, negative) : Optional.empty();
  }

  /** The quantity that begins with minus or the like, in words, at {@code at}. */
  Optional<Quantity> afterSignWord(int at) {
    return SIGN_WORDS.longest(text, at).flatMap(word -> signed(at, word.end(), true));
  }

  /** The number at {@code at}, in digits or kanji, with its unit. */
  Optional<Quantity> number(int at) {
    if (isNoteMark(at) || OrdinaryWords.isAt(text, at)) {
      return Optional.empty();
    }
    Optional<Numeral> numeral = numerals.read(at, false);
    if (numeral.isEmpty()) {
      return text.isDigit(at) ? Optional.of(longDigits(at)) : kanjiCode(at);
    }
    if (KanjiNumerals.isNumeral(text.at(at)) && text.isDigit(numeral.get().end())) {
      return kanjiCode(at);
    }
    if (numeral.get().form() != Numeral.Form.DIGITS || text.at(at) == '.') {
      return measured(numeral.get());
    }
    return EnglishPhrases.ordinal(text, numeral.get()).or(() -> digits(numeral.get()));
  }

  /** The quantity of a number with the unit after it. */
  Optional<Quantity> measured(Numeral numeral) {
    return measured.read(numeral);
  }

  /** The numeral after the sign and the currency that the text begins with. */
  Optional<Numeral> numberAlone() {
    int at = NEGATIVE.indexOf(text.at(0)) >= 0 || text.at(0) == '金' ? 1 : 0;
    Optional<PhraseTable.Match<String>> currency = Currencies.at(text, at);
    int from = currency.map(c -> text.afterSpace(c.end())).orElse(at);
    return numerals.read(from, currency.isPresent());
  }

  /** Digits with their unit, where nothing makes a code of them. */
  private Optional<Quantity> digits(Numeral numeral) {
    Optional<Quantity> dotted =
        DigitNumerals.dotted(text, numeral.start())
            .flatMap(this::measured)
            .filter(q -> q.measure() instanceof Measure.Amount);
    if (dotted.isPresent()) {
      return dotted; // 1.250.000 EUR
    }
    Optional<Quantity> quantity = measured(numeral);
    boolean hasUnit =
        quantity.isPresent()
            && quantity.get().end() > numeral.end()
            && !text.isDigit(quantity.get().end());
    return hasUnit ? quantity : Codes.inDigits(text, numeral.start(), numeral).or(() -> quantity);
  }

  /** Whether the digits at {@code at} are a note's mark: fees[1]. */
  private boolean isNoteMark(int at) {
    return text.at(at - 1) == '['
        && at > 1
        && text.at(at - 2) > ' '
        && text.at(text.endOfDigits(at)) == ']';
  }

  /** Numerals that are no number, as 二十30 before 日, compared as written. */
  private Optional<Quantity> kanjiCode(int at) {
    int end = text.endOfDigits(KanjiNumerals.endOfRun(text, at));
    return end > at + 1 && Units.after(text, end).isPresent()
        ? Optional.of(new Quantity(at, end, new Measure.Code(text.text(at, end))))
        : Optional.empty();
  }

  private Quantity longDigits(int at) {
    int end = text.endOfDigits(at);
    return new Quantity(at, end, new Measure.Code(text.text(at, end)));
  }

  /** The amount that begins with its currency at {@code at}. */
  Optional<Quantity> currencyFirst(int at) {
    Optional<PhraseTable.Match<String>> currency = Currencies.at(text, at);
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    int from = text.afterSpace(currency.get().end());
    boolean negative = NEGATIVE.indexOf(text.at(from)) >= 0;
    int first = negative ? from + 1 : from;
    Optional<Numeral> number =
        DigitNumerals.dotted(text, first)
            .or(() -> DigitNumerals.spaced(text, first))
            .or(() -> numerals.read(first, true))
            .filter(n -> n.form() != Numeral.Form.ORDINAL);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int end = number.get().end();
    boolean goesOn = (text.at(end) == '.' || text.at(end) == ',') && text.isDigit(end + 1);
    if (goesOn && number.get().form() == Numeral.Form.DIGITS) {
      return Codes.inDigits(text, number.get().start(), number.get())
          .map(c -> new Quantity(at, c.end(), new Measure.Code(text.text(at, c.end()))));
    }
    Ratio value = negative ? number.get().number().negated() : number.get().number();
    return Optional.of(new Quantity(at, end, new Measure.Amount(value, currency.get().meaning())));
  }

  /** A number in brackets that an English unit follows: within (10) days. */
  private Optional<Quantity> bracketed(int at) {
    int from = text.afterSpace(at + 1);
    if (!text.isDigit(from) || text.isLineStart(at)) {
      return Optional.empty();
    }
    Optional<Numeral> number = numerals.read(from, false);
    int close = number.map(n -> text.afterSpace(n.end())).orElse(at);
    return text.at(close) == ')' && text.isLetter(text.afterSpace(close + 1))
        ? number
            .flatMap(n -> measured(n.upTo(close + 1)))
            .filter(q -> q.end() > close + 1)
            .map(q -> q.from(at))
        : Optional.empty();
  }

  /** A sign is one where nothing that it could join stands before it. */
  private boolean maySign(int at) {
    char before = text.at(at - 1);
    return ALWAYS_NEGATIVE.indexOf(text.at(at)) >= 0
        || (!text.isDigit(at - 1)
            && !text.isLetter(at - 1)
            && ")]」』%".indexOf(before) < 0
            && (before < '\u30A0' || before > '\u9FFF' || BEFORE_SIGN.indexOf(before) >= 0));
  }

  private Optional<Quantity> signed(int start, int at, boolean negative) {
    int from = text.afterSpace(at);
    if (from > at && text.at(start) == '-') {
      return Optional.empty(); // a bullet
    }
    char c = text.at(from);
    Optional<Quantity> read = Optional.empty();
    if (Currencies.isSign(c) || text.isLetter(from)) {
      read = currencyFirst(from);
    } else if (text.isDigit(from) || c == '.' || KanjiNumerals.isNumeral(c)) {
      read = number(from);
    }
    if (read.isEmpty() && text.isLetter(from)) {
      read = numerals.read(from, false).flatMap(this::measured);
    }
    return read.map(q -> negative ? q.negated() : q).map(q -> q.from(start));
  }
}
