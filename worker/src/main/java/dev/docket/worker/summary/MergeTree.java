package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.List;

/** Groups parts for merging: levels of groups of neighbours, up to a single group. */
final class MergeTree {
  /** The most children of a group. */
  static final int FAN_IN = 8;

  private MergeTree() {}

  /**
   * The levels above {@code leaves} parts, lowest first; each group lists its children's indexes on
   * the level below. Empty for a single part, which needs no merging.
   */
  static List<List<List<Integer>>> over(int leaves) {
    List<List<List<Integer>>> levels = new ArrayList<>();
    for (int width = leaves; width > 1; width = levels.getLast().size()) {
      int groups = (width + FAN_IN - 1) / FAN_IN;
      List<List<Integer>> level = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        List<Integer> children = new ArrayList<>();
        for (int child = g * width / groups; child < (g + 1) * width / groups; child++) {
          children.add(child);
        }
        level.add(children);
      }
      levels.add(level);
    }
    return levels;
  }
}
