package dev.docket.wording;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the numbers of a text, Japanese or English in any width, with what they count: amounts,
 * rates, dates, periods, counts, ordinals, numbers of provisions, and codes of digits. Takes time
 * in proportion to the text.
 */
public final class Quantities {
  private static final String NEGATIVE = "△▲\u2212";
  private static final String OPENING = "約計金各毎年月日第";
  private static final int LONGEST_CODE = 3; // letters of a currency
  private static final PhraseTable<String> NO_NUMBERS = new PhraseTable<>();
  private static final PhraseTable<String> SIGN_WORDS = new PhraseTable<>();

  /** Words that look like a number and its unit. */
  static final List<String> ORDINARY_WORDS =
      List.of(
          "十分な", "十分に", "十分で", "十分と", "十分の", "十分注意", "十分考慮", "十分検討", "十分説明", "十分配慮", "一時的", "一時金",
          "一時帰", "一時停", "一時保", "一時使", "一時払", "一時所", "四日市", "五日市", "十日町", "八日市", "廿日市", "三日月", "一部",
          "一円に", "一条の", "一通り", "一人当", "一人一人", "万一", "一口に", "一度", "一点の", "一号店", "一社会", "一語", "第三者",
          "第一次的", "第一義", "第一線", "二度と", "三社祭", "百人一首");

  static {
    ORDINARY_WORDS.forEach(word -> NO_NUMBERS.add(word, word));
    List.of("minus ", "negative ", "マイナス").forEach(word -> SIGN_WORDS.add(word, word));
  }

  private final Glyphs text;
  private final Numerals numerals;
  private final Dates dates;
  private final List<Quantity> found = new ArrayList<>();
  private int searchedForCode; // up to there no code starts with a letter

  private Quantities(String source) {
    text = new Glyphs(source);
    numerals = new Numerals(text);
    dates = new Dates(text);
  }

  /** The quantities of {@code text} in their order; they do not overlap. */
  public static List<Quantity> in(String text) {
    Quantities reader = new Quantities(text);
    reader.readAll();
    return List.copyOf(reader.found);
  }

  private void readAll() {
    int at = 0;
    while (at < text.length()) {
      Start start = Start.of(text.at(at));
      if (start == Start.NONE) {
        at++;
        continue;
      }
      Optional<Quantity> quantity = read(start, at);
      if (quantity.isPresent()) {
        found.add(quantity.get());
        at = Math.max(at + 1, quantity.get().end());
      } else {
        at = after(start, at);
      }
    }
  }

  /** Where to go on after a place at which nothing was read. */
  private int after(Start start, int at) {
    return switch (start) {
      case LETTER -> text.endOfWord(at);
      case DIGIT -> text.endOfDigits(at);
      case KANJI ->
          Math.max(
              KanjiNumerals.endOfRun(text, at),
              NO_NUMBERS.longest(text, at).map(PhraseTable.Match::end).orElse(at));
      case SIGN, MARK, NONE -> at + 1;
    };
  }

  private Optional<Quantity> read(Start start, int at) {
    return switch (start) {
      case LETTER -> word(at);
      case DIGIT, KANJI -> dates.read(at).or(() -> number(at, at));
      case SIGN -> signed(at);
      case MARK -> marked(at);
      case NONE -> Optional.empty();
    };
  }

  // Words

  private Optional<Quantity> word(int at) {
    int end = text.endOfWord(at);
    if (end - at <= LONGEST_CODE) {
      Optional<Quantity> amount = currencyFirst(at);
      if (amount.isPresent()) {
        return amount;
      }
    }
    Optional<Quantity> date = dates.read(at);
    if (date.isPresent()) {
      return date;
    }
    Optional<Quantity> named = EnglishPhrases.read(text, at);
    if (named.isPresent()) {
      return named;
    }
    if (SIGN_WORDS.longest(text, at).isPresent()) {
      return signWord(at);
    }
    Optional<Numeral> numeral = numerals.read(at, false);
    if (numeral.isPresent()) {
      return dates.after(numeral.get()).or(() -> measured(numeral.get()));
    }
    if (at < searchedForCode) {
      return Optional.empty();
    }
    searchedForCode = Codes.end(text, at);
    return Codes.inWord(text, at, searchedForCode);
  }

  // Signs

