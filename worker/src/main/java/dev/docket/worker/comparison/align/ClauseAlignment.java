package dev.docket.worker.comparison.align;

import dev.docket.worker.comparison.align.Alignment.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Aligns clauses with clauses, and the headings of parts with such headings. */
public final class ClauseAlignment {
  private ClauseAlignment() {}

  /**
   * Which clauses of {@code before} belong to which of {@code after}, headings of parts to such.
   */
  public static Alignment of(
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
  public static Set<Pair> inOrder(Alignment alignment, List<Clause> before) {
    List<Pair> clauses = new ArrayList<>();
    List<Pair> headings = new ArrayList<>();
    for (Pair pair : alignment.pairs()) {
      (before.get(pair.before()).level() < 0 ? headings : clauses).add(pair);
    }
    List<Pair> ordered = new Alignment(clauses).ordered();
    Set<Pair> kept = new HashSet<>(ordered);
    for (Pair heading : headings) {
      int at = 0; // how many of the clauses that have not moved stand before it
      for (int step = Integer.highestOneBit(Math.max(1, ordered.size())); step > 0; step /= 2) {
        while (at + step <= ordered.size()
            && ordered.get(at + step - 1).before() < heading.before()) {
          at += step;
        }
      }
      boolean behind = at == 0 || ordered.get(at - 1).after() < heading.after();
      boolean ahead = at == ordered.size() || ordered.get(at).after() > heading.after();
      if (behind && ahead) {
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
