package dev.docket.worker.summary;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text states: numbers, dates, amounts, rates, references and parties. */
final class Facts {
  private static final Pattern PARTY = Pattern.compile("[甲乙丙丁](?![種類第号])");

  /** These say no number where they stand alone: one of them, 一つの, the second sentence. */
  private static final Set<String> PRONOUNS = Set.of("one", "一つ", "first", "second", "third");

  private Facts() {}

  /** The facts of {@code text}: its numbers in order, then its parties. */
  static List<Fact> of(String text) {
    List<Fact> facts = new ArrayList<>();
    for (Quantity quantity : Quantities.in(text)) {
      String words = quantity.in(text);
      if (!(quantity.measure() instanceof Measure.Frequency)
          && !PRONOUNS.contains(words.toLowerCase(Locale.ROOT))) {
        facts.add(new Fact.Stated(words, quantity.measure()));
      }
    }
    Matcher party = PARTY.matcher(text);
    while (party.find()) {
      facts.add(new Fact.Party(party.group()));
    }
    return facts;
  }
}
