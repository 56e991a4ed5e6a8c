package dev.docket.worker.comparison;

import dev.docket.worker.comparison.Alignment.Pair;
import dev.docket.worker.comparison.Clause.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which units of two clauses belong together: those with the same words, then from the
 * outside inwards, where a unit is known by all that stands under it, and last what is left over
 * across parents.
 */
final class UnitAlignment {
  private static final int TELLING = 20; // of a key, from which equal text is found anywhere
  private static final double SIBLINGS =
      0.25; // similarity that is enough under parents that belong together
  private static final Pattern RUN_IN = Pattern.compile("\\p{Lu}[^.;:,()]{2,90}\\.(?= |$)");

  private final List<Unit> unitsBefore;
  private final List<Unit> unitsAfter;
  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final List<AlignmentNode> wholeBefore;
  private final List<AlignmentNode> wholeAfter;
  private final TermWeights weights;
  private final int[] partner;
  private final int[] taken;

  private UnitAlignment(List<Unit> unitsBefore, List<Unit> unitsAfter) {
    this.unitsBefore = unitsBefore;
    this.unitsAfter = unitsAfter;
    before = nodes(unitsBefore);
    after = nodes(unitsAfter);
    wholeBefore = whole(unitsBefore, before);
    wholeAfter = whole(unitsAfter, after);
    weights = TermWeights.among(before, after);
    partner = new int[before.size()];
    taken = new int[after.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(taken, -1);
  }

  /** The alignment of the units of one clause with those of another. */
  static Alignment of(List<Unit> before, List<Unit> after) {
    UnitAlignment search = new UnitAlignment(before, after);
    search.add(Aligner.equal(search.before, search.after, search.weights, TELLING));
    search.within(-1, -1);
    return Aligner.align(
        search.before, search.after, search.weights, Aligner.THRESHOLD, search.pairs());
  }

  /** What each unit says by itself. */
  static List<AlignmentNode> nodes(List<Unit> units) {
    List<AlignmentNode> nodes = new ArrayList<>();
    for (Unit unit : units) {
      String content = Key.of(unit.body()).text();
      String context = unit.parent() < 0 ? "" : nodes.get(unit.parent()).masked();
      nodes.add(
          new AlignmentNode(
              content,
              References.masked(content),
              caption(unit, content),
              unit.number(),
              "",
              context));
    }
    return nodes;
  }

  /** The heading of a unit: its caption, else the few words that it begins with as a sentence. */
  private static String caption(Unit unit, String content) {
    if (unit.caption() != null) {
      return Key.of(unit.caption()).text();
    }
    Matcher runIn = RUN_IN.matcher(content);
    return unit.isHead() && runIn.lookingAt() ? runIn.group() : "";
  }

  /** What each unit says with all that stands under it. */
  private static List<AlignmentNode> whole(List<Unit> units, List<AlignmentNode> own) {
    List<StringBuilder> contents = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      contents.add(new StringBuilder(own.get(i).content()));
      for (int p = units.get(i).parent(); p >= 0; p = units.get(p).parent()) {
        contents.get(p).append('\n').append(own.get(i).content());
      }
    }
    return IntStream.range(0, units.size())
        .mapToObj(
            i -> {
              AlignmentNode node = own.get(i);
              String content = contents.get(i).toString();
              return content.length() == node.content().length()
                  ? node
                  : new AlignmentNode(
                      content,
                      References.masked(content),
                      node.caption(),
                      node.number(),
                      "",
                      node.context());
            })
        .toList();
  }

  /** Aligns what stands right under two units that belong together. */
  private void within(int parentBefore, int parentAfter) {
    int[] a = children(unitsBefore, parentBefore, partner, unitsAfter, parentAfter);
    int[] b = children(unitsAfter, parentAfter, taken, unitsBefore, parentBefore);
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

  /** The units under {@code parent} that are free or paired with one under {@code other}. */
  private static int[] children(
      List<Unit> units, int parent, int[] partner, List<Unit> others, int other) {
    return IntStream.range(0, units.size())
        .filter(i -> units.get(i).parent() == parent)
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
