package dev.docket.compare;

import dev.docket.compare.Alignment.Pair;
import dev.docket.compare.Comparison.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The difference of two clauses: their units aligned, those that keep their order compared by
 * token, the others gone or new.
 *
 * @param pieces in order; together their edits are both texts exactly
 */
record ClauseDiff(List<TokenDiff> pieces, Alignment units) {
  private static final double PART_OF = 0.6; // share of a unit that must stand in the other

  /** The difference from {@code before} to {@code after}. */
  static ClauseDiff of(Clause before, Clause after) {
    return before.text().compareTo(after.text()) > 0
        ? forward(after, before).mirrored()
        : forward(before, after);
  }

  private static ClauseDiff forward(Clause before, Clause after) {
    Alignment alignment = UnitAlignment.of(before.units(), after.units());
    List<Node> a = UnitAlignment.nodes(before.units());
    List<Node> b = UnitAlignment.nodes(after.units());
    Weights weights = Weights.among(a, b);
    List<Terms> termsA = weights.of(a, Node::masked);
    List<Terms> termsB = weights.of(b, Node::masked);
    List<Pair> ordered =
        alignment.inOrder().stream().sorted(Comparator.comparingInt(Pair::before)).toList();
    List<TokenDiff> pieces = new ArrayList<>();
    int atA = 0;
    int atB = 0;
    for (int i = 0; i < ordered.size(); i++) {
      int fromA = ordered.get(i).before();
      int fromB = ordered.get(i).after();
      int toA = fromA + 1;
      int toB = fromB + 1;
      while (fromA > atA && isPart(termsA, fromA - 1, termsB, toB - 1, termsA, fromA)) {
        fromA--;
      }
      while (fromB > atB && isPart(termsB, fromB - 1, termsA, toA - 1, termsB, fromB)) {
        fromB--;
      }
      int endA = i + 1 < ordered.size() ? ordered.get(i + 1).before() : a.size();
      int endB = i + 1 < ordered.size() ? ordered.get(i + 1).after() : b.size();
      while (toA < endA && isPart(termsA, toA, termsB, ordered.get(i).after(), termsA, toA - 1)) {
        toA++;
      }
      while (toB < endB && isPart(termsB, toB, termsA, ordered.get(i).before(), termsB, toB - 1)) {
        toB++;
      }
      between(pieces, before, atA, fromA, after, atB, fromB);
      pieces.add(TokenDiff.of(text(before, fromA, toA), text(after, fromB, toB)));
      atA = toA;
      atB = toB;
    }
    between(pieces, before, atA, a.size(), after, atB, b.size());
    return new ClauseDiff(List.copyOf(pieces), alignment);
  }

  /** Everything gone or new. */
  static ClauseDiff oneSided(String before, String after) {
    return new ClauseDiff(List.of(TokenDiff.of(before, after)), new Alignment(List.of()));
  }

  List<Edit> edits() {
    return TokenDiff.joined(pieces.stream().flatMap(p -> p.edits().stream()).toList());
  }

  /** Whether anything differs in more than writing. */
  boolean isSubstantive() {
    return pieces.stream().anyMatch(p -> !p.hunks().isEmpty());
  }

  ClauseDiff mirrored() {
    return new ClauseDiff(pieces.stream().map(TokenDiff::mirrored).toList(), units.mirrored());
  }

  private static void between(
      List<TokenDiff> pieces, Clause before, int fromA, int toA, Clause after, int fromB, int toB) {
    if (toA == fromA + 1 && toB == fromB + 1) {
      pieces.add(TokenDiff.of(text(before, fromA, toA), text(after, fromB, toB)));
      return;
    }
    if (toA > fromA) {
      pieces.add(TokenDiff.of(text(before, fromA, toA), ""));
    }
    if (toB > fromB) {
      pieces.add(TokenDiff.of("", text(after, fromB, toB)));
    }
  }

  /** Whether a unit alone is rather a part of {@code whole} than its neighbour is. */
  private static boolean isPart(
      List<Terms> units, int unit, List<Terms> wholes, int whole, List<Terms> same, int neighbour) {
    Terms terms = units.get(unit);
    return terms.size() > 2
        && terms.containedIn(wholes.get(whole)) >= PART_OF
        && terms.containedIn(same.get(neighbour)) < PART_OF;
  }

  private static String text(Clause clause, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(clause.units().get(i).text());
    }
    return text.toString();
  }
}
