package dev.docket.worker.comparison.reason;

import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which rights and duties came or went with the whole sentences, or the provisos, that state
 * them, inside a clause that stays: The Supplier shall also insure it; ただし、甲は、これを拒むことができる。
 */
final class WholeSentenceRule implements Rule {
  private static final Set<Kind> FORCE = EnumSet.of(Kind.MODALITY);

  private final OurSide side;

  WholeSentenceRule(OurSide side) {
    this.side = side;
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    String gone = stretch.gone().strip();
    String come = stretch.come().strip();
    boolean isOneSided = gone.isEmpty() != come.isEmpty();
    boolean isForce = !stretch.old(FORCE).isEmpty() || !stretch.now(FORCE).isEmpty();
    return isOneSided && isForce && !stretch.isSmall() // of few words the phrase itself is told
        ? new WholeClauseRule(side, come.isEmpty()).rightsAndDuties(gone + come)
        : List.of();
  }
}
