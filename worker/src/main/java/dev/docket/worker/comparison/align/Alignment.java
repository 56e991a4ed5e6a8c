package dev.docket.worker.comparison.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which old nodes belong to which new ones, each to one at most.
 *
 * @param pairs by old index
 */
public record Alignment(List<Pair> pairs) {
  /** Two indices that belong together, and how alike they are, from 0 to 1. */
  public record Pair(int before, int after, double similarity) {
    /** The pair seen from the new side. */
    public Pair mirrored() {
      return new Pair(/* before= */ after, /* after= */ before, similarity);
    }
  }

  public Alignment {
    pairs = pairs.stream().sorted(Comparator.comparingInt(Pair::before)).toList();
  }

  /** The alignment of the new version with the old one. */
  public Alignment mirrored() {
    return new Alignment(pairs.stream().map(Pair::mirrored).toList());
  }

  /** The new index of each of {@code count} old ones, or -1. */
  public int[] afterOf(int count) {
    int[] after = new int[count];
    Arrays.fill(after, -1);
    pairs.forEach(p -> after[p.before] = p.after);
    return after;
  }

  /** The pairs that keep their order: a longest increasing subsequence, the rest has moved. */
  Set<Pair> inOrder() {
    return new HashSet<>(ordered());
  }

  /** The same in that order. */
  public List<Pair> ordered() {
    List<Integer> tails = new ArrayList<>(); // indices of pairs, by length of their run
    int[] previous = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (pairs.get(tails.get(mid)).after < pairs.get(i).after) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      previous[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    List<Pair> kept = new ArrayList<>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
      kept.add(pairs.get(i));
    }
    return kept.reversed();
  }
}
