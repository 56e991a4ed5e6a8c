package dev.docket.worker.comparison.change;

import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.TermVector;
import dev.docket.worker.comparison.align.TermWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the clauses that were split off from another, and those that went into another. */
record SplitsAndMerges(List<List<Integer>> mergedInto, List<List<Integer>> splitFrom) {
  private static final double SHARE = 0.6;
  private static final double ALREADY = 0.4; // share that a partner may have had before
  private static final int LENGTH = 20; // of the key, below which nothing is a part

  static SplitsAndMerges of(
      List<AlignmentNode> before, List<AlignmentNode> after, int[] afterOf, int[] beforeOf) {
    TermWeights weights = TermWeights.among(before, after);
    List<TermVector> a = weights.of(before, AlignmentNode::masked);
    List<TermVector> b = weights.of(after, AlignmentNode::masked);
    return new SplitsAndMerges(
        homes(before, a, afterOf, b, beforeOf), homes(after, b, beforeOf, a, afterOf));
  }

  List<String> mergedInto(int index, List<Clause> after) {
    return mergedInto.get(index).stream().map(j -> after.get(j).id()).toList();
  }

  List<String> splitFrom(int index, List<Clause> before) {
    return splitFrom.get(index).stream().map(i -> before.get(i).id()).toList();
  }

  /** For each node left alone, the others that hold most of it and whose partners did not. */
  private static List<List<Integer>> homes(
      List<AlignmentNode> nodes,
      List<TermVector> own,
      int[] partner,
      List<TermVector> others,
      int[] otherPartner) {
    List<List<Integer>> homes = new ArrayList<>();
    Map<Integer, List<Integer>> index = null;
    for (int i = 0; i < nodes.size(); i++) {
      List<Integer> found = new ArrayList<>();
      if (partner[i] < 0 && nodes.get(i).content().length() >= LENGTH) {
        index = index == null ? index(others, otherPartner) : index;
        for (int j : own.get(i).sharing(index)) {
          if (own.get(i).containedIn(others.get(j)) >= SHARE
              && own.get(i).containedIn(own.get(otherPartner[j])) < ALREADY) {
            found.add(j);
          }
        }
      }
      homes.add(found);
    }
    return homes;
  }

  /** Which of {@code texts} that have a partner have each term. */
  private static Map<Integer, List<Integer>> index(List<TermVector> texts, int[] partner) {
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int j = 0; j < texts.size(); j++) {
      for (int k = 0; partner[j] >= 0 && k < texts.get(j).size(); k++) {
        index.computeIfAbsent(texts.get(j).id(k), _ -> new ArrayList<>()).add(j);
      }
    }
    return index;
  }
}
