package dev.docket.comparison.redline;

import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the changes of a table's row to the cells that they stand in. */
final class RowEdit {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final OldText old;
  private final EditScript script;
  private final Line line;
  private final List<Table.Cell> cells;

  RowEdit(OldText old, EditScript script, Line line, Table.Row row) {
    this.old = old;
    this.script = script;
    this.line = line;
    this.cells = row.cells();
  }

  /** Settles each cell for itself; false if the new row has other cells. */
  boolean settle() {
    if (keepsBars()) {
      return true;
    }
    String now = Stretch.text(script.now(line));
    List<String> words =
        BAR.splitAsStream(now + "|").map(String::strip).toList(); // trailing blanks are left out
    int bars = (int) now.chars().filter(c -> c == '|').count();
    if (bars + 1 != cells.size() || now.indexOf('\n') >= 0) {
      return false;
    }
    line.inserts().clear();
    for (int i = 0; i < cells.size(); i++) {
      settle(cells.get(i), i < words.size() ? words.get(i) : "");
    }
    return true;
  }

  private void settle(Table.Cell cell, String now) {
    String before = old.text().substring(cell.start(), cell.end());
    int shorter = Math.min(before.length(), now.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    script.gone(cell.start(), cell.end(), false);
    script.gone(cell.start() + head, cell.end() - tail, true);
    String words = now.substring(head, now.length() - tail);
    if (!words.isEmpty()) {
      line.inserts().add(new Line.Insert(cell.end() - tail, List.of(Stretch.fresh(words))));
    }
  }

  private boolean keepsBars() {
    for (int i = 0; i + 1 < cells.size(); i++) {
      for (int at = cells.get(i).end(); at < cells.get(i + 1).start(); at++) {
        if (old.text().charAt(at) == '|' && script.isGone(at)) {
          return false;
        }
      }
    }
    return line.inserts().stream()
        .noneMatch(insert -> Stretch.text(insert.text()).matches("(?s).*[|\n].*"));
  }

  /** The cell that a place of the text is in. */
  int cell(int place) {
    int cell = 0;
    while (cell + 1 < cells.size() && barBefore(cell + 1) < place) {
      cell++;
    }
    return cell;
  }

  private int barBefore(int cell) {
    return old.text().indexOf('|', cells.get(cell - 1).end());
  }

  /** The unit of a cell that text at {@code place} belongs to; null if the cell is blank. */
  @Nullable Unit unit(int place) {
    Table.Cell cell = cells.get(cell(place));
    Unit found = null;
    for (Unit unit : line.units()) {
      boolean within = unit.start() >= cell.start() && unit.start() < cell.end();
      if (within && (found == null || unit.start() <= place)) {
        found = unit;
      }
    }
    return found;
  }

  /** The first paragraph of a cell of the file. */
  Optional<XmlElement> paragraph(int cell) {
    return row(line.first(), cells.size())
        .map(row -> cells(row).get(cell))
        .flatMap(found -> found.all("p").stream().findFirst());
  }

  /** The row of the file around {@code unit} that has so many cells. */
  static Optional<XmlElement> row(Unit unit, int count) {
    XmlElement at = unit.paragraph();
    while (at != null) {
      if (at.is("tr") && cells(at).size() == count) {
        return Optional.of(at);
      }
      at = at.parent();
    }
    return Optional.empty();
  }

  /** The cells of a row. */
  static List<XmlElement> cells(XmlElement row) {
    List<XmlElement> cells = new ArrayList<>();
    for (XmlElement child : row.elements()) {
      if (child.is("tc")) {
        cells.add(child);
      } else if (child.is("sdt") || child.is("sdtContent") || child.is("customXml")) {
        cells.addAll(cells(child));
      }
    }
    return cells;
  }
}
