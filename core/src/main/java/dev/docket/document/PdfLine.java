package dev.docket.document;

import java.util.List;

/**
 * A line of a PDF page. Lengths are points, y grows downwards.
 *
 * @param cells its words, one entry for each stretch that a wide gap sets apart
 * @param size the size of most of its glyphs
 * @param bold whether all of it is bold but a number or a stray mark
 * @param startsBold whether its first word is bold
 * @param left the left border of the column it stands in
 * @param right the right border of the column it stands in
 */
record PdfLine(
    List<String> cells,
    float x,
    float end,
    float y,
    float size,
    boolean bold,
    boolean startsBold,
    boolean mono,
    float left,
    float right,
    int column) {

  /** The line that {@code row} makes in a column with these borders. */
  static PdfLine of(List<PdfCell> row, float left, float right, int column) {
    PdfCell longest = row.getFirst();
    int bold = 0;
    int mono = 0;
    int length = 0;
    for (PdfCell cell : row) {
      longest = cell.length() > longest.length() ? cell : longest;
      bold += cell.bold();
      mono += cell.mono();
      length += cell.length();
    }
    return new PdfLine(
        row.stream().map(c -> c.text().strip()).toList(),
        row.getFirst().x(),
        row.getLast().end(),
        longest.y(),
        longest.size(),
        bold * 10 >= length * 8 && row.getLast().endsBold(),
        row.getFirst().startsBold(),
        mono * 10 >= length * 8,
        left,
        right,
        column);
  }

  String text() {
    return cells.size() == 1 ? cells.getFirst() : String.join(" ", cells);
  }
}