  private Optional<Quantity> signed(int at) {
    char c = text.at(at);
    if (c == '(') {
      return bracketed(at);
    }
    if (c == '.' || Numerals.isFraction(c)) {
      return number(at, at);
    }
    if (Currencies.isSign(c)) {
      return currencyFirst(at);
    }
    if (c == '金') {
      return text.isKanji(at - 1)
          ? Optional.empty()
          : number(at + 1, at).filter(q -> q.measure() instanceof Measure.Amount);
    }
    boolean negative = NEGATIVE.indexOf(c) >= 0 || c == '-';
    if (!negative && c != '+' || !maySign(at)) {
      return Optional.empty();
    }
    return signed(at, at + 1, negative);
  }

  private Optional<Quantity> signWord(int at) {
    return SIGN_WORDS.longest(text, at).flatMap(m -> signed(at, m.end(), true));
  }

  /** A sign is one where nothing that it could join stands before it. */
  private boolean maySign(int at) {
    char before = text.at(at - 1);
    return text.at(at) == '△' || text.at(at) == '▲'
        ? true
        : !text.isDigit(at - 1)
            && !text.isLetter(at - 1)
            && ")]」』%".indexOf(before) < 0
            && (before < '\u30A0' || before > '\u9FFF' || OPENING.indexOf(before) >= 0);
  }

  private Optional<Quantity> signed(int start, int at, boolean negative) {
    int from = text.afterSpace(at);
    if (from > at && text.at(start) == '-') {
      return Optional.empty(); // a bullet
    }
    Optional<Quantity> read =
        Currencies.isSign(text.at(from)) || text.isLetter(from)
            ? currencyFirst(from)
            : text.isDigit(from) || text.at(from) == '.' || KanjiNumerals.isNumeral(text.at(from))
                ? number(from, start)
                : Optional.empty();
    if (read.isEmpty() && text.isLetter(from)) {
      read = numerals.read(from, false).flatMap(this::measured);
    }
    return read.flatMap(q -> withSign(q, start, negative));
  }

  private static Optional<Quantity> withSign(Quantity quantity, int start, boolean negative) {
    Optional<Measure> measure =
        switch (quantity.measure()) {
          case Measure.Amount(Ratio number, String currency) ->
              Optional.of(new Measure.Amount(sign(number, negative), currency));
          case Measure.Rate(Ratio share, boolean inPoints) ->
              Optional.of(new Measure.Rate(sign(share, negative), inPoints));
          case Measure.Period(Ratio number, String unit) ->
              Optional.of(new Measure.Period(sign(number, negative), unit));
          case Measure.Count(Ratio number, String written, String unit) ->
              Optional.of(
                  new Measure.Count(
                      sign(number, negative), negative ? "-" + written : written, unit));
          case Measure.Code(String text) ->
              Optional.of(new Measure.Code((negative ? "-" : "+") + text));
          case Measure.Date _, Measure.Frequency _, Measure.Ordinal _, Measure.Provision _ ->
              Optional.empty();
        };
    return measure.map(m -> new Quantity(start, quantity.end(), m)).or(() -> Optional.of(quantity));
  }

  private static Ratio sign(Ratio number, boolean negative) {
    return negative ? number.negated() : number;
  }

  /** A number in brackets that a unit follows: within (10) days. */
  private Optional<Quantity> bracketed(int at) {
    int from = text.afterSpace(at + 1);
    if (!text.isDigit(from) || text.isLineStart(at)) {
      return Optional.empty();
    }
    return numerals
        .read(from, false)
        .filter(n -> text.at(text.afterSpace(n.end())) == ')')
        .flatMap(
            n -> {
              int close = text.afterSpace(n.end());
              int unit = text.afterSpace(close + 1);
              return text.isLetter(unit)
                  ? measured(n.upTo(close + 1)).filter(q -> q.end() > close + 1)
                  : Optional.empty();
            })
        .map(q -> new Quantity(at, q.end(), q.measure()));
  }

