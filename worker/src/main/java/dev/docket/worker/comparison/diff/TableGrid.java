package dev.docket.worker.comparison.diff;

import dev.docket.document.Table.Cell;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.RowUnit;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table within a clause: its rows as units, its columns by their heading.
 *
 * @param units the indices of its rows among the clause's units
 * @param columns the columns that any row has a cell in, in order
 * @param cells for each row the text by column, with the separator before it
 */
record TableGrid(List<Integer> units, List<Integer> columns, List<Map<Integer, String>> cells) {
  private static final String SEPARATORS = " |\t\n";

  /** The tables whose rows are units of {@code clause}, in order. */
  static List<TableGrid> of(Clause clause) {
    Map<Integer, List<Integer>> byTable = new LinkedHashMap<>();
    for (int i = 0; i < clause.units().size(); i++) {
      RowUnit row = clause.units().get(i).row();
      if (row != null) {
        byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(i);
      }
    }
    return byTable.values().stream().map(units -> grid(clause, units)).toList();
  }

  private static TableGrid grid(Clause clause, List<Integer> units) {
    TreeSet<Integer> columns = new TreeSet<>();
    List<Map<Integer, String>> cells = new ArrayList<>();
    for (int unit : units) {
      Map<Integer, String> row = segments(clause.units().get(unit));
      columns.addAll(row.keySet());
      cells.add(row);
    }
    return new TableGrid(List.copyOf(units), List.copyOf(columns), cells);
  }

  /** The row's text cut behind each cell; all of them together are the row. */
  private static Map<Integer, String> segments(Unit unit) {
    List<Cell> row = Objects.requireNonNull(unit.row()).row().cells();
    Map<Integer, String> segments = new LinkedHashMap<>();
    String text = unit.text();
    int at = 0;
    for (int c = 0; c < row.size(); c++) {
      boolean isLast = c + 1 == row.size();
      int to = isLast ? text.length() : text.offsetByCodePoints(0, row.get(c).end() - unit.start());
      segments.merge(row.get(c).column(), text.substring(at, to), String::concat);
      at = to;
    }
    return segments;
  }

  int rows() {
    return units.size();
  }

  /** The text of a cell as it is written; empty where the row has none in the column. */
  String cell(int row, int column) {
    return bare(cells.get(row).getOrDefault(column, ""));
  }

  /** The words of a cell without what stands around them in the row. */
  static String bare(String segment) {
    int from = 0;
    int to = segment.length();
    while (from < to && SEPARATORS.indexOf(segment.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SEPARATORS.indexOf(segment.charAt(to - 1)) >= 0) {
      to--;
    }
    return segment.substring(from, to);
  }

  /** The comparable text of a cell. */
  String key(int row, int column) {
    return Key.of(cell(row, column)).text();
  }

  /** The comparable text of a row. */
  String key(int row) {
    List<String> keys = new ArrayList<>();
    columns.forEach(c -> keys.add(key(row, c)));
    return String.join(" | ", keys);
  }

  /** The comparable text of a column. */
  String columnKey(int column) {
    List<String> keys = new ArrayList<>();
    for (int r = 1; r < rows(); r++) {
      keys.add(key(r, column));
    }
    return String.join(" | ", keys);
  }

  /** The comparable text of all of it. */
  String key() {
    List<String> keys = new ArrayList<>();
    for (int r = 0; r < rows(); r++) {
      keys.add(key(r));
    }
    return String.join("\n", keys);
  }

  /** Whether the column only counts the rows: 1, 2, 3. */
  boolean isCounter(int column) {
    int at = 0;
    for (int r = 1; r < rows(); r++) {
      String key = key(r, column);
      if (!key.equals(String.valueOf(at + 1)) && (at > 0 || !key.equals("1"))) {
        return false;
      }
      at++;
    }
    return at > 1;
  }

  /** The rows that alone have their {@code keys}, by those. */
  static Map<String, Integer> unique(List<String> keys) {
    Map<String, Integer> found = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).isBlank() && found.putIfAbsent(keys.get(i), i) != null) {
        twice.add(keys.get(i));
      }
    }
    twice.forEach(found::remove);
    return found;
  }
}
