package dev.docket.worker.comparison.diff;

import dev.docket.comparison.Comparison.CellChange;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The difference of the tables of two clauses, cell by cell. */
public final class TableDiff {
  private final Map<Integer, Row> byOld = new HashMap<>();
  private final Set<Integer> oldRows = new HashSet<>();
  private final Set<Integer> newRows = new HashSet<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<TokenDiff> ofColumns = new ArrayList<>();
  private final List<ColumnChange> columns = new ArrayList<>();

  /** A row that both versions have, by its index in each table. */
  private record Row(TableAlignment table, int before, int after) {}

  /** What changed in a table, as both versions call the row and the column. */
  record Cell(
      @Nullable String oldRow,
      @Nullable String newRow,
      @Nullable String oldColumn,
      @Nullable String newColumn,
      @Nullable String before,
      @Nullable String after) {
    Cell mirrored() {
      return new Cell(
          /* oldRow= */ newRow,
          /* newRow= */ oldRow,
          /* oldColumn= */ newColumn,
          /* newColumn= */ oldColumn,
          /* before= */ after,
          /* after= */ before);
    }

    CellChange change() {
      return new CellChange(
          newRow == null ? oldRow : newRow,
          newColumn == null ? oldColumn : newColumn,
          before,
          after);
    }
  }

  /** A column that one version alone has, by its heading. */
  public record ColumnChange(boolean removed, String heading, String text) {
    ColumnChange mirrored() {
      return new ColumnChange(!removed, heading, text);
    }
  }

  TableDiff(Clause before, Clause after) {
    for (TableAlignment table : TableAlignment.of(before, after)) {
      oldRows.addAll(table.before().units());
      newRows.addAll(table.after().units());
      table
          .rows()
          .forEach((i, j) -> byOld.put(table.before().units().get(i), new Row(table, i, j)));
      note(table);
    }
  }

  /** The pairs of units that are rows which belong together. */
  List<Pair> rows() {
    List<Pair> pairs = new ArrayList<>();
    byOld.forEach((i, row) -> pairs.add(new Pair(i, row.table.after().units().get(row.after), 1)));
    return pairs;
  }

  /** Whether an old unit is a row of a table that the new clause has too. */
  boolean hasOldRow(int unit) {
    return oldRows.contains(unit);
  }

  /** Whether a new unit is a row of a table that the old clause has too. */
  boolean hasNewRow(int unit) {
    return newRows.contains(unit);
  }

  /** What changed in the tables, by row. */
  List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** The columns that came or went. */
  List<ColumnChange> columns() {
    return List.copyOf(columns);
  }

  /** The pieces made by {@link #pieces} of such columns, and of those that count the rows. */
  List<TokenDiff> ofColumns() {
    return List.copyOf(ofColumns);
  }

  /** The difference of the old unit, a row, and its partner: a piece for each cell. */
  List<TokenDiff> pieces(int unit) {
    Row row = byOld.get(unit);
    if (row == null) {
      throw new IllegalStateException("No row at unit " + unit);
    }
    Map<Integer, String> a = row.table.before().cells().get(row.before);
    Map<Integer, String> b = row.table.after().cells().get(row.after);
    List<TokenDiff> pieces = new ArrayList<>();
    int at = 0;
    List<Integer> newColumns = List.copyOf(b.keySet());
    for (Map.Entry<Integer, String> cell : a.entrySet()) {
      Integer partner = row.table.columns().get(cell.getKey());
      int next = partner == null ? -1 : newColumns.indexOf(partner);
      if (next < at) {
        pieces.add(ofColumn(TokenDiff.of(cell.getValue(), "")));
        continue;
      }
      for (; at < next; at++) {
        pieces.add(ofColumn(TokenDiff.of("", text(b, newColumns.get(at)))));
      }
      TokenDiff piece = TokenDiff.of(cell.getValue(), text(b, newColumns.get(at)));
      boolean isCount =
          row.table.before().isCounter(cell.getKey())
              && row.table.after().isCounter(newColumns.get(at));
      pieces.add(isCount ? ofColumn(piece) : piece);
      at++;
    }
    for (; at < newColumns.size(); at++) {
      pieces.add(ofColumn(TokenDiff.of("", text(b, newColumns.get(at)))));
    }
    return pieces;
  }

  private static String text(Map<Integer, String> row, int column) {
    return row.getOrDefault(column, "");
  }

  private TokenDiff ofColumn(TokenDiff piece) {
    ofColumns.add(piece);
    return piece;
  }

  private void note(TableAlignment table) {
    TableGrid a = table.before();
    TableGrid b = table.after();
    for (int i = 0; i < a.rows(); i++) {
      Integer j = table.rows().get(i);
      if (j == null) {
        cells.add(new Cell(name(a, i), null, null, null, row(a, i), null));
      }
    }
    for (int j = 0; j < b.rows(); j++) {
      if (!table.rows().containsValue(j)) {
        cells.add(new Cell(null, name(b, j), null, null, null, row(b, j)));
      }
    }
    table.rows().forEach((i, j) -> table.columns().forEach((c, d) -> note(table, i, j, c, d)));
    for (int column : a.columns()) {
      if (!table.columns().containsKey(column)) {
        note(a, column, true);
      }
    }
    for (int column : b.columns()) {
      if (!table.columns().containsValue(column)) {
        note(b, column, false);
      }
    }
  }

  private void note(TableAlignment table, int i, int j, int c, int d) {
    TableGrid a = table.before();
    TableGrid b = table.after();
    String old = a.cell(i, c);
    String now = b.cell(j, d);
    boolean isCount = a.isCounter(c) && b.isCounter(d);
    if (!isCount && !Key.of(old).withSigns().equals(Key.of(now).withSigns())) {
      cells.add(new Cell(name(a, i), name(b, j), a.cell(0, c), b.cell(0, d), old, now));
    }
  }

  private void note(TableGrid grid, int column, boolean removed) {
    List<String> texts = new ArrayList<>();
    for (int r = 1; r < grid.rows(); r++) {
      texts.add(grid.cell(r, column));
    }
    String text = String.join(" | ", texts);
    String heading = grid.cell(0, column);
    columns.add(new ColumnChange(removed, heading, text));
    cells.add(
        removed
            ? new Cell(null, null, heading, null, text, null)
            : new Cell(null, null, null, heading, null, text));
  }

  private static @Nullable String name(TableGrid grid, int row) {
    return grid.columns().stream()
        .filter(c -> row == 0 || !grid.isCounter(c))
        .map(c -> grid.cell(row, c))
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String row(TableGrid grid, int row) {
    return String.join(" | ", grid.columns().stream().map(c -> grid.cell(row, c)).toList());
  }
}
