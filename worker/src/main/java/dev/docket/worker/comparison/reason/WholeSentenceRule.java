package dev.docket.worker.comparison.reason;

import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.List;

/**
 * Tells which rights and duties came or went with the whole sentences, or the provisos, that state
 * them, inside a clause that stays: The Supplier shall also insure it; ただし、甲は、これを拒むことができる。
 */
final class WholeSentenceRule implements Rule {
  private final OurSide side;

  WholeSentenceRule(OurSide side) {
    this.side = side;
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    String gone = stretch.gone().strip();
    String come = stretch.come().strip();
    boolean isOneSided = gone.isEmpty() != come.isEmpty();
    return isOneSided && !stretch.isSmall() // of few words the phrase itself is told
        ? new WholeClauseRule(side, come.isEmpty()).rightsAndDuties(gone + come)
        : List.of();
  }
}
