package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which columns and rows of two tables belong together: columns by heading, rows by key. */
final class TableAlignment {
  private static final double SAME_TABLE = 0.2; // likeness from which it is the same table, changed
  private static final double SAME_COLUMN = 0.5; // of a column whose heading was reworded
  private static final double SAME_ROW = 0.5; // of a row whose key was reworded

  private final TableGrid before;
  private final TableGrid after;
  private final Map<Integer, Integer> columns = new TreeMap<>();
  private final Map<Integer, Integer> rows = new TreeMap<>();

  private TableAlignment(TableGrid before, TableGrid after) {
    this.before = before;
    this.after = after;
    alignColumns();
    alignRows();
  }

  /** The tables of two clauses that belong together. */
  static List<TableAlignment> of(Clause before, Clause after) {
    List<TableGrid> a = TableGrid.of(before);
    List<TableGrid> b = new ArrayList<>(TableGrid.of(after));
    List<TableAlignment> found = new ArrayList<>();
    for (TableGrid grid : a) {
      String key = grid.key();
      TableGrid best = null;
      double most = SAME_TABLE;
      for (TableGrid other : b) {
        double likeness = Likeness.of(key, other.key());
        if (likeness > most) {
          most = likeness;
          best = other;
        }
      }
      if (best != null) {
        b.remove(best);
        found.add(new TableAlignment(grid, best));
      }
    }
    return found;
  }

  TableGrid before() {
    return before;
  }

  TableGrid after() {
    return after;
  }

  /** The new column of each old one that is still there. */
  Map<Integer, Integer> columns() {
    return columns;
  }

  /** The new row of each old one that is still there. */
  Map<Integer, Integer> rows() {
    return rows;
  }

  private void alignColumns() {
    List<String> a = before.columns().stream().map(c -> before.key(0, c)).toList();
    List<String> b = after.columns().stream().map(c -> after.key(0, c)).toList();
    Map<String, Integer> now = TableGrid.unique(b);
    List<Pair> pairs = new ArrayList<>();
    TableGrid.unique(a)
        .forEach(
            (heading, i) -> {
              if (now.containsKey(heading)) {
                pairs.add(new Pair(i, now.get(heading), 1));
              }
            });
    List<Pair> ordered = new ArrayList<>(new Alignment(pairs).ordered());
    ordered.add(new Pair(a.size(), b.size(), 1));
    int fromA = 0;
    int fromB = 0;
    for (Pair pair : ordered) {
      int gapA = pair.before() - fromA;
      int gapB = pair.after() - fromB;
      for (int k = 0; k < Math.min(gapA, gapB); k++) {
        int old = before.columns().get(fromA + k);
        int column = after.columns().get(fromB + k);
        if (gapA == gapB
            || Likeness.of(before.columnKey(old), after.columnKey(column)) > SAME_COLUMN) {
          columns.put(old, column);
        }
      }
      if (pair.before() < a.size()) {
        columns.put(before.columns().get(pair.before()), after.columns().get(pair.after()));
      }
      fromA = pair.before() + 1;
      fromB = pair.after() + 1;
    }
  }

  private void alignRows() {
    rows.put(0, 0);
    List<Integer> keyed = new ArrayList<>();
    pairUnique(before.columns(), after.columns());
    for (Map.Entry<Integer, Integer> column : columns.entrySet()) {
      if (!before.isCounter(column.getKey()) || !after.isCounter(column.getValue())) {
        keyed.add(column.getKey());
        pairUnique(keyed, keyed.stream().map(columns::get).toList());
      }
    }
    pairBetween();
  }

  /** Pairs the rows not yet paired that alone have the same text in these columns. */
  private void pairUnique(List<Integer> old, List<Integer> now) {
    Map<String, Integer> a = TableGrid.unique(keys(before, old, rows.keySet()));
    Map<String, Integer> b = TableGrid.unique(keys(after, now, new HashSet<>(rows.values())));
    Map<Integer, Integer> found = new HashMap<>();
    a.forEach(
        (key, i) -> {
          if (b.containsKey(key)) {
            found.put(i, b.get(key));
          }
        });
    rows.putAll(found);
  }

  private static List<String> keys(TableGrid grid, List<Integer> columns, Set<Integer> paired) {
    List<String> keys = new ArrayList<>();
    for (int r = 0; r < grid.rows(); r++) {
      StringBuilder key = new StringBuilder();
      for (int c : columns) {
        key.append(grid.key(r, c)).append('|');
      }
      String text = key.toString();
      boolean isFree = !paired.contains(r) && !text.replace("|", "").isBlank();
      keys.add(isFree ? text : "");
    }
    return keys;
  }

  /** Pairs what is left between two paired rows, in order, where it is alike. */
  private void pairBetween() {
    List<Pair> pairs = new ArrayList<>();
    rows.forEach((i, j) -> pairs.add(new Pair(i, j, 1)));
    List<Pair> ordered = new ArrayList<>(new Alignment(pairs).ordered());
    ordered.add(new Pair(before.rows(), after.rows(), 1));
    Set<Integer> taken = new HashSet<>(rows.values());
    int atA = 0;
    int atB = 0;
    for (Pair pair : ordered) {
      for (int i = atA; i < pair.before(); i++) {
        if (rows.containsKey(i)) {
          continue;
        }
        int best = -1;
        double most = SAME_ROW;
        for (int j = atB; j < pair.after(); j++) {
          double likeness = taken.contains(j) ? 0 : Likeness.of(before.key(i), after.key(j));
          if (likeness > most) {
            most = likeness;
            best = j;
          }
        }
        if (best >= 0) {
          rows.put(i, best);
          taken.add(best);
          atB = best + 1;
        }
      }
      atA = pair.before() + 1;
      atB = pair.after() + 1;
    }
  }
}
