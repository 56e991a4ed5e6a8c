package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How risky a change is at least: some classes are grave in themselves, others on a grave topic.
 *
 * <p>Another governing law or forum is grave in itself, other words beside them are not: it decides
 * by which rules and where every claim under the contract is heard, at whose cost and in which
 * language, and so for one party whether a claim is worth bringing at all. Which party that is, the
 * contract seldom says, so that it is so whosever side risk is judged from.
 */
final class RiskTable {
  private static final Set<ChangeClass> GRAVE =
      EnumSet.of(ChangeClass.NEGATION, ChangeClass.PARTY, ChangeClass.GOVERNING_LAW);
  private static final Set<ChangeClass> TERMS =
      EnumSet.of(
          ChangeClass.AMOUNT,
          ChangeClass.PERCENTAGE,
          ChangeClass.DATE,
          ChangeClass.PERIOD,
          ChangeClass.COMPARISON,
          ChangeClass.SCOPE,
          ChangeClass.CONJUNCTION,
          ChangeClass.DEFINITION,
          ChangeClass.CONSENT,
          ChangeClass.NOTICE,
          ChangeClass.CONDITION);
  private static final Set<ChangeClass> GRAVE_TOPICS =
      EnumSet.of(ChangeClass.LIABILITY, ChangeClass.INDEMNITY, ChangeClass.GOVERNING_LAW);

  private RiskTable() {}

  /** The risk of a change of these classes, found by their words, in provisions on these topics. */
  static Risk floor(Set<ChangeClass> classes, Set<ChangeClass> topics) {
    if (!Collections.disjoint(classes, GRAVE)) {
      return Risk.HIGH;
    }
    if (!Collections.disjoint(classes, TERMS)) {
      return Collections.disjoint(topics, GRAVE_TOPICS) ? Risk.MEDIUM : Risk.HIGH;
    }
    return topics.isEmpty() ? Risk.LOW : Risk.MEDIUM;
  }
}
