package dev.docket.worker.comparison.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How alike nodes of two versions are, from 0 to 1: by what they say above all, then by caption, by
 * what they stand under and by number, as far as they have these.
 */
final class Similarity {
  private static final double CONTENT = 0.6;
  private static final double CAPTION = 0.2;
  private static final double OTHER = 0.1;
  private static final double NUMBER = 0.03; // little: what is inserted shifts those behind it
  private static final int CANDIDATES = 12;
  private static final int COMMON = 400; // a term in more nodes than this finds no candidates

  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final List<TermVector> termsBefore;
  private final List<TermVector> termsAfter;
  private final List<TermVector> captionBefore;
  private final List<TermVector> captionAfter;
  private final List<TermVector> contextBefore;
  private final List<TermVector> contextAfter;
  private final double[] shared; // weight of the terms shared with one old node, by new node

  Similarity(List<AlignmentNode> before, List<AlignmentNode> after, TermWeights weights) {
    this.before = before;
    this.after = after;
    termsBefore = weights.of(before, AlignmentNode::masked);
    termsAfter = weights.of(after, AlignmentNode::masked);
    captionBefore = weights.of(before, AlignmentNode::caption);
    captionAfter = weights.of(after, AlignmentNode::caption);
    contextBefore = weights.of(before, AlignmentNode::context);
    contextAfter = weights.of(after, AlignmentNode::context);
    shared = new double[after.size()];
  }

  /** How alike the old node {@code i} and the new node {@code j} are in all. */
  double of(int i, int j) {
    AlignmentNode a = before.get(i);
    AlignmentNode b = after.get(j);
    double sum = CONTENT * content(i, j);
    double weights = CONTENT;
    if (!a.caption().isEmpty() || !b.caption().isEmpty()) {
      weights += CAPTION;
      sum += CAPTION * caption(i, j);
    }
    if (!a.context().isEmpty() || !b.context().isEmpty()) {
      weights += OTHER;
      sum += OTHER * contextBefore.get(i).cosine(contextAfter.get(j));
    }
    if (!a.group().isEmpty() || !b.group().isEmpty()) {
      weights += OTHER;
      sum += a.group().equals(b.group()) ? OTHER : 0;
    }
    if (a.number() != null || b.number() != null) {
      weights += NUMBER;
      sum += a.number() != null && a.number().equals(b.number()) ? NUMBER : 0;
    }
    return sum / weights;
  }

  /** How alike their words are. */
  double content(int i, int j) {
    return termsBefore.get(i).cosine(termsAfter.get(j));
  }

  /** Similarity as it is shown: 1 means equal words. */
  double shown(int i, int j) {
    if (before.get(i).content().equals(after.get(j).content())) {
      return 1;
    }
    return Math.round(Math.min(content(i, j), 0.999) * 1000) / 1000.0;
  }

  /** The new nodes that share the most telling terms with an old one, by {@link #index}. */
  IntStream candidates(int i, Map<Integer, List<int[]>> index) {
    TermVector terms = termsBefore.get(i);
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < terms.size(); k++) {
      List<int[]> postings = index.getOrDefault(terms.id(k), List.of());
      if (postings.size() <= COMMON) {
        for (int[] posting : postings) {
          int j = posting[0];
          if (shared[j] == 0) {
            found.add(j);
          }
          shared[j] += (double) terms.weight(k) * termsAfter.get(j).weight(posting[1]);
        }
      }
    }
    found.sort(
        Comparator.<Integer>comparingDouble(j -> -shared[j])
            .thenComparing(Comparator.naturalOrder()));
    int[] most = found.stream().mapToInt(Integer::intValue).limit(CANDIDATES).toArray();
    found.forEach(j -> shared[j] = 0);
    return IntStream.of(most);
  }

  /** Which of {@code nodes}, all new ones, have each term, and as which of their terms. */
  Map<Integer, List<int[]>> index(IntStream nodes) {
    Map<Integer, List<int[]>> index = new HashMap<>();
    nodes.forEach(
        j -> {
          TermVector terms = termsAfter.get(j);
          for (int k = 0; k < terms.size(); k++) {
            index.computeIfAbsent(terms.id(k), _ -> new ArrayList<>()).add(new int[] {j, k});
          }
        });
    return index;
  }

  private double caption(int i, int j) {
    return before.get(i).caption().equals(after.get(j).caption())
        ? 1
        : captionBefore.get(i).cosine(captionAfter.get(j));
  }
}
