package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.align.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which columns and rows of two tables belong together: columns by heading, rows by key. */
final class TableAlignment {
  private static final double SAME_TABLE = 0.2; // likeness from which it is the same table, changed
  private static final double SAME_COLUMN = 0.5; // of a column whose heading was reworded
  private static final double REPLACED_COLUMN = 0.2; // up to which it is another column
  private static final double SAME_ROW = 0.5; // of a row whose key was reworded
  private static final double SAME_KEYED_ROW = 0.3; // of a row that others share their key with

  private final TableGrid before;
  private final TableGrid after;
  private final Map<Integer, Integer> columns = new TreeMap<>();
  private final Map<Integer, Integer> rows = new TreeMap<>();
  private final Set<Integer> movedColumns;
  private final Set<Integer> movedRows;

  private TableAlignment(TableGrid before, TableGrid after) {
    this.before = before;
    this.after = after;
    alignColumns();
    alignRows();
    movedColumns = moved(columns);
    movedRows = moved(rows);
  }

  /** The tables of two clauses that belong together. */
  static List<TableAlignment> of(Clause before, Clause after) {
    List<TableGrid> a = TableGrid.of(before);
    List<TableGrid> b = TableGrid.of(after);
    List<String> keys = b.stream().map(TableGrid::key).toList();
    List<Pair> likely = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      String key = a.get(i).key();
      for (int j = 0; j < b.size(); j++) {
        double likeness = Likeness.of(key, keys.get(j));
        if (likeness > SAME_TABLE) {
          likely.add(new Pair(i, j, likeness));
        }
      }
    }
    likely.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(p -> Math.abs(p.before() - p.after()))
            .thenComparingInt(Pair::before));
    Map<Integer, Integer> found = new TreeMap<>();
    for (Pair pair : likely) {
      if (!found.containsKey(pair.before()) && !found.containsValue(pair.after())) {
        found.put(pair.before(), pair.after());
      }
    }
    Map<Integer, TableGrid> ofOld = new TreeMap<>();
    Map<Integer, TableGrid> ofNew = new TreeMap<>();
    found.forEach(
        (i, j) -> {
          ofOld.put(i, b.get(j));
          ofNew.put(j, a.get(i));
        });
    Map<Integer, TableGrid> old = TableParts.joined(a, ofOld);
    Map<Integer, TableGrid> now = TableParts.joined(b, ofNew);
    return found.entrySet().stream()
        .map(e -> new TableAlignment(grid(old, e.getKey()), grid(now, e.getValue())))
        .toList();
  }

  private static TableGrid grid(Map<Integer, TableGrid> grids, Integer index) {
    return Objects.requireNonNull(grids.get(index));
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

  /** The old columns that stand in another place among the others. */
  Set<Integer> movedColumns() {
    return movedColumns;
  }

  /** The old rows that stand in another place among the others. */
  Set<Integer> movedRows() {
    return movedRows;
  }

  /** The units of a column and its partner, where each heading names one and they differ. */
  Optional<Units> units(int column, int partner) {
    Optional<ColumnUnit> old = ColumnUnit.of(before.heading(column));
    Optional<ColumnUnit> now = ColumnUnit.of(after.heading(partner));
    return old.isPresent() && now.isPresent() && !old.get().one().equals(now.get().one())
        ? Optional.of(new Units(old.get(), now.get()))
        : Optional.empty();
  }

  /** What the numbers of a column are in, in both versions. */
  record Units(ColumnUnit before, ColumnUnit after) {
    /** Whether two cells have one value: 1,200,000 円, 1,200 千円. */
    boolean haveOneValue(String old, String now) {
      Optional<String> value = before.value(old);
      return value.isPresent() && value.equals(after.value(now));
    }
  }

  private static Set<Integer> moved(Map<Integer, Integer> partners) {
    List<Pair> pairs = new ArrayList<>();
    partners.forEach((i, j) -> pairs.add(new Pair(i, j, 1)));
    Set<Integer> moved = new TreeSet<>(partners.keySet());
    new Alignment(pairs).ordered().forEach(p -> moved.remove(p.before()));
    return moved;
  }

  private void alignColumns() {
    List<String> a = before.columns().stream().map(c -> Key.of(before.heading(c)).text()).toList();
    List<String> b = after.columns().stream().map(c -> Key.of(after.heading(c)).text()).toList();
    Map<String, Integer> now = TableGrid.unique(b);
    List<Pair> pairs = new ArrayList<>();
    TableGrid.unique(a)
        .forEach(
            (heading, i) -> {
              if (now.containsKey(heading)) {
                pairs.add(new Pair(i, now.get(heading), 1));
              }
            });
    pairs.forEach(
        p -> columns.put(before.columns().get(p.before()), after.columns().get(p.after())));
    List<Pair> ordered = new ArrayList<>(new Alignment(pairs).ordered());
    ordered.add(new Pair(a.size(), b.size(), 1));
    int fromA = 0;
    int fromB = 0;
    for (Pair pair : ordered) {
      pairBetween(
          before.columns().subList(fromA, pair.before()).stream()
              .filter(c -> !columns.containsKey(c))
              .toList(),
          after.columns().subList(fromB, pair.after()).stream()
              .filter(c -> !columns.containsValue(c))
              .toList());
      fromA = pair.before() + 1;
      fromB = pair.after() + 1;
    }
  }

  /**
   * Pairs columns under other headings, between two that are paired: in their order where there are
   * as many, else those that hold alike cells.
   */
  private void pairBetween(List<Integer> old, List<Integer> now) {
    boolean isEqual = old.size() == now.size();
    int next = 0;
    for (int k = 0; k < old.size() && next < now.size(); k++) {
      int last = isEqual ? k + 1 : now.size();
      double most = isEqual ? REPLACED_COLUMN : SAME_COLUMN;
      int best = -1;
      for (int m = isEqual ? k : next; m < last; m++) {
        double likeness = columnLikeness(old.get(k), now.get(m), isEqual);
        if (likeness > most) {
          most = likeness;
          best = m;
        }
      }
      if (best >= 0) {
        columns.put(old.get(k), now.get(best));
        next = best + 1;
      }
    }
  }

  private double columnLikeness(int old, int now, boolean orHeading) {
    double cells = Likeness.of(before.columnKey(old), after.columnKey(now));
    return orHeading
        ? Math.max(
            cells,
            Likeness.of(Key.of(before.heading(old)).text(), Key.of(after.heading(now)).text()))
        : cells;
  }

  private void alignRows() {
    pairUnique(before.columns(), after.columns());
    for (int r = 0; r < Math.min(before.headings(), after.headings()); r++) {
      if (!rows.containsKey(r) && !rows.containsValue(r)) {
        rows.put(r, r);
      }
    }
    List<Integer> keyed = new ArrayList<>();
    for (Map.Entry<Integer, Integer> column : columns.entrySet()) {
      if (!before.isCounter(column.getKey()) || !after.isCounter(column.getValue())) {
        keyed.add(column.getKey());
        pairUnique(keyed, keyed.stream().map(columns::get).toList());
      }
    }
    pairEquallyMany(keyed);
    pairBetween();
  }

  /**
   * Pairs the rows with the same key in their order, where both tables have as many of them: by the
   * first column that tells anything, as a reader does.
   */
  private void pairEquallyMany(List<Integer> keyed) {
    if (keyed.isEmpty()) {
      return;
    }
    List<Integer> key = keyed.subList(0, 1);
    Map<String, List<Integer>> a = byKey(keys(before, key, rows.keySet()));
    Map<String, List<Integer>> b =
        byKey(keys(after, List.of(columns.getOrDefault(key.getFirst(), 0)), rows.values()));
    a.forEach(
        (text, old) -> {
          List<Integer> now = b.getOrDefault(text, List.of());
          for (int i = 0; old.size() == now.size() && i < old.size(); i++) {
            if (Likeness.of(before.key(old.get(i)), after.key(now.get(i))) > SAME_KEYED_ROW) {
              rows.put(old.get(i), now.get(i));
            }
          }
        });
  }

  private static Map<String, List<Integer>> byKey(List<String> keys) {
    Map<String, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).isEmpty()) {
        found.computeIfAbsent(keys.get(i), _ -> new ArrayList<>()).add(i);
      }
    }
    return found;
  }

  /** Pairs the rows not yet paired that alone have the same text in these columns. */
  private void pairUnique(List<Integer> old, List<Integer> now) {
    Map<String, Integer> a = TableGrid.unique(keys(before, old, rows.keySet()));
    Map<String, Integer> b = TableGrid.unique(keys(after, now, rows.values()));
    Map<Integer, Integer> found = new HashMap<>();
    a.forEach(
        (key, i) -> {
          if (b.containsKey(key)) {
            found.put(i, b.get(key));
          }
        });
    rows.putAll(found);
  }

  private static List<String> keys(
      TableGrid grid, List<Integer> columns, Collection<Integer> rows) {
    Set<Integer> paired = new HashSet<>(rows);
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
