package dev.docket.wording.number;

import dev.docket.wording.number.PhraseTable.Match;
import java.util.List;
import java.util.Optional;

/** Takes a number together with its unit: what it is a number of. */
final class Measured {
  private static final Ratio HALF = Ratio.of(1).over(Ratio.of(2));

  /** What stands between two numbers of one unit: 10 to 20 days. */
  private static final List<String> BETWEEN =
      List.of(
          "-", "–", "~", "から", "ないし", "乃至", "又は", "または", "若しくは", "もしくは", "及び", "および", " to ",
          " or ", " and ");

  private static final PhraseTable<String> RANGES = new PhraseTable<>();

  /** What makes of "one" a pronoun, before it or after it. */
  private static final List<String> BEFORE_PRONOUN =
      List.of("no", "the", "this", "that", "each", "every", "which");

  static {
    BETWEEN.forEach(word -> RANGES.add(word.strip(), word));
  }

  private final Glyphs text;
  private final Numerals numerals;

  Measured(Glyphs text, Numerals numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  /** The quantity that starts with {@code numeral}; empty if that is an ordinary word. */
  Optional<Quantity> read(Numeral numeral) {
    if (numeral.form() == Numeral.Form.ORDINAL) {
      return quantity(numeral, numeral.end(), new Measure.Ordinal(numeral.number().toString()));
    }
    Optional<Quantity> fraction = fraction(numeral);
    if (fraction.isPresent()) {
      return fraction;
    }
    Optional<Match<Unit>> unit = unit(numeral);
    if (unit.isPresent()) {
      return Optional.of(withUnit(numeral, unit.get()));
    }
    Optional<Match<Unit>> shared = sharedUnit(numeral);
    if (shared.isPresent()) {
      return quantity(numeral, numeral.end(), withUnit(numeral, shared.get()).measure());
    }
    return bare(numeral);
  }

  private static Optional<Quantity> quantity(Numeral numeral, int end, Measure measure) {
    return Optional.of(new Quantity(numeral.start(), end, measure));
  }

  /** The fraction of which {@code under} is the denominator: 三分の一. */
  private Optional<Quantity> fraction(Numeral under) {
    if (!text.holds("分の", under.end()) || under.number().numerator().signum() <= 0) {
      return Optional.empty();
    }
    return numerals
        .readLongest(under.end() + 2)
        .filter(n -> n.form() != Numeral.Form.WORDS)
        .flatMap(
            over ->
                quantity(
                    under,
                    over.end(),
                    new Measure.Rate(over.number().over(under.number()), false)));
  }

  /** The unit right after a number; not the first word of a Japanese paragraph after its number. */
  private Optional<Match<Unit>> unit(Numeral numeral) {
    int end = numeral.end();
    if (text.afterSpace(end) > end
        && !text.isLetter(text.afterSpace(end))
        && text.isLineStart(numeral.start())) {
      return Optional.empty();
    }
    return Units.after(text, end);
  }

  private Optional<Match<Unit>> sharedUnit(Numeral numeral) {
    int from = text.afterSpace(numeral.end());
    Optional<Match<String>> between = RANGES.longest(text, from);
    if (between.isEmpty()) {
      return Optional.empty();
    }
    return numerals
        .read(text.afterSpace(between.get().end()), false)
        .filter(n -> n.form() == numeral.form())
        .flatMap(n -> Units.after(text, n.end()))
        .filter(u -> u.meaning().sort() != Unit.Sort.PROVISION);
  }

  private Quantity withUnit(Numeral numeral, Match<Unit> unit) {
    Ratio number = numeral.number();
    String name = unit.meaning().name();
    int end = unit.end();
    return switch (unit.meaning().sort()) {
      case PERIOD -> {
        if (name.equals("minute") && end == numeral.end() + 1 && isOfInterest(numeral.start())) {
          yield hundredths(numeral, end); // 年五分: five in a hundred
        }
        boolean half = text.at(end) == '半' && "期額".indexOf(text.at(end + 1)) < 0;
        yield new Quantity(
            numeral.start(),
            half ? end + 1 : end,
            new Measure.Period(half ? number.plus(HALF) : number, name));
      }
      case RATE ->
          name.equals("tenth")
              ? tenths(numeral, end)
              : new Quantity(
                  numeral.start(),
                  end,
                  new Measure.Rate(number.over(Ratio.of(parts(name))), name.endsWith("point")));
      case CURRENCY -> new Quantity(numeral.start(), end, new Measure.Amount(number, name));
      case COUNT ->
          new Quantity(numeral.start(), end, new Measure.Count(number, numeral.written(), name));
      case PROVISION ->
          JapanesePhrases.branched(text, numerals, numeral.start(), number.toString(), unit);
    };
  }

  /** How many of the unit are one. */
  private static long parts(String name) {
    return switch (name) {
      case "basis point" -> 10_000;
      case "per mille" -> 1_000;
      default -> 100;
    };
  }

  /** Whether a rate of interest is told at {@code at}: 年五分, 月利一分. */
  private boolean isOfInterest(int at) {
    char before = text.at(at - 1);
    char first = text.at(at - 2);
    boolean isRate = before == '年' || before == '月';
    return before == '利'
        || (isRate
            && !text.isDigit(at - 2)
            && !KanjiNumerals.isNumeral(first)
            && !text.isKanji(at - 2));
  }

  /** Hundredths with thousandths: 五分五厘. */
  private Quantity hundredths(Numeral numeral, int after) {
    Ratio share = numeral.number().over(Ratio.of(100));
    Optional<Numeral> more = numerals.read(after, false);
    return more.isPresent() && text.at(more.get().end()) == '厘'
        ? new Quantity(
            numeral.start(),
            more.get().end() + 1,
            new Measure.Rate(share.plus(more.get().number().over(Ratio.of(1_000))), false))
        : new Quantity(numeral.start(), after, new Measure.Rate(share, false));
  }

  /** Tenths with hundredths and thousandths: 二割五分三厘. */
  private Quantity tenths(Numeral numeral, int after) {
    Ratio share = numeral.number().over(Ratio.of(10));
    int end = after;
    long parts = 100;
    for (char sign : new char[] {'分', '厘'}) {
      Optional<Numeral> more = numerals.read(end, false);
      if (more.isPresent() && text.at(more.get().end()) == sign) {
        share = share.plus(more.get().number().over(Ratio.of(parts)));
        end = more.get().end() + 1;
      }
      parts *= 10;
    }
    return new Quantity(numeral.start(), end, new Measure.Rate(share, false));
  }

  private Optional<Quantity> bare(Numeral numeral) {
    int start = numeral.start();
    int end = numeral.end();
    return switch (numeral.form()) {
      case FRACTION -> quantity(numeral, end, new Measure.Rate(numeral.number(), false));
      case KANJI -> {
        boolean word = text.isKanji(start - 1) || text.isKanji(end) || end - start < 2;
        yield word ? Optional.empty() : quantity(numeral, end, count(numeral));
      }
      case WORDS ->
          isPronoun(start, end) ? Optional.empty() : quantity(numeral, end, count(numeral));
      case DIGITS, MIXED -> quantity(numeral, end, count(numeral));
      case ORDINAL -> Optional.empty();
    };
  }

  private static Measure count(Numeral numeral) {
    return new Measure.Count(numeral.number(), numeral.written(), "");
  }

  private boolean isPronoun(int start, int end) {
    if (end - start != 3 || !text.lower(start, end).equals("one")) {
      return false;
    }
    int next = text.afterSpace(end);
    int before = start - 1;
    int from = before;
    while (text.isLetter(from - 1)) {
      from--;
    }
    return text.at(end) == '\''
        || text.lower(next, text.endOfWord(next)).equals("another")
        || (before > from && BEFORE_PRONOUN.contains(text.lower(from, before)));
  }
}
