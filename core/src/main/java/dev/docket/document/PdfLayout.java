package dev.docket.document;

import dev.docket.document.PdfGlyphs.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what stands on a page into lines, and the lines into reading order, column by column. */
final class PdfLayout {
  private static final int DEEPEST = 12; // columns in columns, and bands of them on a page

  private final List<PdfLine> lines = new ArrayList<>();
  private int columns;

  private PdfLayout() {}

  /** The lines of a page in reading order. */
  static List<PdfLine> lines(List<Stretch> stretches) {
    PdfLayout layout = new PdfLayout();
    layout.add(PdfRows.of(stretches), 0);
    return layout.lines;
  }

  private void add(List<List<PdfCell>> rows, int depth) {
    Optional<PdfColumns> found = depth < DEEPEST ? PdfColumns.find(rows) : Optional.empty();
    if (found.isEmpty()) {
      column(rows);
      return;
    }
    PdfColumns pair = found.get();
    add(rows.subList(0, pair.from()), depth + 1);
    add(pair.left(rows), depth + 1);
    add(pair.right(rows), depth + 1);
    add(rows.subList(pair.to(), rows.size()), depth + 1);
  }

  private void column(List<List<PdfCell>> rows) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (List<PdfCell> row : rows) {
      left = Math.min(left, row.getFirst().x());
      right = Math.max(right, row.getLast().end());
    }
    for (List<PdfCell> row : rows) {
      lines.add(PdfLine.of(row, left, right, columns));
    }
    columns += rows.isEmpty() ? 0 : 1;
  }
}
