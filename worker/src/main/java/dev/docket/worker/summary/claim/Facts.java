package dev.docket.worker.summary.claim;

import dev.docket.wording.Phrase;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.wording.party.Parties;
import dev.docket.wording.party.PartyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a text states: numbers, dates, amounts, rates, references and parties. */
final class Facts {
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
    for (Phrase<PartyKind> party : Parties.COMMON.in(text)) {
      if (party.kind() == PartyKind.LETTER) {
        facts.add(new Fact.Party(party.in(text)));
      }
    }
    return facts;
  }
}
