package dev.docket.worker.comparison;

import dev.docket.worker.comparison.Alignment.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Aligns clauses with clauses, and the headings of parts with such headings. */
final class ClauseAlignment {
  private ClauseAlignment() {}

  static Alignment of(
      List<Clause> before,
      List<AlignmentNode> nodesBefore,
      List<Clause> after,
      List<AlignmentNode> nodesAfter) {
    List<Pair> pairs = new ArrayList<>();
    for (int level : new int[] {0, -1}) {
      int[] a = ofLevel(before, level);
      int[] b = ofLevel(after, level);
      List<AlignmentNode> chosenA = IntStream.of(a).mapToObj(nodesBefore::get).toList();
      List<AlignmentNode> chosenB = IntStream.of(b).mapToObj(nodesAfter::get).toList();
      Alignment alignment = Aligner.align(chosenA, chosenB, TermWeights.among(chosenA, chosenB));
      alignment
          .pairs()
          .forEach(p -> pairs.add(new Pair(a[p.before()], b[p.after()], p.similarity())));
    }
    return new Alignment(pairs);
  }

  /** The pairs that have not moved; a part's heading has if it passes a clause that has not. */
  static Set<Pair> inOrder(Alignment alignment, List<Clause> before) {
    List<Pair> clauses = new ArrayList<>();
    List<Pair> headings = new ArrayList<>();
    for (Pair pair : alignment.pairs()) {
      (before.get(pair.before()).level() < 0 ? headings : clauses).add(pair);
    }
    Set<Pair> kept = new HashSet<>(new Alignment(clauses).inOrder());
    for (Pair heading : headings) {
      if (kept.stream()
          .allMatch(p -> p.before() < heading.before() == p.after() < heading.after())) {
        kept.add(heading);
      }
    }
    return kept;
  }

  private static int[] ofLevel(List<Clause> clauses, int level) {
    return IntStream.range(0, clauses.size())
        .filter(i -> clauses.get(i).level() == level)
        .toArray();
  }
}
