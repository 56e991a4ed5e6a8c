package dev.docket.document;

import java.util.List;

/**
 * A line of a PDF page. Lengths are points, y grows downwards.
 *
 * @param cells its words, one entry for each stretch that a wide gap sets apart
 * @param size the size of most of its glyphs
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
    boolean mono,
    float left,
    float right,
    int column) {

  String text() {
    return cells.size() == 1 ? cells.getFirst() : String.join(" ", cells);
  }

  PdfLine in(float columnLeft, float columnRight, int columnNumber) {
    return new PdfLine(cells, x, end, y, size, bold, mono, columnLeft, columnRight, columnNumber);
  }
}
