package dev.docket.worker.comparison.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts tables together that are parts of what the other version has as one table. */
final class TableParts {
  private static final double SHARE = 0.5; // of a part's rows that must stand in the whole

  private TableParts() {}

  /**
   * The tables of one version as the other has them.
   *
   * @param tables in their order
   * @param whole for some of them, by index, the other version's table that it belongs to
   * @return for each of those the table itself, with those beside it put to it that have no table
   *     in the other version, but half of their rows in that one
   */
  static Map<Integer, TableGrid> joined(List<TableGrid> tables, Map<Integer, TableGrid> whole) {
    Map<Integer, TableGrid> joined = new TreeMap<>();
    Set<Integer> taken = new HashSet<>(whole.keySet());
    whole.forEach(
        (index, other) -> {
          List<TableGrid> parts = new ArrayList<>(List.of(tables.get(index)));
          for (int i = index - 1; isPart(tables, i, taken, tables.get(index), other); i--) {
            parts.addFirst(tables.get(i));
            taken.add(i);
          }
          for (int i = index + 1; isPart(tables, i, taken, tables.get(index), other); i++) {
            parts.addLast(tables.get(i));
            taken.add(i);
          }
          joined.put(index, parts.size() == 1 ? parts.getFirst() : TableGrid.of(parts));
        });
    return joined;
  }

  private static boolean isPart(
      List<TableGrid> tables,
      int index,
      Collection<Integer> taken,
      TableGrid beside,
      TableGrid whole) {
    if (index < 0 || index >= tables.size() || taken.contains(index)) {
      return false;
    }
    TableGrid part = tables.get(index);
    if (!part.columns().equals(beside.columns())) {
      return false;
    }
    Set<String> rows = new HashSet<>();
    for (int r = 0; r < whole.rows(); r++) {
      rows.add(whole.key(r));
    }
    int own = 0;
    int there = 0;
    for (int r = 0; r < part.rows(); r++) {
      if (!part.key(r).equals(whole.key(0))) {
        own++;
        there += rows.contains(part.key(r)) ? 1 : 0;
      }
    }
    return own > 0 && there >= SHARE * own;
  }
}
