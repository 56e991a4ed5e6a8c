package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.Aligner;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.TermWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which units of two clauses belong together: those with the same words, then from the
 * outside inwards, where a unit is known by all that stands under it, and last what is left over
 * across parents.
 */
final class UnitAlignment {
  private static final int TELLING = 20; // of a key, from which equal text is found anywhere
  private static final double SIBLINGS =
      0.25; // similarity that is enough under parents that belong together

  private final List<Unit> unitsBefore;
  private final List<Unit> unitsAfter;
  private final Map<Integer, List<Integer>> childrenBefore;
  private final Map<Integer, List<Integer>> childrenAfter;
  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final List<AlignmentNode> wholeBefore;
  private final List<AlignmentNode> wholeAfter;
  private final TermWeights weights;
  private final int[] partner;
  private final int[] taken;

  private UnitAlignment(Clause clauseBefore, Clause clauseAfter, UnitNodes nodes) {
    unitsBefore = clauseBefore.units();
    unitsAfter = clauseAfter.units();
    childrenBefore = children(unitsBefore);
    childrenAfter = children(unitsAfter);
    before = nodes.of(clauseBefore);
    after = nodes.of(clauseAfter);
    wholeBefore = whole(unitsBefore, before);
    wholeAfter = whole(unitsAfter, after);
    weights = TermWeights.among(before, after);
    partner = new int[before.size()];
    taken = new int[after.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(taken, -1);
  }

  /** The alignment of the units of one clause with those of another. */
  static Alignment of(Clause before, Clause after, UnitNodes nodes) {
    return of(before, after, nodes, new TableDiff(before, after));
  }

  /** The same, where rows of tables belong together as {@code tables} has it. */
  static Alignment of(Clause before, Clause after, UnitNodes nodes, TableDiff tables) {
    UnitAlignment search = new UnitAlignment(before, after, nodes);
    search.add(Aligner.equal(search.before, search.after, search.weights, TELLING));
    search.within(-1, -1);
    Alignment found =
        Aligner.align(
            search.before, search.after, search.weights, Aligner.THRESHOLD, search.pairs());
    return new Alignment(
        Stream.concat(
                found.pairs().stream()
                    .filter(p -> !tables.hasOldRow(p.before()) && !tables.hasNewRow(p.after())),
                tables.rows().stream())
            .toList());
  }

  /** What each unit says with all that stands under it. */
  private static List<AlignmentNode> whole(List<Unit> units, List<AlignmentNode> own) {
    int count = units.size();
    List<@Nullable StringBuilder> contents = new ArrayList<>(Collections.nCopies(count, null));
    List<@Nullable StringBuilder> masked = new ArrayList<>(Collections.nCopies(count, null));
    for (int i = 0; i < count; i++) {
      for (int p = units.get(i).parent(); p >= 0; p = units.get(p).parent()) {
        append(contents, p, own.get(p).content(), own.get(i).content());
        append(masked, p, own.get(p).masked(), own.get(i).masked());
      }
    }
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              AlignmentNode node = own.get(i);
              StringBuilder content = contents.get(i);
              return content == null
                  ? node
                  : new AlignmentNode(
                      content.toString(),
                      String.valueOf(masked.get(i)),
                      node.caption(),
                      node.number(),
                      "",
                      node.context());
            })
        .toList();
  }

  private static void append(
      List<@Nullable StringBuilder> texts, int index, String own, String under) {
    StringBuilder text = texts.get(index);
    if (text == null) {
      text = new StringBuilder(own);
      texts.set(index, text);
    }
    text.append('\n').append(under);
  }

  /** Aligns what stands right under two units that belong together. */
  private void within(int parentBefore, int parentAfter) {
    int[] a = children(childrenBefore, parentBefore, partner, unitsAfter, parentAfter);
    int[] b = children(childrenAfter, parentAfter, taken, unitsBefore, parentBefore);
    if (a.length == 0 || b.length == 0) {
      return;
    }
    List<Pair> known = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      if (partner[a[i]] >= 0) {
        known.add(new Pair(i, Arrays.binarySearch(b, partner[a[i]]), 1));
      }
    }
    Alignment alignment =
        Aligner.align(
            IntStream.of(a).mapToObj(wholeBefore::get).toList(),
            IntStream.of(b).mapToObj(wholeAfter::get).toList(),
            weights,
            SIBLINGS,
            known);
    for (Pair pair : alignment.pairs()) {
      partner[a[pair.before()]] = b[pair.after()];
      taken[b[pair.after()]] = a[pair.before()];
    }
    alignment.pairs().forEach(p -> within(a[p.before()], b[p.after()]));
  }

  /** The units under each, by its index; by -1 those at the top. */
  private static Map<Integer, List<Integer>> children(List<Unit> units) {
    return IntStream.range(0, units.size())
        .boxed()
        .collect(Collectors.groupingBy(i -> units.get(i).parent()));
  }

  /** The units under {@code parent} that are free or paired with one under {@code other}. */
  private static int[] children(
      Map<Integer, List<Integer>> children,
      int parent,
      int[] partner,
      List<Unit> others,
      int other) {
    return children.getOrDefault(parent, List.of()).stream()
        .mapToInt(Integer::intValue)
        .filter(i -> partner[i] < 0 || others.get(partner[i]).parent() == other)
        .toArray();
  }

  private void add(Alignment alignment) {
    for (Pair pair : alignment.pairs()) {
      partner[pair.before()] = pair.after();
      taken[pair.after()] = pair.before();
    }
  }

  private List<Pair> pairs() {
    return IntStream.range(0, partner.length)
        .filter(i -> partner[i] >= 0)
        .mapToObj(i -> new Pair(i, partner[i], 1))
        .toList();
  }
}
