package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;

/**
 * Which items are told with what introduces them: all where there is room, or else as many as have,
 * and how many more there are. A list of which next to nothing can be told is not told.
 */
final class Members {
  private static final int LONGEST_EN = 900; // characters of a lead and the items told with it
  private static final int LONGEST_JA = 400;
  private static final double OF_LONG = 0.6; // of that room, where all have none anyway
  private static final int FEWEST = 2; // items of a list that is told in part

  private final Part part;
  private final Items items;

  Members(Part part, Items items) {
    this.part = part;
    this.items = items;
  }

  /**
   * The items that are told.
   *
   * @param more how many are not
   */
  record Found(List<Unit> told, int more) {
    static final Found NONE = new Found(List.of(), 0);
  }

  /**
   * The items of the unit at {@code index}.
   *
   * @param from where they begin at the earliest
   * @param length characters that are told before them
   */
  Found of(int index, int from, int length) {
    if (!items.introduces(index)) {
      return Found.NONE;
    }
    boolean japanese = part.units().get(index).isJapanese();
    List<List<Unit>> groups = groups(index, items.of(index, from));
    int whole = groups.stream().flatMap(List::stream).mapToInt(unit -> unit.text().length()).sum();
    int longest = japanese ? LONGEST_JA : LONGEST_EN;
    boolean isTooLong = length + whole > longest;
    int room = (isTooLong ? (int) (longest * OF_LONG) : longest) - length;
    List<Unit> told = new ArrayList<>();
    int count = 0;
    for (List<Unit> group : groups) {
      room -= group.stream().mapToInt(unit -> unit.text().length()).sum();
      if (room < 0) {
        break;
      }
      told.addAll(group);
      count++;
    }
    int more = groups.size() - count;
    return more > 0 && count < FEWEST ? Found.NONE : new Found(told, more);
  }

  /** Each item of the outermost list with all that stands in it. */
  private List<List<Unit>> groups(int index, List<Integer> all) {
    List<List<Unit>> groups = new ArrayList<>();
    int lead = part.units().get(index).section();
    int last = -1;
    int level = Integer.MAX_VALUE;
    for (int i : all) {
      Unit item = part.units().get(i);
      int own = part.sections().get(item.section()).level();
      boolean isNext = item.section() == lead || (item.section() != last && own <= level);
      if (groups.isEmpty() || isNext) {
        groups.add(new ArrayList<>());
        level = Math.min(level, own);
        last = item.section();
      }
      groups.getLast().add(item);
    }
    return groups;
  }
}
