package dev.docket.worker.comparison.diff;

import dev.docket.comparison.Comparison.CellChange;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.TableAlignment.Units;
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
    MOVED,
    /** One table that is several now. */
    DIVIDED,
    /** Several tables that are one now. */
    JOINED,
    /** A column whose numbers are in another unit, and have the same values. */
    RESCALED,
    /** A column whose numbers are in another unit, and so have other values. */
    OTHER_UNIT;

    /** Whether what it says is arranged otherwise, and is the same. */
    public boolean isArrangement() {
      return switch (this) {
        case ADDED, REMOVED, OTHER_UNIT -> false;
        case MOVED, DIVIDED, JOINED, RESCALED -> true;
      };
    }

    private Fate mirrored() {
      return switch (this) {
        case ADDED -> REMOVED;
        case REMOVED -> ADDED;
        case DIVIDED -> JOINED;
        case JOINED -> DIVIDED;
        case MOVED, RESCALED, OTHER_UNIT -> this;
      };
    }
  }

  /**
   * A row, a column or a whole table that came, went or stands elsewhere.
   *
   * @param name the row's first words, the column's heading or its unit, or the table's first row
   * @param was the same in the old version, where that differs; else empty
   */
  public record Line(Axis axis, Fate fate, String name, String text, String was) {
    Line(Axis axis, Fate fate, String name, String text) {
      this(axis, fate, name, text, "");
    }

    Line mirrored() {
      return was.isEmpty()
          ? new Line(axis, fate.mirrored(), name, text)
          : new Line(axis, fate.mirrored(), /* name= */ was, text, /* was= */ name);
    }
  }

  TableDiff(Clause before, Clause after) {
    List<TableAlignment> tables = TableAlignment.of(before, after);
    TableGrid.of(before).stream()
        .filter(t -> tables.stream().noneMatch(p -> p.before().units().containsAll(t.units())))
        .forEach(t -> noteTable(t, Fate.REMOVED));
    TableGrid.of(after).stream()
        .filter(t -> tables.stream().noneMatch(p -> p.after().units().containsAll(t.units())))
        .forEach(t -> noteTable(t, Fate.ADDED));
    for (TableAlignment table : tables) {
      oldRows.addAll(table.before().units());
      newRows.addAll(table.after().units());
      table
          .rows()
          .forEach((i, j) -> byOld.put(table.before().units().get(i), new Row(table, i, j)));
      noteParts(table);
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
    if (!isCount(row.table, column, partner)
        && !old.equals(now)
        && !isSaidByUnit(row, column, partner)) {
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
      int there = newColumns.get(at);
      TokenDiff piece = TokenDiff.of(cell.getValue(), text(b, there));
      boolean isSaid = isCount(table, column, there) || isSaidByUnit(row, column, there);
      pieces.add(isSaid ? said(piece) : piece);
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

  /** Whether a cell only differs by the unit of its column, or is the heading that names that. */
  private static boolean isSaidByUnit(Row row, int column, int partner) {
    TableGrid a = row.table.before();
    TableGrid b = row.table.after();
    return row.table
        .units(column, partner)
        .filter(
            units ->
                (row.before < a.headings() && row.after < b.headings())
                    ? units.before().rest().equals(units.after().rest())
                    : units.haveOneValue(a.cell(row.before, column), b.cell(row.after, partner)))
        .isPresent();
  }

  private void noteTable(TableGrid grid, Fate fate) {
    lines.add(new Line(Axis.TABLE, fate, grid.rowText(0), grid.key()));
  }

  private void noteParts(TableAlignment table) {
    int more = Integer.compare(table.after().parts(), table.before().parts());
    if (more != 0) {
      Fate fate = more > 0 ? Fate.DIVIDED : Fate.JOINED;
      lines.add(new Line(Axis.TABLE, fate, table.before().rowText(0), ""));
    }
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
      if (partner != null) {
        table.units(column, partner).ifPresent(units -> noteUnits(table, column, partner, units));
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

  private void noteUnits(TableAlignment table, int column, int partner, Units units) {
    boolean isSame =
        table.rows().entrySet().stream()
            .filter(r -> r.getKey() >= table.before().headings())
            .allMatch(
                r ->
                    units.haveOneValue(
                        table.before().cell(r.getKey(), column),
                        table.after().cell(r.getValue(), partner)));
    lines.add(
        new Line(
            Axis.COLUMN,
            isSame ? Fate.RESCALED : Fate.OTHER_UNIT,
            units.after().name(),
            units.after().before() + "1" + units.after().after(),
            units.before().name()));
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
        if (!table.after().isHeadingAgain(j)) {
          noteWhole(table.after(), j, Fate.ADDED);
        }
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
      if (!table.rows().containsKey(i) && !table.before().isHeadingAgain(i)) {
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
