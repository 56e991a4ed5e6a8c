package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfGrid.Cell;
import java.util.ArrayList;
import java.util.List;

/** Tells the cells of a table from columns of a page and from lists that are drawn alike. */
final class PdfDrawnCells {
  private static final int TALL = 10; // lines of a column, which is no cell
  private static final int LEAST_PAIRS = 2; // pairs of lines that make a list
  private static final float MOSTLY = 0.7f; // of these pairs
  private static final float LARGER = 1.08f; // times the type below, of a heading
  private static final int LEAST = 2; // rows with text in several columns
  private static final float SAME_START = 2; // points by which words of one column may start apart

  private PdfDrawnCells() {}

  /** Whether several rows have text in several columns, and these are not columns of a page. */
  static boolean areTable(List<List<Cell>> cells) {
    int columns = cells.isEmpty() ? 0 : cells.getFirst().size();
    int several = 0;
    boolean isShort = columns > 2;
    for (List<Cell> row : cells) {
      int fewest = Integer.MAX_VALUE;
      int texts = 0;
      for (Cell cell : row) {
        if (!cell.text.isEmpty()) {
          texts++;
          fewest = Math.min(fewest, PdfRows.of(cell.text).size());
        }
      }
      several += texts > 1 ? 1 : 0;
      isShort |= texts > 1 && fewest < TALL;
    }
    return several >= LEAST
        && isShort
        && cells.stream().noneMatch(PdfDrawnCells::isSeveral)
        && !(columns == 2 && hasHeadings(cells));
  }

  /**
   * Whether the cells of {@code row} are tables beside each other, or the columns of one that is
   * drawn column by column: their lines are parted at one place, or stand level and had room.
   */
  private static boolean isSeveral(List<Cell> row) {
    List<Cell> filled = row.stream().filter(cell -> !cell.text.isEmpty()).toList();
    int roomy = 0;
    int pairs = 0;
    boolean isEven = filled.size() > 1;
    int count = 0;
    for (int i = 0; i < filled.size(); i++) {
      List<List<PdfCell>> own = PdfRows.of(filled.get(i).text);
      if (isParted(own)) {
        return true;
      }
      isEven &= i == 0 || own.size() == count;
      count = own.size();
      float end = i + 1 < filled.size() ? start(filled.get(i + 1)) - PdfDrawnTables.PADDING : 0;
      for (int k = 1; k < own.size() && end > 0; k++) {
        pairs++;
        roomy += PdfMergedRows.hasRoom(own.get(k - 1), own.get(k), end) ? 1 : 0;
      }
    }
    return isEven && pairs >= LEAST_PAIRS && roomy >= MOSTLY * pairs;
  }

  /** Whether several lines of a cell have a gap before words that start at one place. */
  private static boolean isParted(List<List<PdfCell>> cell) {
    List<Float> starts = new ArrayList<>();
    for (List<PdfCell> line : cell) {
      for (PdfCell part : line.subList(1, line.size())) {
        if (starts.stream().anyMatch(start -> Math.abs(start - part.x()) < SAME_START)) {
          return true;
        }
        starts.add(part.x());
      }
    }
    return false;
  }

  private static float start(Cell cell) {
    float start = Float.MAX_VALUE;
    for (PdfStretch word : cell.text) {
      start = Math.min(start, word.x);
    }
    return start;
  }

  /** Whether words over the left column alone are set as headings, which divide columns of text. */
  private static boolean hasHeadings(List<List<Cell>> cells) {
    for (int i = 0; i + 1 < cells.size(); i++) {
      List<PdfStretch> left = cells.get(i).getFirst().text;
      List<PdfStretch> below = cells.get(i + 1).getFirst().text;
      boolean alone = !left.isEmpty() && cells.get(i).getLast().text.isEmpty();
      if (alone && !below.isEmpty() && isHeading(left.getFirst(), below.getFirst())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeading(PdfStretch words, PdfStretch below) {
    return words.size > LARGER * below.size || (words.face.bold() && !below.face.bold());
  }
}
