package dev.docket.wording.number;

import java.util.Optional;

/** Writes kanji numerals in ASCII digits. */
public final class KanjiDigits {
  private KanjiDigits() {}

  /** {@code text} with each run of kanji numerals that is a number in digits: 第十二条, 第12条. */
  public static String replaced(String text) {
    Glyphs glyphs = new Glyphs(text);
    KanjiNumerals numerals = new KanjiNumerals(glyphs);
    StringBuilder replaced = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = KanjiNumerals.endOfRun(glyphs, at);
      Optional<Numeral> numeral =
          end > at ? numerals.read(at).filter(n -> n.end() <= end) : Optional.empty();
      int to = Math.max(at + 1, end);
      replaced.append(numeral.map(Numeral::written).orElse(text.substring(at, to)));
      at = to;
    }
    return replaced.toString();
  }
}
