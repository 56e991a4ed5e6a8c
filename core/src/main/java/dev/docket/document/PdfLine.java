package dev.docket.document;

import java.util.List;
import java.util.regex.Pattern;

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
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(（\\[]?(?:[0-9]{1,3}(?:[.-][0-9]{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,6})[.)）\\]]?"
              + "|[•●○■▪‣·・–\\-*]|§ ?[0-9.]+|[①-⑳]|第.{1,8}[条章項号]");

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

  /** Whether the first word of {@code line} had no room on this line before it. */
  boolean hasNoRoomFor(PdfLine line) {
    String text = line.text();
    int word = text.indexOf(' ');
    int letters = word < 0 ? text.length() : word;
    boolean wide = Joining.isWide(text.charAt(0));
    float perLetter = (line.end() - line.x()) / Math.max(1, text.length());
    float wanted = wide ? 2.6f * line.size() : (letters + 1) * perLetter;
    return end + wanted > right - 1;
  }

  /** Whether the first of two cells is a number or bullet, so that it is no table's row. */
  boolean isLabelled() {
    return cells.size() == 2 && NUMBER.matcher(cells.getFirst()).matches();
  }
}
