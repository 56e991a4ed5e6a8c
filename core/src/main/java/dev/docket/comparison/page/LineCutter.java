package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Blocks.Atom;
import dev.docket.comparison.page.Blocks.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts edits at line ends and at the edges of cells, counting the offsets of both versions.
 *
 * <p>A row that both versions have is one line, though it ends in one before it ends in the other:
 * what went comes before what came, so rows that went may be read before the end of the row above.
 * A line over which several rows of one version run is no row: it stays text, line by line.
 */
final class LineCutter {
  private final TablePlaces before;
  private final TablePlaces after;
  private final List<Row> lines = new ArrayList<>();
  private final List<Row> late = new ArrayList<>(); // that went and follow the line
  private int oldAt;
  private int newAt;
  private List<Atom> atoms = new ArrayList<>();
  private List<Atom> lateAtoms = new ArrayList<>();
  private TablePlaces.@Nullable Place oldRow;
  private TablePlaces.@Nullable Place newRow;
  private TablePlaces.@Nullable Place lateRow;
  private boolean isOverRows;
  private boolean oldEnded;
  private boolean newEnded;
  private boolean oldOpen; // the last row ended in the new version alone
  private boolean newOpen; // the last row ended in the old version alone

  LineCutter(TablePlaces before, TablePlaces after, int oldStart, int newStart) {
    this.before = before;
    this.after = after;
    this.oldAt = oldStart;
    this.newAt = newStart;
  }

  List<Row> lines(List<Edit> edits) {
    edits.forEach(this::cut);
    if (!atoms.isEmpty() || !late.isEmpty() || !lateAtoms.isEmpty()) {
      endLine();
    }
    return lines;
  }

  private void cut(Edit edit) {
    Op op = edit.op();
    StringBuilder text = new StringBuilder();
    int oldColumn = -1;
    int newColumn = -1;
    for (int code : edit.text().codePoints().toArray()) {
      int old = op == Op.INSERT ? -1 : oldColumn(code, op);
      int now = op == Op.DELETE ? -1 : newColumn(code);
      oldAt += op == Op.INSERT ? 0 : 1;
      newAt += op == Op.DELETE ? 0 : 1;
      if (code == '\n') {
        flush(text, op, oldColumn, newColumn);
        newline(op);
      } else {
        if (old != oldColumn || now != newColumn) {
          flush(text, op, oldColumn, newColumn);
          oldColumn = old;
          newColumn = now;
        }
        text.appendCodePoint(code);
      }
    }
    flush(text, op, oldColumn, newColumn);
  }

  private int oldColumn(int code, Op op) {
    TablePlaces.Place place = code == '\n' ? null : before.row(oldAt);
    if (isLate(op)) {
      lateRow = place == null ? lateRow : place;
    } else {
      isOverRows |= isAnother(oldRow, place);
      oldRow = place == null ? oldRow : place;
    }
    return place == null ? -1 : TablePlaces.column(place.row(), oldAt);
  }

  private int newColumn(int code) {
    TablePlaces.Place place = code == '\n' ? null : after.row(newAt);
    isOverRows |= isAnother(newRow, place);
    newRow = place == null ? newRow : place;
    return place == null ? -1 : TablePlaces.column(place.row(), newAt);
  }

  private static boolean isAnother(
      TablePlaces.@Nullable Place known, TablePlaces.@Nullable Place place) {
    return known != null && place != null && !known.equals(place);
  }

  /** Whether what went follows the row that the new version has not ended yet. */
  private boolean isLate(Op op) {
    return op == Op.DELETE && oldEnded && !newEnded && newRow != null;
  }

  private void flush(StringBuilder text, Op op, int oldColumn, int newColumn) {
    if (!text.isEmpty()) {
      (isLate(op) ? lateAtoms : atoms).add(new Atom(text.toString(), op, oldColumn, newColumn));
      text.setLength(0);
    }
  }

  /**
   * Ends the line, unless it is a row that goes on in the version that has not ended it; that
   * version's own end of the row is no further line.
   */
  private void newline(Op op) {
    Atom end = new Atom("\n", op, -1, -1);
    if (isLate(op)) {
      lateAtoms.add(end);
      endLate();
      return;
    }
    boolean isOld = op != Op.INSERT;
    boolean isNew = op != Op.DELETE;
    if (atoms.isEmpty() && ((oldOpen && !isNew) || (newOpen && !isOld))) {
      oldOpen = false;
      newOpen = false;
      return;
    }
    atoms.add(end);
    oldEnded |= isOld;
    newEnded |= isNew;
    boolean isRow = oldRow != null && newRow != null && oldEnded != newEnded;
    boolean goesOn = oldEnded ? goesOn(newRow, newAt) : goesOn(oldRow, oldAt);
    if (!isRow || !goesOn) {
      oldOpen = isRow && !oldEnded;
      newOpen = isRow && !newEnded;
      endLine();
    }
  }

  private static boolean goesOn(TablePlaces.@Nullable Place place, int offset) {
    return place != null && offset < place.row().end();
  }

  /** Whether the line is a row that went and another in its place, not even parted alike. */
  private boolean sharesNothing() {
    return oldRow != null
        && newRow != null
        && atoms.stream().noneMatch(a -> a.op() == Op.EQUAL && !a.text().isBlank());
  }

  private void endLate() {
    late.add(new Row(lateAtoms, lateRow, null));
    lateAtoms = new ArrayList<>();
    lateRow = null;
  }

  private void endLine() {
    if (isOverRows) {
      lines.add(new Row(atoms, null, null));
    } else if (sharesNothing()) {
      lines.add(new Row(atoms.stream().filter(a -> a.op() == Op.DELETE).toList(), oldRow, null));
      lines.add(new Row(atoms.stream().filter(a -> a.op() != Op.DELETE).toList(), null, newRow));
    } else if (!atoms.isEmpty()) {
      lines.add(new Row(atoms, oldRow, newRow));
    }
    atoms = new ArrayList<>();
    if (!lateAtoms.isEmpty()) {
      endLate();
    }
    lines.addAll(late);
    late.clear();
    oldRow = null;
    newRow = null;
    isOverRows = false;
    oldEnded = false;
    newEnded = false;
  }
}
