package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.List;

/**
 * The row of a table as a page shows it.
 *
 * @param table tells the tables of a document apart; 0 in what is no row of a table
 * @param columns for each cell the column in which it begins
 * @param cells the text of each cell; one is not empty
 */
record PdfTableRow(int table, List<Integer> columns, List<List<PdfStretch>> cells) {
  /** What is no row of a table. */
  static final PdfTableRow NONE = new PdfTableRow(0, List.of(), List.of());
}
