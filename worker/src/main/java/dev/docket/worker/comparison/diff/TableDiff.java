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
  private final List<Line> lines = new ArrayList<>();
  private final List<TokenDiff> saidByLines = new ArrayList<>();
  private final List<TokenDiff> ofMoved = new ArrayList<>();

  /** A row that both versions have, by its index in each table. */
  private record Row(TableAlignment table, int before, int after) {}

  /** What changed in a table, as both versions call the row and the column. */
  record Cell(
      @Nullable String oldRow,
      @Nullable String newRow,
      @Nullable String oldColumn,
      @Nullable String newColumn,
      @Nullable String before,
      @Nullable String after,
      boolean moved) {
    Cell mirrored() {
      return new Cell(
          /* oldRow= */ newRow,
          /* newRow= */ oldRow,
          /* oldColumn= */ newColumn,
          /* newColumn= */ oldColumn,
          /* before= */ after,
          /* after= */ before,
          moved);
    }

    CellChange change() {
      return new CellChange(
          newRow == null ? oldRow : newRow,
          newColumn == null ? oldColumn : newColumn,
          before,
          after,
          moved);
    }
  }

  /** What a line of a table is. */
  public enum Axis {
    ROW,
    COLUMN,
    /** All of it. */
    TABLE
  }

  /** What became of a line. */
  public enum Fate {
    ADDED,
    REMOVED,
    MOVED;

    private Fate mirrored() {
      return switch (this) {
        case ADDED -> REMOVED;
        case REMOVED -> ADDED;
        case MOVED -> MOVED;
      };
    }
  }

  /**
   * A row, a column or a whole table that came, went or stands elsewhere.
   *
   * @param name the row's first words, the column's heading or the table's first row
   */
  public record Line(Axis axis, Fate fate, String name, String text) {
    Line mirrored() {
      return new Line(axis, fate.mirrored(), name, text);
    }
  }

  TableDiff(Clause before, Clause after) {
    List<TableAlignment> tables = TableAlignment.of(before, after);
    TableGrid.of(before).stream()
        .filter(t -> tables.stream().noneMatch(p -> p.before().units().equals(t.units())))
        .forEach(t -> noteTable(t, Fate.REMOVED));
    TableGrid.of(after).stream()
        .filter(t -> tables.stream().noneMatch(p -> p.after().units().equals(t.units())))
        .forEach(t -> noteTable(t, Fate.ADDED));
    for (TableAlignment table : tables) {
      oldRows.addAll(table.before().units());
      newRows.addAll(table.after().units());
      table
          .rows()
          .forEach((i, j) -> byOld.put(table.before().units().get(i), new Row(table, i, j)));
      noteColumns(table);
      noteRows(table);
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

  /** The old units that are rows with no partner. */
  Set<Integer> goneRows() {
    Set<Integer> gone = new HashSet<>(oldRows);
    gone.removeAll(byOld.keySet());
    return gone;
  }

  /** The new units that are rows with no partner. */
  Set<Integer> comeRows() {
    Set<Integer> come = new HashSet<>(newRows);
    rows().forEach(p -> come.remove(p.after()));
    return come;
  }

  /** What changed in the tables: columns as a whole, then by row. */
  List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** The rows and columns that came, went or stand elsewhere. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * The pieces made by {@link #pieces} of columns that came, went or stand elsewhere, and of those
   * that count the rows.
   */
  List<TokenDiff> saidByLines() {
    return List.copyOf(saidByLines);
  }

  /** What changed within rows and columns that stand elsewhere; in none of the pieces. */
  List<TokenDiff> ofMoved() {
    return List.copyOf(ofMoved);
  }

  /** Takes note of what changed in the old unit, a row that stands elsewhere in the new clause. */
  void moved(int unit) {
    Row row = row(unit);
    row.table.columns().forEach((c, d) -> addOfMoved(row, c, d));
  }

  private void addOfMoved(Row row, int column, int partner) {
    String old = row.table.before().cell(row.before, column);
    String now = row.table.after().cell(row.after, partner);
    if (!isCount(row.table, column, partner) && !old.equals(now)) {
      ofMoved.add(TokenDiff.of(old, now));
    }
  }

  /** The difference of the old unit, a row, and its partner: a piece for each cell. */
  List<TokenDiff> pieces(int unit) {
    Row row = row(unit);
    TableAlignment table = row.table;
    Map<Integer, String> a = table.before().cells(row.before);
    Map<Integer, String> b = table.after().cells(row.after);
    List<Integer> newColumns = List.copyOf(b.keySet());
    Set<Integer> moved = table.movedColumns();
    List<TokenDiff> pieces = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Integer, String> cell : a.entrySet()) {
      int column = cell.getKey();
      Integer partner = table.columns().get(column);
      int next = partner == null || moved.contains(column) ? -1 : newColumns.indexOf(partner);
      if (next < 0) {
        TokenDiff gone = TokenDiff.of(cell.getValue(), "");
        pieces.add(partner == null || moved.contains(column) ? said(gone) : gone);
        if (partner != null && moved.contains(column)) {
          addOfMoved(row, column, partner);
        }
        continue;
      }
      for (; at < next; at++) {
        pieces.add(come(table, b, newColumns.get(at)));
      }
      TokenDiff piece = TokenDiff.of(cell.getValue(), text(b, newColumns.get(at)));
      pieces.add(isCount(table, column, newColumns.get(at)) ? said(piece) : piece);
      at++;
    }
    for (; at < newColumns.size(); at++) {
      pieces.add(come(table, b, newColumns.get(at)));
    }
    return pieces;
  }

  /** A cell that stands in the new row alone: of a column that came, or that stands elsewhere. */
  private TokenDiff come(TableAlignment table, Map<Integer, String> row, int column) {
    TokenDiff piece = TokenDiff.of("", text(row, column));
    boolean isOfLine =
        !table.columns().containsValue(column)
            || table.movedColumns().stream()
                .anyMatch(c -> table.columns().getOrDefault(c, -1) == column);
    return isOfLine ? said(piece) : piece;
  }

  private Row row(int unit) {
    Row row = byOld.get(unit);
    if (row == null) {
      throw new IllegalStateException("No row at unit " + unit);
    }
    return row;
  }

  private static String text(Map<Integer, String> row, int column) {
    return row.getOrDefault(column, "");
  }

  private TokenDiff said(TokenDiff piece) {
    saidByLines.add(piece);
    return piece;
  }

  private static boolean isCount(TableAlignment table, int column, int partner) {
    return table.before().isCounter(column) && table.after().isCounter(partner);
  }

  private void noteTable(TableGrid grid, Fate fate) {
    lines.add(new Line(Axis.TABLE, fate, grid.rowText(0), grid.key()));
  }

  private void noteColumns(TableAlignment table) {
    TableGrid a = table.before();
    TableGrid b = table.after();
    Set<Integer> moved = table.movedColumns();
    for (int column : a.columns()) {
      Integer partner = table.columns().get(column);
      String heading = a.heading(column);
      if (partner == null) {
        String text = a.columnText(column);
        lines.add(new Line(Axis.COLUMN, Fate.REMOVED, heading, text));
        cells.add(new Cell(null, null, heading, null, text, null, false));
      } else if (moved.contains(column)) {
        String now = b.heading(partner);
        lines.add(new Line(Axis.COLUMN, Fate.MOVED, now, b.columnText(partner)));
        cells.add(
            new Cell(null, null, heading, now, a.columnText(column), b.columnText(partner), true));
      }
    }
    for (int column : b.columns()) {
      if (!table.columns().containsValue(column)) {
        String text = b.columnText(column);
        lines.add(new Line(Axis.COLUMN, Fate.ADDED, b.heading(column), text));
        cells.add(new Cell(null, null, null, b.heading(column), null, text, false));
      }
    }
  }

  /** Notes the rows in the new order, those that went where they stood. */
  private void noteRows(TableAlignment table) {
    Set<Integer> moved = table.movedRows();
    Map<Integer, Integer> byNew = new HashMap<>();
    table.rows().forEach((i, j) -> byNew.put(j, i));
    int at = 0;
    for (int j = 0; j < table.after().rows(); j++) {
      Integer i = byNew.get(j);
      if (i == null) {
        noteWhole(table.after(), j, Fate.ADDED);
      } else if (moved.contains(i)) {
        noteMoved(table, i, j);
      } else {
        at = noteGone(table, at, i) + 1;
        noteCells(table, i, j);
      }
    }
    noteGone(table, at, table.before().rows());
  }

  private int noteGone(TableAlignment table, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!table.rows().containsKey(i)) {
        noteWhole(table.before(), i, Fate.REMOVED);
      }
    }
    return to;
  }

  private void noteWhole(TableGrid grid, int row, Fate fate) {
    String name = grid.name(row);
    String text = grid.rowText(row);
    lines.add(new Line(Axis.ROW, fate, name == null ? "" : name, text));
    cells.add(
        fate == Fate.REMOVED
            ? new Cell(name, null, null, null, text, null, false)
            : new Cell(null, name, null, null, null, text, false));
  }

  private void noteMoved(TableAlignment table, int i, int j) {
    String name = table.after().name(j);
    String old = table.before().rowText(i);
    String now = table.after().rowText(j);
    lines.add(new Line(Axis.ROW, Fate.MOVED, name == null ? "" : name, now));
    cells.add(new Cell(table.before().name(i), name, null, null, old, now, true));
    noteCells(table, i, j);
  }

  private void noteCells(TableAlignment table, int i, int j) {
    TableGrid a = table.before();
    TableGrid b = table.after();
    table
        .columns()
        .forEach(
            (c, d) -> {
              String old = a.cell(i, c);
              String now = b.cell(j, d);
              if (!isCount(table, c, d)
                  && !Key.of(old).withSigns().equals(Key.of(now).withSigns())) {
                cells.add(
                    new Cell(a.name(i), b.name(j), a.heading(c), b.heading(d), old, now, false));
              }
            });
  }
}
