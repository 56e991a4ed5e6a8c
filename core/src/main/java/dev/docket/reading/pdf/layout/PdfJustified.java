package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the words of a line that justification has spread so far that they look like cells of a
 * table: it fills the same width as a line of running text next to it, with even gaps.
 */
final class PdfJustified {
  private static final float SAME = 1; // points that borders of one paragraph differ by
  private static final float EVEN = 0.5f; // points that gaps of one line differ by
  private static final float FARTHEST = 2; // lines' heights to the line next to it

  private PdfJustified() {}

  /** {@code rows} of a column, with the words of spread lines in one cell. */
  static List<List<PdfCell>> joined(List<List<PdfCell>> rows) {
    List<List<PdfCell>> joined = new ArrayList<>(rows);
    for (int i = 0; i < joined.size(); i++) {
      List<PdfCell> row = joined.get(i);
      if (row.size() > 1 && isSpread(row)) {
        boolean afterText = i > 0 && goesOn(joined.get(i - 1), row, true);
        boolean beforeText = i + 1 < rows.size() && goesOn(row, joined.get(i + 1), false);
        if (afterText || beforeText) {
          List<PdfStretch> words = row.stream().flatMap(c -> c.words().stream()).toList();
          joined.set(i, List.of(PdfCell.of(words)));
        }
      }
    }
    return joined;
  }

  /** Whether each cell is a word, and the gaps between them are alike. */
  private static boolean isSpread(List<PdfCell> row) {
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 0; i < row.size(); i++) {
      PdfCell cell = row.get(i);
      if (!cell.table().cells().isEmpty() || cell.text().strip().indexOf(' ') >= 0) {
        return false;
      }
      if (i > 0) {
        float gap = cell.x() - row.get(i - 1).end();
        least = Math.min(least, gap);
        most = Math.max(most, gap);
      }
    }
    return most - least <= EVEN;
  }

  /** Whether a sentence goes on from one line to the next in a paragraph with even borders. */
  private static boolean goesOn(List<PdfCell> above, List<PdfCell> below, boolean first) {
    List<PdfCell> text = first ? above : below;
    PdfCell from = above.getFirst();
    PdfCell to = below.getFirst();
    boolean running = text.size() == 1 && text.getFirst().table().cells().isEmpty();
    boolean borders =
        Math.abs(above.getLast().end() - below.getLast().end()) <= SAME
            && (first ? Math.abs(from.x() - to.x()) <= SAME : from.x() >= to.x() - SAME);
    String word = to.text().strip();
    return running
        && borders
        && text.getFirst().text().strip().indexOf(' ') > 0
        && to.y() - from.y() <= FARTHEST * Math.max(from.size(), to.size())
        && Math.abs(from.size() - to.size()) < SAME
        && !PdfLine.FINISHED.matcher(above.getLast().text()).find()
        && !word.isEmpty()
        && Character.isLowerCase(word.charAt(0));
  }
}
