package dev.docket.reading.pdf.layout;

import java.util.List;

/** Tells whether the end of a page cuts a row of a table in two. */
final class PdfCutRow {
  private static final float FULL = 0.85f; // of the longest line of a cell, of one that wraps
  private static final int SHORTEST = 16; // columns of the longest line of a cell of prose

  private PdfCutRow() {}

  /**
   * Whether the cells {@code rest}, of the first row on its page, go on with the cells {@code row}
   * of the last row before: one of both rows has nothing in its first cell, and another cell goes
   * on amid a sentence or is all there is; or every cell of the rest goes on amid a sentence.
   */
  static boolean isRest(List<String> row, List<String> rest) {
    if (row.size() != rest.size()) {
      return false;
    }
    if (row.getFirst().isEmpty() == rest.getFirst().isEmpty()) {
      return allGoOn(row, rest);
    }
    int filled = 0;
    boolean unfinished = false;
    for (int i = 0; i < row.size(); i++) {
      String before = row.get(i);
      filled += rest.get(i).isEmpty() ? 0 : 1;
      boolean goesOn = !before.isEmpty() && !rest.get(i).isEmpty();
      unfinished |= goesOn && !isFinished(before);
    }
    return unfinished || (filled == 1 && rest.getFirst().isEmpty());
  }

  /**
   * Whether each cell of {@code rest} goes on with a line that has no room for more, and a sentence
   * ends there: words without a full stop, as most tables have, tell nothing.
   */
  private static boolean allGoOn(List<String> row, List<String> rest) {
    boolean sentence = false;
    for (int i = 0; i < row.size(); i++) {
      String before = row.get(i);
      String after = rest.get(i);
      if (after.isEmpty()) {
        continue;
      }
      if (before.isEmpty() || isFinished(before) || !isFull(before, after)) {
        return false;
      }
      sentence |= after.lines().anyMatch(PdfCutRow::isFinished);
    }
    return sentence;
  }

  private static boolean isFinished(String words) {
    return PdfLine.FINISHED.matcher(words).find();
  }

  /** Whether the last line of {@code before} is about as long as the lines of its cell may be. */
  private static boolean isFull(String before, String after) {
    List<String> lines = before.lines().toList();
    int longest = 0;
    for (String line : lines) {
      longest = Math.max(longest, columns(line));
    }
    for (String line : after.lines().toList()) {
      longest = Math.max(longest, columns(line));
    }
    return longest >= SHORTEST && columns(lines.getLast()) >= FULL * longest;
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      columns += line.charAt(i) >= 0x2E80 ? 2 : 1;
    }
    return columns;
  }
}
