package dev.docket.comparison.page;

import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Blocks.Atom;
import dev.docket.comparison.page.Blocks.Row;
import dev.docket.comparison.page.LineCutter.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts pieces of text and rows in an order that is that of both versions. Between two pieces that
 * both have, rows that went stand before those that came; text stands beside the text that it
 * continues, so that no paragraph has to run across a table.
 */
final class LineMerger {
  private final List<Row> lines = new ArrayList<>();
  private final List<Piece> went = new ArrayList<>(); // since the last piece that stayed
  private final List<Piece> came = new ArrayList<>();
  private List<Atom> atoms = new ArrayList<>(); // of the row, or of the text, that is open
  private TablePlaces.@Nullable Place before; // the open row; null in text
  private TablePlaces.@Nullable Place after;

  /** Pieces of one version: what belongs to what is open, to what comes next, and to neither. */
  private record Gap(List<Piece> head, List<Piece> middle, List<Piece> tail) {
    boolean endsLine() {
      return !head.isEmpty() && head.getLast().isLineEnd();
    }
  }

  void add(Piece piece) {
    switch (piece.op()) {
      case DELETE -> went.add(piece);
      case INSERT -> came.add(piece);
      case EQUAL -> {
        goOn(piece.before(), piece.after(), false);
        atoms.add(piece.atom());
      }
    }
  }

  List<Row> lines() {
    goOn(null, null, true);
    endLine();
    return lines;
  }

  /** Writes what went and came before a piece that stays in a row, or in text, or at the end. */
  private void goOn(
      TablePlaces.@Nullable Place nextOld, TablePlaces.@Nullable Place nextNew, boolean isEnd) {
    boolean isSame = Objects.equals(before, nextOld) && Objects.equals(after, nextNew);
    if (isSame && !hasOther(went, before) && !hasOther(came, after)) {
      took(went);
      took(came);
    } else {
      Gap old = gap(went, before, nextOld, isEnd);
      Gap now = gap(came, after, nextNew, isEnd);
      endHeads(old, now, isEnd);
      endLine();
      addLines(old.middle);
      addLines(now.middle);
      before = nextOld;
      after = nextNew;
      took(old.tail);
      took(now.tail);
    }
    went.clear();
    came.clear();
  }

  private static boolean hasOther(List<Piece> pieces, TablePlaces.@Nullable Place place) {
    return pieces.stream().anyMatch(p -> !Objects.equals(place(p), place));
  }

  private static TablePlaces.@Nullable Place place(Piece piece) {
    return piece.op() == Op.DELETE ? piece.before() : piece.after();
  }

  private static Gap gap(
      List<Piece> pieces,
      TablePlaces.@Nullable Place open,
      TablePlaces.@Nullable Place next,
      boolean isEnd) {
    int head = 0;
    while (head < pieces.size() && Objects.equals(place(pieces.get(head)), open)) {
      head++;
    }
    if (head == pieces.size() && open == null && next == null && !isEnd) {
      while (head > 0 && !pieces.get(head - 1).isLineEnd()) {
        head--; // its last line goes on behind the rows of the other version
      }
    }
    int tail = pieces.size();
    while (tail > head && Objects.equals(place(pieces.get(tail - 1)), next)) {
      tail--;
    }
    return new Gap(
        List.copyOf(pieces.subList(0, head)),
        List.copyOf(pieces.subList(head, tail)),
        List.copyOf(pieces.subList(tail, pieces.size())));
  }

  /** Ends what is open; the end of a line of text that both versions end here stays. */
  private void endHeads(Gap old, Gap now, boolean isEnd) {
    boolean isBoth = old.endsLine() && now.endsLine();
    boolean isWithin = !atoms.isEmpty() && !atoms.getLast().text().equals("\n");
    boolean isOldAlone = old.endsLine() && (isWithin || !now.head.isEmpty());
    boolean isNewAlone = now.endsLine() && (isWithin || !old.head.isEmpty());
    boolean stays = before == null && (isBoth || (isEnd && (isOldAlone || isNewAlone)));
    for (Gap gap : List.of(old, now)) {
      took(stays && gap.endsLine() ? gap.head.subList(0, gap.head.size() - 1) : gap.head);
    }
    if (stays) {
      atoms.add(new Atom("\n", Op.EQUAL, -1, -1));
    }
  }

  private void took(List<Piece> pieces) {
    pieces.forEach(p -> atoms.add(p.atom()));
  }

  private void addLines(List<Piece> pieces) {
    for (Piece piece : pieces) {
      TablePlaces.Place old = piece.op() == Op.DELETE ? piece.before() : null;
      TablePlaces.Place now = piece.op() == Op.INSERT ? piece.after() : null;
      if (!Objects.equals(before, old) || !Objects.equals(after, now)) {
        endLine();
        before = old;
        after = now;
      }
      atoms.add(piece.atom());
    }
    endLine();
  }

  private void endLine() {
    if (!atoms.isEmpty()) {
      lines.add(new Row(atoms, before, after));
    }
    atoms = new ArrayList<>();
    before = null;
    after = null;
  }
}
