package dev.docket.comparison.page;

import dev.docket.document.Table;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the rows and cells of one version's tables stand. */
final class TablePlaces {
  private final NavigableMap<Integer, Place> byStart = new TreeMap<>();

  /** A row and the index of its table. */
  record Place(int table, Table.Row row) {}

  TablePlaces(List<Table> tables) {
    for (int t = 0; t < tables.size(); t++) {
      for (Table.Row row : tables.get(t).rows()) {
        if (row.cells().size() > 1) {
          byStart.put(row.start(), new Place(t, row));
        }
      }
    }
  }

  /** Whether a row stands between two offsets. */
  boolean hasBetween(int start, int end) {
    return !byStart.subMap(start, end).isEmpty();
  }

  /** The row at an offset, its end included; null where there is none. */
  @Nullable Place row(int offset) {
    Map.Entry<Integer, Place> entry = byStart.floorEntry(offset);
    return entry == null || offset > entry.getValue().row.end() ? null : entry.getValue();
  }

  /** The column of the cell of {@code row} at an offset, or -1 between cells. */
  static int column(Table.Row row, int offset) {
    for (Table.Cell cell : row.cells()) {
      if (offset >= cell.start() && offset < cell.end()) {
        return cell.column();
      }
    }
    return -1;
  }
}
