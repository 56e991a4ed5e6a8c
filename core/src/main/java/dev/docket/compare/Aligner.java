package dev.docket.compare;

import dev.docket.compare.Alignment.Pair;
import dev.docket.compare.Assignment.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds which nodes of two versions belong together, by what they say: equal content that occurs
 * once, equal captions, then the assignment of the greatest total similarity above a threshold, and
 * last what alone is left between two that are aligned.
 */
final class Aligner {
  private static final double THRESHOLD = 0.33;
  private static final double CAPTIONED = 0.5; // similarity that an equal caption needs
  private static final double ALONE = 0.12; // similarity that the only ones left in a gap need
  private static final double NEAR = 0.06; // for standing where the neighbours let expect it
  private static final int CANDIDATES = 12;
  private static final int COMMON = 400; // a term in more nodes than this finds no candidates

  private final List<Node> before;
  private final List<Node> after;
  private final List<Terms> termsBefore;
  private final List<Terms> termsAfter;
  private final List<Terms> contextBefore;
  private final List<Terms> contextAfter;
  private final int[] partner;
  private final int[] taken;
  private int[] low = new int[0];
  private int[] high = new int[0];

  private Aligner(List<Node> before, List<Node> after, Weights weights) {
    this.before = before;
    this.after = after;
    termsBefore = weights.of(before, Node::masked);
    termsAfter = weights.of(after, Node::masked);
    contextBefore = weights.of(before, Node::context);
    contextAfter = weights.of(after, Node::context);
    partner = new int[before.size()];
    taken = new int[after.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(taken, -1);
  }

  /** How telling each term is among all nodes compared. */
  record Weights(Map<Integer, Integer> frequencies, int texts) {
    /** The weights among these nodes. */
    static Weights among(List<Node> before, List<Node> after) {
      List<String> keys = Stream.concat(before.stream(), after.stream()).map(Node::masked).toList();
      return new Weights(Terms.frequencies(keys), keys.size());
    }

    List<Terms> of(List<Node> nodes, Function<Node, String> text) {
      Map<String, Terms> known = new HashMap<>();
      return nodes.stream()
          .map(text)
          .map(key -> known.computeIfAbsent(key, k -> Terms.of(k, frequencies, texts)))
          .toList();
    }
  }

  /** The alignment of {@code before} with {@code after}. */
  static Alignment align(List<Node> before, List<Node> after, Weights weights) {
    Aligner aligner = new Aligner(before, after, weights);
    aligner.matchEqual();
    aligner.matchCaptions();
    aligner.findGaps();
    aligner.assign();
    aligner.findGaps();
    aligner.matchAlone();
    aligner.matchNumbers();
    return new Alignment(
        IntStream.range(0, before.size())
            .filter(i -> aligner.partner[i] >= 0)
            .mapToObj(i -> new Pair(i, aligner.partner[i], aligner.shown(i, aligner.partner[i])))
            .toList());
  }

  private void matchEqual() {
    matchUnique(n -> n.content(), 4, 0);
    matchUnique(n -> n.group() + "\n" + n.content(), 4, 0);
    matchUnique(n -> n.group() + "\n" + n.number() + "\n" + n.content(), 1, 0);
    matchUnique(n -> n.masked(), 8, 0);
    matchUnique(n -> n.group() + "\n" + n.masked(), 8, 0);
    matchUnique(n -> n.group() + "\n" + n.caption() + "\n" + n.masked(), 8, 0);
  }

  private void matchCaptions() {
    matchUnique(n -> n.caption().isEmpty() ? "" : n.caption(), 0, CAPTIONED);
    matchUnique(n -> n.caption().isEmpty() ? "" : n.group() + "\n" + n.caption(), 0, CAPTIONED);
  }

  /** Pairs nodes whose key occurs once among those left of each side. */
  private void matchUnique(Function<Node, String> key, int length, double least) {
    Map<String, Integer> first = unique(before, partner, key, length);
    Map<String, Integer> second = unique(after, taken, key, length);
    first.forEach(
        (text, i) -> {
          int j = second.getOrDefault(text, -1);
          if (i >= 0 && j >= 0 && !text.isEmpty()) {
            if (least == 0 || termsBefore.get(i).cosine(termsAfter.get(j)) >= least) {
              pair(i, j);
            }
          }
        });
  }

  private static Map<String, Integer> unique(
      List<Node> nodes, int[] matched, Function<Node, String> key, int length) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (matched[i] < 0 && node.content().length() >= length && !node.isPlaceholder()) {
        indices.merge(key.apply(node), i, (_, _) -> -1);
      }
    }
    return indices;
  }

  private void pair(int i, int j) {
    partner[i] = j;
    taken[j] = i;
  }

  /**
   * For each old node, between which new ones its neighbours that keep their order let expect it.
   */
  private void findGaps() {
    List<Pair> pairs =
        IntStream.range(0, partner.length)
            .filter(i -> partner[i] >= 0)
            .mapToObj(i -> new Pair(i, partner[i], 1))
            .toList();
    List<Pair> ordered =
        new Alignment(pairs)
            .inOrder().stream().sorted(Comparator.comparingInt(Pair::before)).toList();
    low = new int[before.size()];
    high = new int[before.size()];
    int next = 0;
    int last = -1;
    for (int i = 0; i < before.size(); i++) {
      while (next < ordered.size() && ordered.get(next).before() < i) {
        last = ordered.get(next++).after();
      }
      low[i] = last;
      int at = next < ordered.size() && ordered.get(next).before() == i ? next + 1 : next;
      high[i] = at < ordered.size() ? ordered.get(at).after() : after.size();
    }
  }

  private void assign() {
    Map<Integer, List<int[]>> index = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (taken[j] < 0 && !after.get(j).isPlaceholder()) {
        Terms terms = termsAfter.get(j);
        for (int k = 0; k < terms.size(); k++) {
          index.computeIfAbsent(terms.id(k), _ -> new ArrayList<>()).add(new int[] {j, k});
        }
      }
    }
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<Edge> out = new ArrayList<>();
      if (partner[i] < 0 && !before.get(i).isPlaceholder()) {
        for (int j : candidates(i, index)) {
          double gain = similarity(i, j) - THRESHOLD;
          if (gain > 0) {
            out.add(new Edge(j, gain));
          }
        }
      }
      edges.add(out);
    }
    int[] rightOf = Assignment.best(edges, after.size());
    for (int i = 0; i < rightOf.length; i++) {
      if (rightOf[i] >= 0) {
        pair(i, rightOf[i]);
      }
    }
  }

  private int[] candidates(int i, Map<Integer, List<int[]>> index) {
    Map<Integer, Double> shared = new HashMap<>();
    Terms terms = termsBefore.get(i);
    for (int k = 0; k < terms.size(); k++) {
      List<int[]> postings = index.getOrDefault(terms.id(k), List.of());
      if (postings.size() <= COMMON) {
        for (int[] posting : postings) {
          shared.merge(
              posting[0],
              (double) terms.weight(k) * termsAfter.get(posting[0]).weight(posting[1]),
              Double::sum);
        }
      }
    }
    IntStream best =
        shared.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(CANDIDATES)
            .mapToInt(Map.Entry::getKey);
    IntStream near =
        IntStream.range(low[i] + 1, Math.min(high[i], low[i] + 1 + CANDIDATES))
            .filter(j -> taken[j] < 0 && !after.get(j).isPlaceholder());
    return IntStream.concat(best, near).distinct().sorted().toArray();
  }

  private double similarity(int i, int j) {
    Node a = before.get(i);
    Node b = after.get(j);
    double sum = 0.6 * termsBefore.get(i).cosine(termsAfter.get(j));
    double weights = 0.6;
    if (!a.caption().isEmpty() || !b.caption().isEmpty()) {
      weights += 0.2;
      sum += a.caption().equals(b.caption()) ? 0.2 : 0;
    }
    if (!a.context().isEmpty() || !b.context().isEmpty()) {
      weights += 0.1;
      sum += 0.1 * contextBefore.get(i).cosine(contextAfter.get(j));
    }
    if (!a.group().isEmpty() || !b.group().isEmpty()) {
      weights += 0.1;
      sum += a.group().equals(b.group()) ? 0.1 : 0;
    }
    if (a.number() != null || b.number() != null) {
      weights += 0.1;
      sum += a.number() != null && a.number().equals(b.number()) ? 0.1 : 0;
    }
    return sum / weights + (low[i] < j && j < high[i] ? NEAR : 0);
  }

  /** Similarity as it is shown: 1 means equal words. */
  private double shown(int i, int j) {
    if (before.get(i).content().equals(after.get(j).content())) {
      return 1;
    }
    double cosine = termsBefore.get(i).cosine(termsAfter.get(j));
    return Math.round(Math.min(cosine, 0.999) * 1000) / 1000.0;
  }

  /** Pairs what alone is left on both sides between two aligned neighbours. */
  private void matchAlone() {
    for (int i = 0; i < before.size(); i++) {
      if (partner[i] >= 0 || before.get(i).isPlaceholder()) {
        continue;
      }
      int from = i;
      int to = i;
      while (from > 0 && partner[from - 1] < 0) {
        from--;
      }
      while (to + 1 < before.size() && partner[to + 1] < 0) {
        to++;
      }
      int[] free =
          IntStream.range(low[i] + 1, high[i])
              .filter(j -> taken[j] < 0 && !after.get(j).isPlaceholder())
              .toArray();
      if (from == to
          && free.length == 1
          && termsBefore.get(i).cosine(termsAfter.get(free[0])) >= ALONE) {
        pair(i, free[0]);
      }
    }
  }

  /** Pairs what has the same number where one of both is a placeholder. */
  private void matchNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (taken[j] < 0 && after.get(j).number() != null) {
        numbers.merge(after.get(j).group() + "\n" + after.get(j).number(), j, (_, _) -> -1);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      int j = numbers.getOrDefault(before.get(i).group() + "\n" + before.get(i).number(), -1);
      if (partner[i] < 0
          && j >= 0
          && taken[j] < 0
          && (before.get(i).isPlaceholder() || after.get(j).isPlaceholder())) {
        pair(i, j);
      }
    }
  }
}
