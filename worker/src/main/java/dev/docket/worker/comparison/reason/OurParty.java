package dev.docket.worker.comparison.reason;

import dev.docket.document.Document;
import dev.docket.wording.party.Parties;
import dev.docket.wording.party.PartyLabels;
import java.util.Optional;

/**
 * The party whose side risk is judged from, by the label under which each version speaks of it. The
 * two differ where the parties changed places or got other names.
 *
 * @param before its label in the old version
 * @param after its label in the new version
 */
public record OurParty(String before, String after) {

  /**
   * The party that the caller calls {@code given}: by a label of the contract, or by its name,
   * which the contract then gives a label. A version that gives it none is taken to use the
   * other's. Empty where neither version has such a party: nothing can then be said from its side.
   */
  public static Optional<OurParty> of(
      String given, Document documentBefore, Document documentAfter) {
    String before = documentBefore.text().toString();
    String after = documentAfter.text().toString();
    PartyLabels labels = new PartyLabels(given);
    Optional<String> old = labels.in(before);
    Optional<String> now = labels.in(after);
    return now.or(() -> old)
        .or(() -> Parties.COMMON.label(given).filter(l -> before.contains(l) || after.contains(l)))
        .map(label -> new OurParty(old.orElse(label), now.orElse(label)));
  }

  /** Its label in the version that is meant. */
  String in(boolean old) {
    return old ? before : after;
  }
}
