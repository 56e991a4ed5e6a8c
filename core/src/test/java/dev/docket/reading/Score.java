package dev.docket.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many of the expected items were found, and how many found ones were expected. */
record Score(int expected, int found, int right) {
  static final Score NONE = new Score(0, 0, 0);

  static <T> Score of(List<T> expected, List<T> found) {
    Map<T, Integer> left = new HashMap<>();
    expected.forEach(e -> left.merge(e, 1, Integer::sum));
    int right = 0;
    for (T item : found) {
      if (left.getOrDefault(item, 0) > 0) {
        left.merge(item, -1, Integer::sum);
        right++;
      }
    }
    return new Score(expected.size(), found.size(), right);
  }

  Score plus(Score other) {
    return new Score(expected + other.expected, found + other.found, right + other.right);
  }

  double f1() {
    return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
  }

  @Override
  public String toString() {
    return "F1 %.4f (%d expected, %d found, %d right)".formatted(f1(), expected, found, right);
  }
}
