package dev.docket.document;

import dev.docket.document.PdfGlyphs.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what stands on a page into lines, and the lines into reading order, column by column. */
final class PdfLayout {
  private static final int DEEPEST = 12; // columns in columns, and bands of them on a page

  private static final int LONGEST_ROW = 1_500; // characters; a longer one is a page in columns

  private final List<PdfLine> lines = new ArrayList<>();
  private int columns;

  private PdfLayout() {}

  /** The lines of a page in reading order. */
  static List<PdfLine> lines(PdfTables tables) {
    List<List<PdfCell>> rows = new ArrayList<>(PdfRows.of(tables.rest()));
    for (List<PdfGrid.Cell> row : tables.rows()) {
      rows.add(List.of(PdfCell.row(row.stream().map(c -> c.text).toList())));
    }
    rows.sort(Comparator.comparingDouble(row -> row.getFirst().y()));
    PdfLayout layout = new PdfLayout();
    layout.add(rows, 0);
    return layout.lines;
  }

  private void add(List<List<PdfCell>> rows, int depth) {
    Optional<PdfColumns> found = depth < DEEPEST ? PdfColumns.find(rows) : Optional.empty();
    if (found.isEmpty()) {
      column(rows, depth);
      return;
    }
    PdfColumns pair = found.get();
    add(rows.subList(0, pair.from()), depth + 1);
    add(pair.left(rows), depth + 1);
    add(pair.right(rows), depth + 1);
    add(rows.subList(pair.to(), rows.size()), depth + 1);
  }

  private void column(List<List<PdfCell>> rows, int depth) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<PdfCell> row : rows) {
      left = Math.min(left, row.getFirst().x());
      right = Math.max(right, row.getLast().end());
    }
    for (List<PdfCell> row : rows) {
      List<List<Stretch>> cells = row.getFirst().table();
      if (cells.isEmpty()) {
        lines.add(PdfLine.of(row, left, right, columns));
      } else if (row.getFirst().length() > LONGEST_ROW) {
        columns++;
        cells.forEach(cell -> add(PdfRows.of(cell), depth + 1));
      } else {
        lines.add(PdfLine.of(row.getFirst(), left, right, columns));
      }
    }
    columns += rows.isEmpty() ? 0 : 1;
  }
}
