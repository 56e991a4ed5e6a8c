package dev.docket.worker.comparison.align;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds which parts of one version stay whole, as the other version has them as clauses: a section
 * 1 with 1.1 and 1.2 where the other has a section 1 with a list.
 */
final class SharedDepth {
  private static final int LEAST = 2; // parts that are clauses in the other version, and items each

  private SharedDepth() {}

  /** The ids of the headings of {@code side} that are clauses with all that stands under them. */
  static Set<String> whole(List<Clause> side, List<Clause> other) {
    List<Clause> headings = side.stream().filter(c -> c.level() < 0 && isNamed(c)).toList();
    if (headings.size() < LEAST) {
      return Set.of();
    }
    Set<String> parts =
        other.stream()
            .filter(c -> c.level() < 0 && isNamed(c))
            .map(SharedDepth::caption)
            .collect(Collectors.toSet());
    Set<String> clauses = new HashSet<>();
    other.stream()
        .filter(c -> c.level() == 0 && isNamed(c) && items(c) >= LEAST)
        .map(SharedDepth::caption)
        .filter(caption -> !parts.contains(caption))
        .forEach(clauses::add);
    List<Clause> shared = headings.stream().filter(h -> clauses.contains(caption(h))).toList();
    if (shared.size() < LEAST) {
      return Set.of();
    }
    int depth = mostCommonDepth(shared);
    List<Clause> alike = headings.stream().filter(h -> h.path().size() == depth).toList();
    long found = alike.stream().filter(h -> clauses.contains(caption(h))).count();
    return found >= LEAST && 2 * found >= alike.size()
        ? alike.stream().map(Clause::id).collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean isNamed(Clause clause) {
    return clause.number() != null && !caption(clause).isEmpty();
  }

  private static String caption(Clause clause) {
    return clause.caption() == null ? "" : Key.of(clause.caption()).text();
  }

  private static long items(Clause clause) {
    return clause.units().stream().filter(u -> u.isHead() && u.label() != null).count();
  }

  private static int mostCommonDepth(List<Clause> clauses) {
    Map<Integer, Long> depths =
        clauses.stream()
            .map(c -> c.path().size())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return depths.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
