package dev.docket.document;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A table of a document: its rows in order, each with the places of its cells in the text. No table
 * and no row is empty; a table within a cell is part of that cell's text.
 */
public record Table(List<Row> rows) {
  /** A row of a table, which is a line of the text; its cells stand there separated by bars. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The offset of the row's first code point. */
    public int start() {
      return cells.getFirst().start();
    }

    /** The offset after the row's last code point. */
    public int end() {
      return cells.getLast().end();
    }
  }

  /**
   * A cell; it is empty where {@code start} is {@code end}.
   *
   * @param column the column in which it begins, from 0; cells across several columns leave gaps
   * @param start the offset of its first code point
   * @param end the offset after its last code point
   */
  public record Cell(int column, int start, int end) {}

  public Table {
    rows = List.copyOf(rows);
  }

  /** The offset of the table's first code point. */
  public int start() {
    return rows.getFirst().start();
  }

  /** The offset after the table's last code point. */
  public int end() {
    return rows.getLast().end();
  }

  /** The same table with {@code place} applied to all offsets. */
  public Table placed(IntUnaryOperator place) {
    return new Table(
        rows.stream()
            .map(
                row ->
                    new Row(
                        row.cells().stream()
                            .map(
                                c ->
                                    new Cell(
                                        c.column(),
                                        place.applyAsInt(c.start()),
                                        place.applyAsInt(c.end())))
                            .toList()))
            .toList());
  }
}
