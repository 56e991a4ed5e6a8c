package dev.docket.comparison.redline;

import java.util.HashSet;
import java.util.Set;

/**
 * How lines of the new version are to be written.
 *
 * @param rows those that are rows of tables
 * @param following those that are numbered as the lines behind them, not as those before
 * @param literal those whose numbers are to be written out, not counted
 */
record NewLines(Set<String> rows, Set<String> following, Set<String> literal) {
  /** The same with these {@code following} too. */
  NewLines following(Set<String> lines) {
    return new NewLines(rows, both(following, lines), literal);
  }

  /** The same with these {@code literal} too. */
  NewLines literal(Set<String> lines) {
    return new NewLines(rows, following, both(literal, lines));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.addAll(others);
    return Set.copyOf(both);
  }
}
