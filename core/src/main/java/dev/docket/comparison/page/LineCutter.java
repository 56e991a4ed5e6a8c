package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Blocks.Atom;
import dev.docket.comparison.page.Blocks.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts edits into text and rows of tables, counting the offsets of both versions.
 *
 * <p>What both versions have stays so only where it stands in text in both, or in two rows that are
 * {@linkplain RowPairs one}. All else went where it stood and came where it stands.
 */
final class LineCutter {
  private final TablePlaces before;
  private final TablePlaces after;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(); // of the next piece
  private int oldAt;
  private int newAt;

  /** A stretch that is in one place of each version that has it: in text, a cell, or a bar. */
  record Piece(
      String text,
      Op op,
      TablePlaces.@Nullable Place before,
      TablePlaces.@Nullable Place after,
      int oldColumn,
      int newColumn) {

    Atom atom() {
      return new Atom(text, op, oldColumn, newColumn);
    }

    boolean isLineEnd() {
      return text.equals("\n");
    }

    /** The same as what one version alone has. */
    Piece only(Op one) {
      return one == Op.DELETE
          ? new Piece(text, one, before, null, oldColumn, -1)
          : new Piece(text, one, null, after, -1, newColumn);
    }

    /** The same without the rows that are to be drawn as text. */
    Piece without(boolean old, boolean now) {
      return new Piece(
          text,
          op,
          old ? null : before,
          now ? null : after,
          old ? -1 : oldColumn,
          now ? -1 : newColumn);
    }

    private boolean isAt(Piece other) {
      return op == other.op
          && oldColumn == other.oldColumn
          && newColumn == other.newColumn
          && Objects.equals(before, other.before)
          && Objects.equals(after, other.after);
    }
  }

  LineCutter(TablePlaces before, TablePlaces after, int oldStart, int newStart) {
    this.before = before;
    this.after = after;
    this.oldAt = oldStart;
    this.newAt = newStart;
  }

  List<Row> lines(List<Edit> edits) {
    edits.forEach(this::cut);
    RowPairs pairs = new RowPairs(pieces);
    LineMerger merger = new LineMerger();
    for (Piece whole : pieces) {
      Piece piece = pairs.placed(whole);
      if (piece.op == Op.EQUAL && !pairs.isOne(piece)) {
        merger.add(piece.only(Op.DELETE));
        merger.add(piece.only(Op.INSERT));
      } else {
        merger.add(piece);
      }
    }
    return merger.lines();
  }

  private void cut(Edit edit) {
    Piece last = null;
    for (int code : edit.text().codePoints().toArray()) {
      Piece piece = place(code, edit.op());
      if (last != null && (code == '\n' || last.isLineEnd() || !piece.isAt(last))) {
        flush(last);
      }
      text.appendCodePoint(code);
      last = piece;
    }
    if (last != null) {
      flush(last);
    }
  }

  private Piece place(int code, Op op) {
    TablePlaces.Place old = op == Op.INSERT ? null : before.row(oldAt);
    TablePlaces.Place now = op == Op.DELETE ? null : after.row(newAt);
    int oldColumn = old == null ? -1 : TablePlaces.column(old.row(), oldAt);
    int newColumn = now == null ? -1 : TablePlaces.column(now.row(), newAt);
    oldAt += op == Op.INSERT ? 0 : 1;
    newAt += op == Op.DELETE ? 0 : 1;
    return new Piece(code == '\n' ? "\n" : "", op, old, now, oldColumn, newColumn);
  }

  private void flush(Piece at) {
    pieces.add(new Piece(text.toString(), at.op, at.before, at.after, at.oldColumn, at.newColumn));
    text.setLength(0);
  }
}
