package dev.docket.worker.comparison.change;

import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.UnitNodes;
import dev.docket.worker.comparison.reference.Provisions;
import dev.docket.worker.comparison.reference.ReferenceChanges;
import dev.docket.worker.comparison.reference.StaleReferences;
import dev.docket.worker.comparison.reference.TargetMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the clauses of two versions correspond in detail: the difference of each pair, where the
 * paragraphs and items of the old one are now, and so whether references follow them.
 */
final class Correspondence {
  private final List<Clause> before;
  private final List<Clause> after;
  private final UnitNodes unitNodes = new UnitNodes();
  private final int[] afterOf;
  private final int[] beforeOf;
  private final Map<Integer, ClauseDiff> diffs = new HashMap<>(); // by old clause
  private final Provisions provisionsBefore;
  private final Provisions provisionsAfter;
  private final TargetMap targets;

  Correspondence(List<Clause> before, List<Clause> after, Alignment alignment) {
    this.before = before;
    this.after = after;
    afterOf = alignment.afterOf(before.size());
    beforeOf = alignment.mirrored().afterOf(after.size());
    provisionsBefore = new Provisions(before);
    provisionsAfter = new Provisions(after);
    targets = new TargetMap(before, after, afterOf);
    for (int i = 0; i < afterOf.length; i++) {
      if (afterOf[i] >= 0 && !before.get(i).text().equals(after.get(afterOf[i]).text())) {
        targets.addUnits(i, diff(i).units());
      }
    }
  }

  /** The partner of each old clause, or -1. */
  int[] afterOf() {
    return afterOf;
  }

  /** The partner of each new clause, or -1. */
  int[] beforeOf() {
    return beforeOf;
  }

  UnitNodes unitNodes() {
    return unitNodes;
  }

  /** The difference of the old clause at {@code index} and its partner. */
  ClauseDiff diff(int index) {
    return diffs.computeIfAbsent(
        index, i -> ClauseDiff.of(before.get(i), after.get(afterOf[i]), unitNodes));
  }

  /**
   * The new clause whose caption is now what the old one at {@code index} is alone, a heading: its
   * text stood, or stands, in a paragraph of its own. Null if there is none.
   */
  @Nullable String headingNow(int index) {
    return withText(before, index, after, afterOf);
  }

  /** The same for the heading that the new clause at {@code index} is alone. */
  @Nullable String headingBefore(int index) {
    return withText(after, index, before, beforeOf);
  }

  private static @Nullable String withText(
      List<Clause> own, int index, List<Clause> others, int[] partner) {
    Clause heading = own.get(index);
    String caption = heading.caption();
    boolean isHeading = heading.text().substring(heading.body()).isBlank();
    if (caption == null || !isHeading || index + 1 == own.size() || partner[index + 1] < 0) {
      return null;
    }
    Clause other = others.get(partner[index + 1]);
    return caption.equals(other.caption()) ? other.name() : null;
  }

  /** What became of the references that clauses make. */
  ReferenceChanges references() {
    return new ReferenceChanges(before, after, provisionsBefore, provisionsAfter, targets);
  }

  List<StaleReference> stale() {
    return StaleReferences.find(
        before, after, provisionsBefore, provisionsAfter, targets, beforeOf);
  }
}
