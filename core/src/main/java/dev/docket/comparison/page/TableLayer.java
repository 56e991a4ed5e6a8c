package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Cell;
import dev.docket.comparison.page.Block.Line;
import dev.docket.comparison.page.Block.Stretch;
import dev.docket.comparison.page.Blocks.Atom;
import dev.docket.comparison.page.Blocks.Row;
import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays a table of the old version and one of the new over each other, column by column. */
final class TableLayer {
  private final List<Row> rows;
  private final List<Slot> slots = new ArrayList<>();

  /** A column by its number in each version; -1 where one has none. */
  private record Slot(int before, int after) {}

  TableLayer(List<Row> rows) {
    this.rows = rows;
    layOut();
  }

  Block.Grid grid() {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      if (hasCellsAlike(row)) {
        lines.add(line(row));
      } else {
        lines.add(line(side(row, Op.INSERT)));
        lines.add(line(side(row, Op.DELETE)));
      }
    }
    return new Block.Grid(lines);
  }

  /** Whether no cell of the row was parted or joined with its neighbour. */
  private boolean hasCellsAlike(Row row) {
    Set<Integer> old = Set.copyOf(columns(row.before()));
    Set<Integer> now = Set.copyOf(columns(row.after()));
    return old.isEmpty()
        || now.isEmpty()
        || slots.stream()
            .filter(s -> s.before >= 0 && s.after >= 0)
            .allMatch(s -> old.contains(s.before) == now.contains(s.after));
  }

  /** What one version has of a row: without what is {@code other} than it. */
  private static Row side(Row row, Op other) {
    boolean isOld = other == Op.INSERT;
    return new Row(
        row.atoms().stream()
            .filter(a -> a.op() != other)
            .map(
                a ->
                    isOld
                        ? new Atom(a.text(), Op.DELETE, a.oldColumn(), -1)
                        : new Atom(a.text(), Op.INSERT, -1, a.newColumn()))
            .toList(),
        isOld ? row.before() : null,
        isOld ? null : row.after());
  }

  private void layOut() {
    TreeSet<Integer> old = new TreeSet<>();
    TreeSet<Integer> now = new TreeSet<>();
    Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();
    for (Row row : rows) {
      columns(row.before()).forEach(old::add);
      columns(row.after()).forEach(now::add);
      for (Atom atom : row.atoms()) {
        if (atom.oldColumn() >= 0 && atom.newColumn() >= 0) {
          shared
              .computeIfAbsent(atom.oldColumn(), _ -> new HashMap<>())
              .merge(atom.newColumn(), atom.text().length(), Integer::sum);
        }
      }
    }
    NavigableMap<Integer, Integer> partners = new TreeMap<>();
    int last = -1;
    for (int column : old) {
      int partner =
          shared.getOrDefault(column, Map.of()).entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(-1);
      if (partner > last) {
        partners.put(column, partner);
        last = partner;
      }
    }
    List<Integer> oldGap = new ArrayList<>();
    int from = 0;
    for (int column : old) {
      Integer partner = partners.get(column);
      if (partner == null) {
        oldGap.add(column);
      } else {
        addGap(oldGap, List.copyOf(now.subSet(from, partner)));
        oldGap.clear();
        slots.add(new Slot(column, partner));
        from = partner + 1;
      }
    }
    addGap(oldGap, List.copyOf(now.tailSet(from)));
  }

  /** Columns of which no text is shared: opposite each other where there are as many. */
  private void addGap(List<Integer> old, List<Integer> now) {
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        slots.add(new Slot(old.get(i), now.get(i)));
      }
    } else {
      old.forEach(c -> slots.add(new Slot(c, -1)));
      now.forEach(c -> slots.add(new Slot(-1, c)));
    }
  }

  private static List<Integer> columns(TablePlaces.@Nullable Place place) {
    return place == null
        ? List.of()
        : place.row().cells().stream().map(Table.Cell::column).toList();
  }

  private Line line(Row row) {
    List<Integer> old = columns(row.before());
    List<Integer> now = columns(row.after());
    List<Cell> cells = new ArrayList<>();
    for (Slot slot : slots) {
      boolean begins = old.contains(slot.before) || now.contains(slot.after);
      int ofOld = slot.before >= 0 ? 1 : 0;
      int ofNew = slot.after >= 0 ? 1 : 0;
      boolean isWithin = (ofOld > 0 && !old.isEmpty()) || (ofNew > 0 && !now.isEmpty());
      if (!begins && isWithin && !cells.isEmpty()) {
        cells.add(cells.removeLast().widened(ofOld, ofNew));
      } else {
        cells.add(new Cell(begins ? stretches(row, slot) : List.of(), 1, ofOld, ofNew));
      }
    }
    Op op = row.before() == null ? Op.INSERT : row.after() == null ? Op.DELETE : Op.EQUAL;
    return new Line(op, cells);
  }

  private static List<Stretch> stretches(Row row, Slot slot) {
    List<Stretch> found = new ArrayList<>();
    for (Atom atom : row.atoms()) {
      boolean wasHere = atom.oldColumn() >= 0 && atom.oldColumn() == slot.before;
      boolean isHere = atom.newColumn() >= 0 && atom.newColumn() == slot.after;
      if (wasHere || isHere) {
        Op op = wasHere && isHere ? Op.EQUAL : wasHere ? Op.DELETE : Op.INSERT;
        found.add(new Stretch(atom.text(), op));
      }
    }
    return found;
  }
}
