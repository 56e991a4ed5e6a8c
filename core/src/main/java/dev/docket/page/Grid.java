package dev.docket.page;

import java.util.List;

/**
 * A table of texts, for people who go on in a spreadsheet.
 *
 * @param name of the sheet that it becomes
 * @param columns the headings
 * @param rows as many cells each as there are columns
 */
public record Grid(String name, List<String> columns, List<List<String>> rows) {
  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
