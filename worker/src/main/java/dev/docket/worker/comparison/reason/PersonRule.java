package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Condition;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.List;

/**
 * Tells where another organ, office or company of the group came to stand: 取締役会の承認, 代表取締役の承認; the
 * Client and its affiliates.
 */
final class PersonRule implements Rule {
  @Override
  public List<Reason> read(HunkSpans stretch) {
    String before = stretch.old(Kind.PERSON);
    String after = stretch.now(Kind.PERSON);
    boolean isBoth = !before.isEmpty() && !after.isEmpty();
    boolean isNone = before.isEmpty() && after.isEmpty();
    if (isNone || !(isBoth || stretch.isSmall())) {
      return List.of();
    }
    boolean asks = asks(stretch.oldSentence()) && asks(stretch.newSentence());
    return List.of(
        new Reason.OtherPersons(asks ? ChangeClass.CONSENT : ChangeClass.SCOPE, before, after));
  }

  /** Whether a sentence asks for somebody's consent. */
  private static boolean asks(String sentence) {
    return Condition.in(sentence).stream().anyMatch(c -> c.kind() == Condition.CONSENT);
  }
}
