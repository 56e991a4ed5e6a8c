package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sequence of units into packs along the strongest boundaries within reach. */
final class Packing {
  /** The boundary strength of a unit that opens no section. */
  static final int NONE = Integer.MAX_VALUE;

  private Packing() {}

  /** Units {@code from} (included) to {@code to} (excluded). */
  record Range(int from, int to) {}

  /**
   * Cuts all units into packs of {@code least} to {@code most} tokens where boundaries allow it; a
   * pack is above {@code most} only if a single unit is.
   *
   * @param tokens of each unit
   * @param levels the lowest level of the sections that open at each unit, or {@link #NONE}
   */
  static List<Range> cut(int[] tokens, int[] levels, int least, int most) {
    List<Range> packs = new ArrayList<>();
    int from = 0;
    while (from < tokens.length) {
      int to = end(tokens, levels, from, least, most);
      packs.add(new Range(from, to));
      from = to;
    }
    return packs;
  }

  private static int end(int[] tokens, int[] levels, int from, int least, int most) {
    int best = -1;
    int early = -1; // the strongest boundary before a pack has its least size
    long sum = tokens[from];
    int to = from + 1;
    while (to < tokens.length && sum + tokens[to] <= most) {
      if (sum >= least) {
        best = stronger(levels, best, to);
      } else {
        early = stronger(levels, early, to);
      }
      sum += tokens[to++];
    }
    if (to == tokens.length) {
      return to;
    }
    if (sum >= least) {
      best = stronger(levels, best, to);
    } else {
      early = stronger(levels, early, to);
    }
    if (best >= 0 && levels[best] != NONE) {
      return best;
    }
    if (early >= 0 && levels[early] != NONE && wholeAfter(tokens, levels, early, most)) {
      return early;
    }
    return to;
  }

  /** Of two places to cut, the one with the lower level, or else the later one. */
  private static int stronger(int[] levels, int best, int candidate) {
    return best < 0 || levels[candidate] <= levels[best] ? candidate : best;
  }

  /** Whether the section that opens at {@code start} fits one pack. */
  private static boolean wholeAfter(int[] tokens, int[] levels, int start, int most) {
    long sum = tokens[start];
    for (int i = start + 1; i < tokens.length && levels[i] > levels[start]; i++) {
      sum += tokens[i];
      if (sum > most) {
        return false;
      }
    }
    return true;
  }
}
