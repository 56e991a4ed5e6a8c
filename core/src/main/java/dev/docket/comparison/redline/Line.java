package dev.docket.comparison.redline;

import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the old text: a paragraph, or several that are read as one, such as a table's row. */
final class Line {
  /**
   * Text inserted at {@code place} of the old text.
   *
   * @param apart whether it is a clause of its own, which takes no other's place
   */
  record Insert(int place, List<Stretch> text, boolean apart) {
    Insert(int place, List<Stretch> text) {
      this(place, text, false);
    }
  }

  private final List<Unit> units;
  private final Table.@Nullable Row row;
  private final int start;
  private final int end;
  private final List<Insert> inserts = new ArrayList<>();
  private boolean gone;

  Line(List<Unit> units, Table.@Nullable Row row, int start, int end) {
    this.units = units;
    this.row = row;
    this.start = start;
    this.end = end;
  }

  List<Unit> units() {
    return units;
  }

  Unit first() {
    return units.getFirst();
  }

  Unit last() {
    return units.getLast();
  }

  /** The row that it is, with indexes in the old text; null if it is none. */
  Table.@Nullable Row row() {
    return row;
  }

  /** The index of its first character in the old text. */
  int start() {
    return start;
  }

  /** The index after its last character. */
  int end() {
    return end;
  }

  /** What is inserted in it, by place. */
  List<Insert> inserts() {
    return inserts;
  }

  /** Whether all of it is deleted. */
  boolean isGone() {
    return gone;
  }

  void gone(boolean isGone) {
    gone = isGone;
  }
}
