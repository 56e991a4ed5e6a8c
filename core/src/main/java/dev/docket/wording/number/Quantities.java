package dev.docket.wording.number;

import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the numbers of a text, Japanese or English in any width, with what they count: amounts,
 * rates, dates, periods, counts, ordinals, numbers of provisions, and codes of digits. Takes time
 * in proportion to the text.
 */
public final class Quantities {
  private static final int LONGEST_CODE = 3; // letters of a currency
  private static final int LONGEST_EXPONENT = 9; // digits

  private final Glyphs text;
  private final Numerals numerals;
  private final NumberReader numbers;
  private final Dates dates;
  private final List<Quantity> found = new ArrayList<>();
  private int searchedForCode; // up to there no code starts with a letter

  private Quantities(String source) {
    text = new Glyphs(source);
    numerals = new Numerals(text);
    numbers = new NumberReader(text, numerals);
    dates = new Dates(text);
  }

  /** The quantities of {@code text} in their order; they do not overlap. */
  public static List<Quantity> in(String text) {
    Quantities reader = new Quantities(text);
    reader.readAll();
    return List.copyOf(reader.found);
  }

  /**
   * The number alone of the words of an amount or percentage, {@code 5 million} of {@code USD 5
   * million}; the words themselves where it does not stand apart.
   */
  public static String numberIn(String words) {
    Quantities reader = new Quantities(words);
    return reader.numbers.numberAlone().map(n -> words.substring(n.start(), n.end())).orElse(words);
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
          Math.max(KanjiNumerals.endOfRun(text, at), OrdinaryWords.endOf(text, at).orElse(at));
      case SIGN, MARK, NONE -> at + 1;
    };
  }

  private Optional<Quantity> read(Start start, int at) {
    return switch (start) {
      case LETTER -> word(at);
      case DIGIT, KANJI -> dates.read(at).or(() -> numbers.number(at));
      case SIGN -> numbers.afterSign(at);
      case MARK -> marked(at);
      case NONE -> Optional.empty();
    };
  }

  private Optional<Quantity> word(int at) {
    int end = text.endOfWord(at);
    if (end - at <= LONGEST_CODE) {
      Optional<Quantity> amount = numbers.currencyFirst(at);
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
    Optional<Quantity> negative = numbers.afterSignWord(at);
    if (negative.isPresent()) {
      return negative;
    }
    Optional<Numeral> numeral = numerals.read(at, false);
    if (numeral.isPresent()) {
      return dates.after(numeral.get()).or(() -> numbers.measured(numeral.get()));
    }
    if (at < searchedForCode) {
      return Optional.empty();
    }
    searchedForCode = Codes.end(text, at);
    return Codes.inWord(text, at, searchedForCode);
  }

  @SuppressWarnings("CharacterGetNumericValue") // known to be a circled number
  private Optional<Quantity> marked(int at) {
    char c = text.at(at);
    if (c == '第') {
      return OrdinaryWords.isAt(text, at)
          ? Optional.empty()
          : JapanesePhrases.numbered(text, numerals, at);
    }
    if (c == '§') {
      return EnglishPhrases.section(text, at);
    }
    if (c == '^' || Script.isRaisedDigit(c)) {
      return raised(at);
    }
    if (Start.isCircled(c)) {
      Ratio value = Ratio.of(Character.getNumericValue(c));
      return Optional.of(new Quantity(at, at + 1, new Measure.Count(value, value.toString(), "")));
    }
    return dates
        .read(at)
        .or(() -> JapanesePhrases.read(text, at))
        .or(() -> numbers.afterSignWord(at));
  }

  /** An exponent: raised digits right after a bare number. Elsewhere they are a note's mark. */
  @SuppressWarnings("CharacterGetNumericValue") // known to be a raised or plain digit
  private Optional<Quantity> raised(int at) {
    boolean bare =
        !found.isEmpty()
            && found.getLast().end() == at
            && found.getLast().measure() instanceof Measure.Count count
            && count.unit().isEmpty();
    int from = text.at(at) == '^' ? at + 1 : at;
    int end = from;
    StringBuilder digits = new StringBuilder("^");
    while (end - from < LONGEST_EXPONENT
        && (from > at ? text.isDigit(end) : Script.isRaisedDigit(text.at(end)))) {
      digits.append(Character.getNumericValue(text.at(end)));
      end++;
    }
    return bare && end > from
        ? Optional.of(new Quantity(at, end, new Measure.Code(digits.toString())))
        : Optional.empty();
  }
}
