package dev.docket.worker.comparison.align;

import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Assignment.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds which nodes of two versions belong together, by what they say: equal content that occurs
 * once, equal captions, then the assignment of the greatest total similarity above a threshold, and
 * last what alone is left between two that are aligned.
 */
public final class Aligner {
  /** The similarity from which two nodes may belong together, of 1. */
  public static final double THRESHOLD = 0.33;

  private static final double CAPTIONED = 0.5; // similarity that an equal caption needs
  private static final double ALONE = 0.12; // similarity that the only ones left in a gap need
  private static final int FEW_WORDS = 24; // characters of a text in which one word is most terms
  private static final int LEAST_WORDS = 10; // characters of a text that says something by itself
  private static final double NEAR = 0.06; // for standing where the neighbours let expect it
  private static final int EXPECTED = 12; // nodes tried where the neighbours let expect it

  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final Similarity similarity;
  private final int[] partner;
  private final int[] taken;
  private int[] low = new int[0];
  private int[] high = new int[0];

  private Aligner(List<AlignmentNode> before, List<AlignmentNode> after, TermWeights weights) {
    this.before = before;
    this.after = after;
    similarity = new Similarity(before, after, weights);
    partner = new int[before.size()];
    taken = new int[after.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(taken, -1);
  }

  /** The alignment of {@code before} with {@code after}. */
  public static Alignment align(
      List<AlignmentNode> before, List<AlignmentNode> after, TermWeights weights) {
    return align(before, after, weights, THRESHOLD, List.of());
  }

  /** The same with {@code known} pairs in it, and others at least {@code threshold} alike. */
  public static Alignment align(
      List<AlignmentNode> before,
      List<AlignmentNode> after,
      TermWeights weights,
      double threshold,
      List<Pair> known) {
    Aligner aligner = new Aligner(before, after, weights);
    known.forEach(p -> aligner.pair(p.before(), p.after()));
    aligner.matchEqual();
    aligner.matchCaptions();
    aligner.findGaps();
    aligner.assign(threshold);
    aligner.findGaps();
    aligner.matchAlone();
    aligner.matchNumbers();
    aligner.matchPlaceholders();
    return aligner.alignment();
  }

  /** The nodes whose content of at least {@code length} occurs once on both sides, alone. */
  public static Alignment equal(
      List<AlignmentNode> before, List<AlignmentNode> after, TermWeights weights, int length) {
    Aligner aligner = new Aligner(before, after, weights);
    aligner.matchUnique(n -> n.content(), length, 0);
    aligner.matchUnique(n -> n.masked(), length, 0);
    return aligner.alignment();
  }

  private Alignment alignment() {
    return new Alignment(
        IntStream.range(0, partner.length)
            .filter(i -> partner[i] >= 0)
            .mapToObj(i -> new Pair(i, partner[i], similarity.shown(i, partner[i])))
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
  private void matchUnique(Function<AlignmentNode, String> key, int length, double least) {
    Map<String, Integer> first = unique(before, partner, key, length);
    Map<String, Integer> second = unique(after, taken, key, length);
    first.forEach(
        (text, i) -> {
          int j = second.getOrDefault(text, -1);
          if (i >= 0 && j >= 0 && !text.isEmpty()) {
            if (least == 0 || similarity.content(i, j) >= least) {
              pair(i, j);
            }
          }
        });
  }

  private static Map<String, Integer> unique(
      List<AlignmentNode> nodes, int[] matched, Function<AlignmentNode, String> key, int length) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      AlignmentNode node = nodes.get(i);
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
    List<Pair> ordered = new Alignment(pairs).ordered();
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

  private void assign(double threshold) {
    Map<Integer, List<int[]>> index =
        similarity.index(IntStream.range(0, after.size()).filter(this::isFree));
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<Edge> out = new ArrayList<>();
      if (partner[i] < 0 && !before.get(i).isPlaceholder()) {
        int from = low[i];
        int to = high[i];
        IntStream near =
            IntStream.range(from + 1, Math.min(to, from + 1 + EXPECTED)).filter(this::isFree);
        for (int j :
            IntStream.concat(similarity.candidates(i, index), near).distinct().sorted().toArray()) {
          double gain = similarity.of(i, j) + (from < j && j < to ? NEAR : 0) - threshold;
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

  private boolean isFree(int j) {
    return taken[j] < 0 && !after.get(j).isPlaceholder();
  }

  /** Pairs what alone is left on both sides between two aligned neighbours. */
  private void matchAlone() {
    for (int i = 0; i < before.size(); i++) {
      boolean alone =
          partner[i] < 0
              && !before.get(i).isPlaceholder()
              && (i == 0 || partner[i - 1] >= 0)
              && (i + 1 == before.size() || partner[i + 1] >= 0);
      if (alone) {
        int[] free = IntStream.range(low[i] + 1, high[i]).filter(this::isFree).limit(2).toArray();
        if (free.length == 1
            && (similarity.content(i, free[0]) >= ALONE
                || hasSameHead(before.get(i), after.get(free[0]))
                || hasSameEnds(before.get(i).content(), after.get(free[0]).content()))) {
          pair(i, free[0]);
        }
      }
    }
  }

  /** Whether two that are wholly rewritten keep their number and, with captions, these. */
  private static boolean hasSameHead(AlignmentNode one, AlignmentNode other) {
    boolean captioned = !one.caption().isEmpty() && !other.caption().isEmpty();
    return (!captioned || one.caption().equals(other.caption()))
        && Math.min(one.content().length(), other.content().length()) >= LEAST_WORDS
        && one.number() != null
        && one.number().equals(other.number());
  }

  /** Whether at least half of the shorter of two short texts begins or ends both: 6年以上, 6年を超える. */
  private static boolean hasSameEnds(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) <= FEW_WORDS && (start + end) * 2 >= shorter;
  }

  /**
   * Pairs a placeholder with what alone went, or came, at its place between two aligned neighbours,
   * where insertions before it have shifted its number.
   */
  private void matchPlaceholders() {
    for (int i = 0; i < before.size(); i++) {
      boolean alone =
          partner[i] < 0
              && (i == 0 || partner[i - 1] >= 0)
              && (i + 1 == before.size() || partner[i + 1] >= 0);
      if (alone) {
        int[] free =
            IntStream.range(low[i] + 1, high[i]).filter(j -> taken[j] < 0).limit(2).toArray();
        if (free.length == 1
            && before.get(i).isPlaceholder() != after.get(free[0]).isPlaceholder()) {
          pair(i, free[0]);
        }
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
