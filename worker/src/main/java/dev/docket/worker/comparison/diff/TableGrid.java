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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table within a clause: its rows as units, its columns by their heading. */
final class TableGrid {
  private static final int MOST_HEADINGS = 3; // rows that name columns
  private static final String SEPARATORS = " |\t\n";

  private final List<Integer> units;
  private final List<Integer> columns;
  private final List<Map<Integer, String>> cells;
  private final List<Map<Integer, String>> keys;
  private final int headings;
  private final Set<Integer> counters;
  private final int parts;

  /**
   * @param units the indices of its rows among the clause's units
   * @param cells for each row the text by column, with the separator before it
   * @param parts how many tables it is in the text
   */
  private TableGrid(List<Integer> units, List<Map<Integer, String>> cells, int parts) {
    this.parts = parts;
    this.units = List.copyOf(units);
    this.cells = cells;
    TreeSet<Integer> all = new TreeSet<>();
    cells.forEach(row -> all.addAll(row.keySet()));
    this.columns = List.copyOf(all);
    this.keys =
        cells.stream()
            .map(
                row ->
                    row.entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey, e -> Key.of(bare(e.getValue())).text())))
            .toList();
    this.headings = countHeadings();
    this.counters = columns.stream().filter(this::counts).collect(Collectors.toSet());
  }

  /** The tables whose rows are units of {@code clause}, in order. */
  static List<TableGrid> of(Clause clause) {
    Map<Integer, List<Integer>> byTable = new LinkedHashMap<>();
    for (int i = 0; i < clause.units().size(); i++) {
      RowUnit row = clause.units().get(i).row();
      if (row != null) {
        byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(i);
      }
    }
    return byTable.values().stream()
        .map(
            units ->
                new TableGrid(
                    units, units.stream().map(u -> segments(clause.units().get(u))).toList(), 1))
        .toList();
  }

  /** Several tables of a clause as one. */
  static TableGrid of(List<TableGrid> parts) {
    return new TableGrid(
        parts.stream().flatMap(p -> p.units.stream()).toList(),
        parts.stream().flatMap(p -> p.cells.stream()).toList(),
        parts.size());
  }

  /** How many tables of the text it was put together from. */
  int parts() {
    return parts;
  }

  /** Whether a row only says again what the columns are called, as a part of a table does. */
  boolean isHeadingAgain(int row) {
    return parts > 1 && row > 0 && key(row).equals(key(0));
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

  /** The indices of its rows among the clause's units. */
  List<Integer> units() {
    return units;
  }

  /** The columns that any row has a cell in, in order. */
  List<Integer> columns() {
    return columns;
  }

  int rows() {
    return units.size();
  }

  /** The text of a row by column, with the separator before each cell. */
  Map<Integer, String> cells(int row) {
    return cells.get(row);
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
    return keys.get(row).getOrDefault(column, "");
  }

  /** The comparable text of a row. */
  String key(int row) {
    return columns.stream().map(c -> key(row, c)).collect(Collectors.joining(" | "));
  }

  /** The comparable text of a column's cells, run together. */
  String columnKey(int column) {
    return IntStream.range(headings, rows())
        .mapToObj(r -> key(r, column))
        .collect(Collectors.joining());
  }

  /** The comparable text of all of it. */
  String key() {
    return IntStream.range(0, rows()).mapToObj(this::key).collect(Collectors.joining("\n"));
  }

  /**
   * How many rows at the top name the columns: one, or as many as it takes until each column has a
   * name of its own, where the first has cells across several columns.
   */
  int headings() {
    return headings;
  }

  private int countHeadings() {
    Set<Integer> named = new HashSet<>(cells.getFirst().keySet());
    if (named.size() == columns.size() || named.size() < 2) {
      return 1;
    }
    for (int r = 1; r < Math.min(MOST_HEADINGS, rows() - 1); r++) {
      named.addAll(cells.get(r).keySet());
      if (named.size() == columns.size()) {
        return r + 1;
      }
    }
    return 1;
  }

  /** What a column is called: its heading, behind that of the cell across it and others. */
  String heading(int column) {
    List<String> parts = new ArrayList<>();
    for (int r = 0; r < headings; r++) {
      int at = column;
      while (r == 0 && headings > 1 && at > 0 && !cells.get(r).containsKey(at)) {
        at--;
      }
      String part = cell(r, at);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(" ", parts);
  }

  /** What a row is called: its first words that are no mere count; null if it has none. */
  @Nullable String name(int row) {
    return columns.stream()
        .filter(c -> row < headings || !isCounter(c))
        .map(c -> cell(row, c))
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** A row as it is shown. */
  String rowText(int row) {
    return columns.stream().map(c -> cell(row, c)).collect(Collectors.joining(" | "));
  }

  /** What a column holds below its heading, as it is shown. */
  String columnText(int column) {
    return IntStream.range(headings, rows())
        .mapToObj(r -> cell(r, column))
        .collect(Collectors.joining(" | "));
  }

  /** Whether the column only counts the rows: 1, 2, 3. */
  boolean isCounter(int column) {
    return counters.contains(column);
  }

  private boolean counts(int column) {
    int at = 0;
    for (int r = headings; r < rows(); r++) {
      if (!key(r, column).equals(String.valueOf(at + 1))) {
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
