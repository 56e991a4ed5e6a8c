package dev.docket.worker.comparison.align;

import java.util.HashMap;
import java.util.Map;

/** How alike two provisions are in what they say, from 0 to 1, by their pairs of characters. */
public final class Likeness {
  private Likeness() {}

  /** The share of the pairs of characters of two keys that both have. */
  public static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < a.length(); i++) {
      pairs.merge(a.charAt(i) << 16 | a.charAt(i + 1), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 1 < b.length(); i++) {
      Integer left = pairs.get(b.charAt(i) << 16 | b.charAt(i + 1));
      if (left != null && left > 0) {
        pairs.put(b.charAt(i) << 16 | b.charAt(i + 1), left - 1);
        shared++;
      }
    }
    int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
