package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Picks sentences of a part: a quota for each section in proportion to the square root of its
 * length and at least one, filled by maximal marginal relevance, in the source's own order. A flat
 * ranking would lose whole sections.
 */
final class Selection {
  private static final double LAMBDA = 0.7; // relevance against novelty

  private Selection() {}

  /** The indexes of at most {@code most} units, of those that {@code eligible} allows. */
  static List<Integer> of(Part part, Ranking ranking, int most, IntPredicate eligible) {
    Map<Integer, List<Integer>> candidates = new HashMap<>();
    for (int i = 0; i < part.units().size(); i++) {
      if (ranking.score(i) > 0 && eligible.test(i)) {
        int section = part.units().get(i).section();
        candidates.computeIfAbsent(section, _ -> new ArrayList<>()).add(i);
      }
    }
    double roots = candidates.values().stream().mapToDouble(c -> Math.sqrt(c.size())).sum();
    Map<Integer, Integer> quota = new HashMap<>();
    candidates.forEach(
        (section, units) ->
            quota.put(
                section, Math.max(1, (int) Math.round(most * Math.sqrt(units.size()) / roots))));
    Set<Integer> chosen = new TreeSet<>();
    Set<Integer> open = new TreeSet<>();
    candidates.values().forEach(open::addAll);
    while (chosen.size() < most && !open.isEmpty()) {
      int best = best(ranking, open, chosen);
      open.remove(best);
      int section = part.units().get(best).section();
      if (quota.merge(section, -1, Integer::sum) >= 0) {
        chosen.add(best);
      }
    }
    return new ArrayList<>(chosen);
  }

  private static int best(Ranking ranking, Set<Integer> open, Set<Integer> chosen) {
    int best = open.iterator().next();
    double highest = Double.NEGATIVE_INFINITY;
    for (int unit : open) {
      double known = 0;
      for (int other : chosen) {
        known = Math.max(known, ranking.similarity(unit, other));
      }
      double value = LAMBDA * ranking.score(unit) - (1 - LAMBDA) * known;
      if (value > highest) {
        highest = value;
        best = unit;
      }
    }
    return best;
  }
}
