package dev.docket.worker.comparison.align;

import dev.docket.document.Document;
import dev.docket.document.Table;
import dev.docket.worker.comparison.align.Clause.RowUnit;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a document's tables by where they start, to cut clauses along them. */
final class TableRows {
  private final Document document;
  private final NavigableMap<Integer, RowUnit> byStart = new TreeMap<>();

  TableRows(Document document) {
    this.document = document;
    for (int t = 0; t < document.tables().size(); t++) {
      for (Table.Row row : document.tables().get(t).rows()) {
        if (row.cells().size() > 1 && row.end() > row.start()) {
          byStart.put(row.start(), new RowUnit(t, row));
        }
      }
    }
  }

  /** Cuts before and behind each row between two indices of the text, and nowhere within it. */
  void cut(NavigableSet<Integer> cuts, int start, int end) {
    if (byStart.isEmpty()) {
      return;
    }
    String text = document.text().toString();
    int low = document.text().offset(start);
    for (RowUnit unit : byStart.subMap(low, document.text().offset(end)).values()) {
      int from = document.text().index(unit.row().start());
      int to = document.text().index(unit.row().end());
      if (from >= start && to <= end) {
        cuts.subSet(from, false, to, false).clear();
        cuts.add(from);
        int next = to;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
          next++;
        }
        if (next < end) {
          cuts.subSet(to, true, next, true).clear();
          cuts.add(next);
        }
      }
    }
  }

  /** The row that {@code text} at an offset is, with nothing but white space behind it. */
  @Nullable RowUnit of(int offset, String text) {
    RowUnit unit = byStart.get(offset);
    if (unit == null) {
      return null;
    }
    int length = text.codePointCount(0, text.stripTrailing().length());
    return offset + length <= unit.row().end()
            && offset + text.codePointCount(0, text.length()) >= unit.row().end()
        ? unit
        : null;
  }
}
