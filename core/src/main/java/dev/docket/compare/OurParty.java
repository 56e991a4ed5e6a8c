package dev.docket.compare;

import dev.docket.document.Document;
import java.util.Optional;

/**
 * The party whose side risk is judged from, by the label under which each version speaks of it. The
 * two differ where the parties changed places or got other names.
 *
 * @param before its label in the old version
 * @param after its label in the new version
 */
record OurParty(String before, String after) {

  /**
   * The party that the caller calls {@code given}: by a label of the contract, or by its name,
   * which the contract then gives a label. A version that gives it none is taken to use the
   * other's; where neither does, it is {@code given} itself.
   */
  static OurParty of(String given, Document documentBefore, Document documentAfter) {
    PartyLabels labels = new PartyLabels(given);
    Optional<String> before = labels.in(documentBefore.text().toString());
    Optional<String> after = labels.in(documentAfter.text().toString());
    return new OurParty(before.or(() -> after).orElse(given), after.or(() -> before).orElse(given));
  }

  /** Its label in the version that is meant. */
  String in(boolean old) {
    return old ? before : after;
  }
}