  private Optional<Quantity> currencyFirst(int at) {
    Optional<PhraseTable.Match<String>> currency = Currencies.at(text, at);
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    int from = text.afterSpace(currency.get().end());
    boolean negative = text.at(from) == '-' || NEGATIVE.indexOf(text.at(from)) >= 0;
    from = negative ? from + 1 : from;
    Optional<Numeral> number = numerals.read(from, true);
    if (number.isEmpty() || number.get().form() == Numeral.Form.ORDINAL) {
      return Optional.empty();
    }
    int end = number.get().end();
    boolean more = ".,-".indexOf(text.at(end)) >= 0 && text.isDigit(end + 1);
    if (number.get().form() == Numeral.Form.DIGITS && more && text.at(end) != '-') {
      return Codes.inDigits(text, from, number.get())
          .map(c -> new Quantity(at, c.end(), new Measure.Code(text.text(at, c.end()))));
    }
    return Optional.of(
        new Quantity(
            at,
            end,
            new Measure.Amount(sign(number.get().number(), negative), currency.get().meaning())));
  }

  // Marks

  private Optional<Quantity> marked(int at) {
    char c = text.at(at);
    if (c == '第') {
      return NO_NUMBERS.longest(text, at).isPresent()
          ? Optional.empty()
          : JapanesePhrases.numbered(text, numerals, at);
    }
    if (c == '§') {
      return EnglishPhrases.section(text, at);
    }
    if (c == '^' || Start.isRaised(c)) {
      return raised(at);
    }
    if (Start.isCircled(c)) {
      String value = String.valueOf(Character.getNumericValue(c));
      return Optional.of(
          new Quantity(
              at,
              at + 1,
              new Measure.Count(new Ratio(new BigInteger(value), BigInteger.ONE), value, "")));
    }
    return dates
        .read(at)
        .or(() -> JapanesePhrases.read(text, at))
        .or(() -> SIGN_WORDS.longest(text, at).isPresent() ? signWord(at) : Optional.empty());
  }

  /** An exponent: raised digits right after a bare number. Elsewhere they are a note's mark. */
  private Optional<Quantity> raised(int at) {
    boolean bare =
        !found.isEmpty()
            && found.getLast().end() == at
            && found.getLast().measure() instanceof Measure.Count count
            && count.unit().isEmpty();
    int from = text.at(at) == '^' ? at + 1 : at;
    int end = from;
    StringBuilder digits = new StringBuilder("^");
    while (end - from < 9 && (from > at ? text.isDigit(end) : Start.isRaised(text.at(end)))) {
      digits.append(Character.getNumericValue(text.at(end)));
      end++;
    }
    return bare && end > from
        ? Optional.of(new Quantity(at, end, new Measure.Code(digits.toString())))
        : Optional.empty();
  }

  // Numbers and their units

  /** The number at {@code at} with its unit, as a quantity that starts at {@code start}. */
  private Optional<Quantity> number(int at, int start) {
    boolean noteMark =
        text.at(at - 1) == '['
            && at > 1
            && text.at(at - 2) > ' '
            && text.at(text.endOfDigits(at)) == ']';
    if (noteMark) {
      return Optional.empty();
    }
    if (NO_NUMBERS.longest(text, at).isPresent()
        || text.at(at - 1) == '数'
        || text.at(at - 1) == '何') {
      return Optional.empty();
    }
    Optional<Numeral> numeral = numerals.read(at, false);
    if (numeral.isEmpty()) {
      return text.isDigit(at) ? Optional.of(longDigits(at)) : Optional.empty();
    }
    if (numeral.get().form() == Numeral.Form.DIGITS && text.at(at) != '.') {
      Optional<Quantity> ordinal = EnglishPhrases.ordinal(text, numeral.get());
      if (ordinal.isPresent()) {
        return ordinal;
      }
      Optional<Quantity> measured =
          measured(numeral.get()).filter(q -> q.end() > numeral.get().end());
      Optional<Quantity> code =
          measured.isPresent() && !text.isDigit(measured.get().end())
              ? Optional.empty()
              : Codes.inDigits(text, at, numeral.get());
      return code.or(() -> measured.or(() -> measured(numeral.get()))).map(q -> from(start, q));
    }
    return measured(numeral.get()).map(q -> from(start, q));
  }

  private static Quantity from(int start, Quantity quantity) {
    return new Quantity(start, quantity.end(), quantity.measure());
  }

  private Quantity longDigits(int at) {
    int end = text.endOfDigits(at);
    return new Quantity(at, end, new Measure.Code(text.text(at, end)));
  }

  private Optional<Quantity> measured(Numeral numeral) {
    return new Measured(text, numerals).read(numeral);
  }
}
