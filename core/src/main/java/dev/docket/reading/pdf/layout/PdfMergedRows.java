package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfGrid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes apart the rows that stand between two rules of a table which has a rule only every so many
 * rows: lines of its cells stand level, and each had room for the words of the next.
 */
final class PdfMergedRows {
  private static final int COLUMNS = 3; // with a line in every row, at least
  private static final int FEW = 2; // rows; headings of two lines stand as level
  private static final float LEVEL = 0.3f; // ems between the baselines of one row
  private static final float PADDING = 4; // points of a cell that hold no text
  private static final float SPACE = 0.25f; // ems

  private static final Pattern NUMBER = Pattern.compile("[-−–(]?[$€£¥]?[0-9][0-9., ]*[%)]?");

  private final List<Cell> cells;
  private final List<List<List<PdfCell>>> lines = new ArrayList<>(); // of each cell
  private final List<Float> baselines = new ArrayList<>(); // of the rows
  private final PdfGrid grid;

  private PdfMergedRows(List<Cell> cells, PdfGrid grid) {
    this.cells = cells;
    this.grid = grid;
    int most = 0;
    for (Cell cell : cells) {
      List<List<PdfCell>> own = PdfRows.of(cell.text);
      lines.add(own);
      if (own.size() > most) {
        most = own.size();
        baselines.clear();
        own.forEach(line -> baselines.add(line.getFirst().y()));
      }
    }
  }

  /** The rows that {@code cells}, which stand between two rules of {@code grid}, are. */
  static List<List<Cell>> apart(List<Cell> cells, PdfGrid grid) {
    PdfMergedRows merged = new PdfMergedRows(cells, grid);
    return merged.areSeveral() ? merged.rows() : List.of(cells);
  }

  private boolean areSeveral() {
    int count = baselines.size();
    if (count < FEW) {
      return false;
    }
    int full = 0;
    int pairs = 0;
    int roomy = 0;
    int texts = 0;
    int numbers = 0;
    for (int i = 0; i < cells.size(); i++) {
      List<List<PdfCell>> own = lines.get(i);
      full += own.size() == count ? 1 : 0;
      for (int k = 0; k < own.size(); k++) {
        if (row(own.get(k)) < 0) {
          return false;
        }
        texts++;
        numbers += text(own.get(k)).chars().anyMatch(Character::isDigit) ? 1 : 0;
        if (k > 0) {
          pairs++;
          roomy += hasRoom(cells.get(i), own.get(k - 1), own.get(k)) ? 1 : 0;
        }
      }
    }
    return full >= COLUMNS && roomy * 10 >= pairs * 9 && (count > FEW || numbers * 2 >= texts);
  }

  /** Which row the line stands in; -1 if between two. */
  private int row(List<PdfCell> line) {
    for (int i = 0; i < baselines.size(); i++) {
      if (Math.abs(line.getFirst().y() - baselines.get(i)) < LEVEL * line.getFirst().size()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two lines are no wrapped text: they are numbers, or the first had room for more. */
  private boolean hasRoom(Cell cell, List<PdfCell> line, List<PdfCell> next) {
    return hasRoom(line, next, line.getFirst().x() + grid.width(cell) - PADDING);
  }

  /** Whether two lines of a cell that ends at {@code end} are no wrapped text. */
  static boolean hasRoom(List<PdfCell> line, List<PdfCell> next, float end) {
    String words = text(next);
    if (NUMBER.matcher(words).matches() && NUMBER.matcher(text(line)).matches()) {
      return true;
    }
    int space = words.indexOf(' ');
    float width = width(next) * (space < 0 ? 1 : (float) space / words.length());
    float size = line.getFirst().size();
    return line.getLast().end() + SPACE * size + width < end;
  }

  private static float width(List<PdfCell> line) {
    return line.getLast().end() - line.getFirst().x();
  }

  private static String text(List<PdfCell> line) {
    return line.getFirst().text().strip();
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < baselines.size(); i++) {
      List<Cell> row = new ArrayList<>();
      for (Cell cell : cells) {
        Cell part = new Cell(cell.row, cell.from);
        part.to = cell.to;
        row.add(part);
      }
      rows.add(row);
    }
    for (int i = 0; i < cells.size(); i++) {
      for (PdfStretch stretch : cells.get(i).text) {
        rows.get(nearest(stretch)).get(i).text.add(stretch);
      }
    }
    return rows;
  }

  private int nearest(PdfStretch stretch) {
    int nearest = 0;
    for (int i = 1; i < baselines.size(); i++) {
      boolean nearer =
          Math.abs(stretch.y - baselines.get(i)) < Math.abs(stretch.y - baselines.get(nearest));
      nearest = nearer ? i : nearest;
    }
    return nearest;
  }
}
