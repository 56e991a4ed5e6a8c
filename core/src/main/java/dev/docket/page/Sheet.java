package dev.docket.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook whose cells may have underlined text.
 *
 * @param title stands above the headings; null for none
 * @param columns the headings
 * @param rows as many cells each as there are columns; a cell is its runs
 */
public record Sheet(
    String name, @Nullable String title, List<String> columns, List<List<List<Run>>> rows) {

  /** Keeps the lists as they are. */
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A stretch of a cell's text. */
  public record Run(String text, boolean underlined) {}

  /** A cell of plain text. */
  public static List<Run> plain(String text) {
    return List.of(new Run(text, false));
  }

  /** The sheet of {@code grid}. */
  public static Sheet of(Grid grid) {
    return new Sheet(
        grid.name(),
        null,
        grid.columns(),
        grid.rows().stream().map(row -> row.stream().map(Sheet::plain).toList()).toList());
  }

  /** The row of the headings, from 1. */
  int headRow() {
    return title == null ? 1 : 2;
  }
}
