package dev.docket.worker.comparison.diff;

import dev.docket.comparison.Comparison.CellChange;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.TermVector;
import dev.docket.worker.comparison.align.TermWeights;
import dev.docket.worker.comparison.diff.TableDiff.Cell;
import dev.docket.worker.comparison.diff.TableDiff.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two clauses: their units aligned, those that keep their order compared by
 * token, the others gone or new.
 *
 * <p>Its pieces are in order; together their edits are both texts exactly.
 */
public final class ClauseDiff {
  private static final double PART_OF = 0.6; // share of a unit that must stand in the other

  private final List<TokenDiff> pieces;
  private final Alignment units;
  private final Tables tables;
  private final List<Whole> whole;
  private @Nullable Set<String> goneAlone;
  private @Nullable Set<String> comeAlone;

  /**
   * What is known of tables.
   *
   * @param saidByLines the pieces that say what {@code lines} say as one
   * @param ofMoved what changed in rows and columns that stand elsewhere
   */
  private record Tables(
      List<Cell> cells, List<Line> lines, Set<TokenDiff> saidByLines, List<TokenDiff> ofMoved) {
    static final Tables NONE = new Tables(List.of(), List.of(), Set.of(), List.of());

    Tables mirrored(Map<TokenDiff, TokenDiff> pieces) {
      return new Tables(
          cells.stream().map(Cell::mirrored).toList(),
          lines.stream().map(Line::mirrored).toList(),
          saidByLines.stream()
              .map(pieces::get)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet()),
          ofMoved.stream().map(TokenDiff::mirrored).toList());
    }
  }

  /**
   * A paragraph or item that is there in one version only, with all that stands under it.
   *
   * @param text of its first line, as it stands in the clause
   */
  public record Whole(boolean removed, String label, String text) {
    private Whole mirrored() {
      return new Whole(!removed, label, text);
    }
  }

  private ClauseDiff(List<TokenDiff> pieces, Alignment units, Tables tables, List<Whole> whole) {
    this.pieces = List.copyOf(pieces);
    this.units = units;
    this.tables = tables;
    this.whole = List.copyOf(whole);
  }

  /** The difference from {@code before} to {@code after}. */
  public static ClauseDiff of(Clause before, Clause after, UnitNodes nodes) {
    return before.text().compareTo(after.text()) > 0
        ? forward(after, before, nodes).mirrored()
        : forward(before, after, nodes);
  }

  private static ClauseDiff forward(Clause before, Clause after, UnitNodes nodes) {
    TableDiff tables = new TableDiff(before, after);
    Alignment alignment = UnitAlignment.of(before, after, nodes, tables);
    List<AlignmentNode> a = nodes.of(before);
    List<AlignmentNode> b = nodes.of(after);
    TermWeights weights = TermWeights.among(a, b);
    Side sideA = new Side(a, weights.of(a, AlignmentNode::masked), tables::hasOldRow);
    Side sideB = new Side(b, weights.of(b, AlignmentNode::masked), tables::hasNewRow);
    List<Pair> ordered = alignment.ordered();
    Set<Integer> saidGone = tables.goneRows();
    Set<Integer> saidCome = tables.comeRows();
    Set<Pair> inOrder = new HashSet<>(ordered);
    for (Pair pair : tables.rows()) {
      if (!inOrder.contains(pair)) {
        saidGone.add(pair.before());
        saidCome.add(pair.after());
        tables.moved(pair.before());
      }
    }
    List<TokenDiff> pieces = new ArrayList<>();
    int atA = 0;
    int atB = 0;
    for (int i = 0; i < ordered.size(); i++) {
      int fromA = ordered.get(i).before();
      int fromB = ordered.get(i).after();
      int toA = fromA + 1;
      int toB = fromB + 1;
      while (fromA > atA && sideA.isPart(fromA - 1, fromA, toA, sideB, toB - 1)) {
        fromA--;
      }
      while (fromB > atB && sideB.isPart(fromB - 1, fromB, toB, sideA, toA - 1)) {
        fromB--;
      }
      int endA = i + 1 < ordered.size() ? ordered.get(i + 1).before() : a.size();
      int endB = i + 1 < ordered.size() ? ordered.get(i + 1).after() : b.size();
      while (toA < endA && sideA.isPart(toA, fromA, toA, sideB, ordered.get(i).after())) {
        toA++;
      }
      while (toB < endB && sideB.isPart(toB, fromB, toB, sideA, ordered.get(i).before())) {
        toB++;
      }
      between(pieces, before, atA, fromA, after, atB, fromB);
      if (tables.hasOldRow(ordered.get(i).before())) {
        pieces.addAll(tables.pieces(ordered.get(i).before()));
      } else {
        pieces.add(TokenDiff.of(text(before, fromA, toA), text(after, fromB, toB)));
      }
      atA = toA;
      atB = toB;
    }
    between(pieces, before, atA, a.size(), after, atB, b.size());
    Set<TokenDiff> said = new HashSet<>(tables.saidByLines());
    Set<String> gone = texts(before, saidGone);
    Set<String> come = texts(after, saidCome);
    pieces.stream()
        .filter(p -> p.isWhole(Op.DELETE, gone) || p.isWhole(Op.INSERT, come))
        .forEach(said::add);
    return new ClauseDiff(
        pieces,
        alignment,
        new Tables(tables.cells(), tables.lines(), Set.copyOf(said), tables.ofMoved()),
        Stream.concat(
                whole(before, alignment.afterOf(a.size()), true, pieces),
                whole(after, alignment.mirrored().afterOf(b.size()), false, pieces))
            .toList());
  }

  /** The labelled units without a partner that are none of another's words, outermost alone. */
  private static Stream<Whole> whole(
      Clause clause, int[] partner, boolean removed, List<TokenDiff> pieces) {
    List<Unit> units = clause.units();
    boolean[] isWhole = new boolean[units.size()];
    List<Whole> found = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      String label = unit.label();
      Set<String> text = Set.of(unit.text());
      Op op = removed ? Op.DELETE : Op.INSERT;
      isWhole[i] =
          partner[i] < 0
              && unit.isHead()
              && unit.row() == null
              && label != null
              && pieces.stream().anyMatch(p -> p.isWhole(op, text));
      boolean isUnderOne = unit.parent() >= 0 && isWhole[unit.parent()];
      if (isWhole[i] && !isUnderOne && label != null) {
        found.add(new Whole(removed, label, unit.text()));
      }
    }
    return found.stream();
  }

  /** Everything gone or new. */
  public static ClauseDiff oneSided(String before, String after) {
    return new ClauseDiff(
        List.of(TokenDiff.of(before, after)), new Alignment(List.of()), Tables.NONE, List.of());
  }

  /** What is left of it without units that went to another clause, or came from one. */
  public ClauseDiff without(Set<String> gone, Set<String> come) {
    return new ClauseDiff(
        pieces.stream()
            .filter(p -> !p.isWhole(Op.DELETE, gone) && !p.isWhole(Op.INSERT, come))
            .toList(),
        units,
        tables,
        whole.stream().filter(w -> !(w.removed ? gone : come).contains(w.text)).toList());
  }

  /** The paragraphs and items that are there in one version only. */
  public List<Whole> whole() {
    return whole;
  }

  /** What changed in tables. */
  public List<CellChange> cells() {
    return tables.cells.stream().map(Cell::change).toList();
  }

  /** The rows and columns of tables that came, went or stand elsewhere. */
  public List<Line> lines() {
    return tables.lines;
  }

  /**
   * The pieces in which something was said anew: without rows and columns of tables that came or
   * went, and of what stands elsewhere in a table only what changed in it.
   */
  public List<TokenDiff> piecesToRead() {
    return Stream.concat(
            pieces.stream().filter(p -> !tables.saidByLines.contains(p)), tables.ofMoved.stream())
        .toList();
  }

  /** The differences in words, unit by unit and cell by cell. */
  public List<TokenDiff> pieces() {
    return pieces;
  }

  /** Which units belong together. */
  public Alignment units() {
    return units;
  }

  /** Whether somewhere {@code key}, and no more, was struck with nothing in its place. */
  boolean goesAlone(String key) {
    goneAlone = goneAlone == null ? goneAlone() : goneAlone;
    return goneAlone.contains(key);
  }

  /** Whether somewhere {@code key}, and no more, was inserted in the place of nothing. */
  boolean comesAlone(String key) {
    comeAlone = comeAlone == null ? mirrored().goneAlone() : comeAlone;
    return comeAlone.contains(key);
  }

  private Set<String> goneAlone() {
    Set<String> gone = new HashSet<>();
    for (TokenDiff piece : pieces) {
      for (TokenDiff.Hunk h : piece.hunks()) {
        if (h.afterFrom() == h.afterTo()) {
          gone.add(piece.before().text().substring(h.beforeFrom(), h.beforeTo()));
        }
      }
    }
    return gone;
  }

  /** All edits of the clause in their order. */
  public List<Edit> edits() {
    return TokenDiff.joined(pieces.stream().flatMap(p -> p.edits().stream()).toList());
  }

  /** Whether anything differs in more than writing. */
  public boolean isSubstantive() {
    return pieces.stream().anyMatch(p -> !p.hunks().isEmpty());
  }

  /** Whether nothing but tables differs, and they say the same, arranged otherwise. */
  public boolean isArrangement() {
    return !tables.lines.isEmpty()
        && tables.lines.stream().allMatch(line -> line.fate().isArrangement())
        && piecesToRead().stream().allMatch(p -> p.hunks().isEmpty());
  }

  ClauseDiff mirrored() {
    Map<TokenDiff, TokenDiff> mirrored = new HashMap<>();
    List<TokenDiff> all = new ArrayList<>();
    for (TokenDiff piece : pieces) {
      TokenDiff mirror = piece.mirrored();
      mirrored.put(piece, mirror);
      all.add(mirror);
    }
    return new ClauseDiff(
        all,
        units.mirrored(),
        tables.mirrored(mirrored),
        whole.stream().map(Whole::mirrored).toList());
  }

  private static Set<String> texts(Clause clause, Set<Integer> units) {
    return units.stream().map(u -> clause.units().get(u).text()).collect(Collectors.toSet());
  }

  private static void between(
      List<TokenDiff> pieces, Clause before, int fromA, int toA, Clause after, int fromB, int toB) {
    boolean isOnly = toA == fromA + 1 && toB == fromB + 1;
    if (isOnly
        && before.units().get(fromA).row() == null
        && after.units().get(fromB).row() == null) {
      pieces.add(TokenDiff.of(text(before, fromA, toA), text(after, fromB, toB)));
      return;
    }
    for (int i = fromA; i < toA; i++) {
      pieces.add(TokenDiff.of(before.units().get(i).text(), ""));
    }
    for (int i = fromB; i < toB; i++) {
      pieces.add(TokenDiff.of("", after.units().get(i).text()));
    }
  }

  /** The units of one version's clause, as they are compared. */
  private record Side(List<AlignmentNode> nodes, List<TermVector> terms, IntPredicate isRow) {
    /**
     * Whether {@code unit}, next to those from {@code from} up to {@code to}, belongs to {@code
     * whole} on the other side as they do: all of them together stand there, or it is rather a part
     * of that than its neighbour is.
     */
    boolean isPart(int unit, int from, int to, Side other, int whole) {
      if (isRow.test(unit) || other.isRow.test(whole)) {
        return false; // rows are compared cell by cell
      }
      StringBuilder together = new StringBuilder();
      for (int i = Math.min(unit, from); i < Math.max(unit + 1, to); i++) {
        together.append(nodes.get(i).content());
      }
      if (solid(other.nodes.get(whole).content()).contains(solid(together.toString()))) {
        return true;
      }
      TermVector own = terms.get(unit);
      int neighbour = unit < from ? from : to - 1;
      return own.size() > 2
          && own.containedIn(other.terms.get(whole)) >= PART_OF
          && own.containedIn(terms.get(neighbour)) < PART_OF;
    }

    private static String solid(String key) {
      return key.replace(" ", "");
    }
  }

  private static String text(Clause clause, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(clause.units().get(i).text());
    }
    return text.toString();
  }
}
