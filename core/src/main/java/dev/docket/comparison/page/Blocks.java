package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Block.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts the text of changes into running text and tables, by where the versions have tables. */
final class Blocks {
  private final TablePlaces before;
  private final TablePlaces after;

  Blocks(Comparison comparison) {
    this.before = new TablePlaces(comparison.tables().before());
    this.after = new TablePlaces(comparison.tables().after());
  }

  /**
   * A stretch within a line, or its end, and the columns that it stands in; -1 outside of cells.
   */
  record Atom(String text, Op op, int oldColumn, int newColumn) {}

  /** A row of a table, by what it is in each version; or text, where it is none in either. */
  record Row(
      List<Atom> atoms, TablePlaces.@Nullable Place before, TablePlaces.@Nullable Place after) {
    boolean isRow() {
      return before != null || after != null;
    }
  }

  /** The blocks of a clause that is the same, which stands at an offset of the new version. */
  List<Block> same(String text, int start) {
    List<Edit> edits = List.of(new Edit(Op.EQUAL, text));
    if (!after.hasBetween(start, start + text.codePointCount(0, text.length()))) {
      return List.of(running(edits));
    }
    return blocks(new LineCutter(after, after, start, start).lines(edits));
  }

  /** The blocks of a change. */
  List<Block> of(Change change) {
    Comparison.Place old = change.before();
    Comparison.Place now = change.after();
    boolean hasTables =
        (old != null && before.hasBetween(old.start(), old.end()))
            || (now != null && after.hasBetween(now.start(), now.end()));
    if (!hasTables) {
      return List.of(running(change.edits()));
    }
    int oldStart = old == null ? 0 : old.start();
    int newStart = now == null ? 0 : now.start();
    return blocks(new LineCutter(before, after, oldStart, newStart).lines(change.edits()));
  }

  private static Block.Running running(List<Edit> edits) {
    return new Block.Running(edits.stream().map(e -> new Stretch(e.text(), e.op())).toList());
  }

  private static List<Block> blocks(List<Row> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      boolean isRow = lines.get(i).isRow();
      int end = i + 1;
      while (end < lines.size()
          && lines.get(end).isRow() == isRow
          && (!isRow || isOneTable(lines.get(end - 1), lines.get(end)))) {
        end++;
      }
      List<Row> part = lines.subList(i, end);
      blocks.add(isRow ? new TableLayer(part).grid() : new Block.Running(stretches(part)));
      i = end;
    }
    return blocks;
  }

  private static List<Stretch> stretches(List<Row> lines) {
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Op op = Op.EQUAL;
    for (Row line : lines) {
      for (Atom atom : line.atoms) {
        if (op != atom.op && !text.isEmpty()) {
          stretches.add(new Stretch(text.toString(), op));
          text.setLength(0);
        }
        op = atom.op;
        text.append(atom.text);
      }
    }
    stretches.add(new Stretch(text.toString(), op));
    return stretches;
  }

  private static boolean isOneTable(Row row, Row next) {
    if (row.after != null && next.after != null) {
      return row.after.table() == next.after.table();
    }
    return row.before == null || next.before == null || row.before.table() == next.before.table();
  }
}
