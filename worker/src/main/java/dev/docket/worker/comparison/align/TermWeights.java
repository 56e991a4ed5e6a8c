package dev.docket.worker.comparison.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How telling each term is among all nodes compared. */
public final class TermWeights {
  private final TermCounts frequencies; // in how many texts each term occurs
  private final int texts;
  private final Map<String, int[]> terms; // of each text, found once

  private TermWeights(TermCounts frequencies, int texts, Map<String, int[]> terms) {
    this.frequencies = frequencies;
    this.texts = texts;
    this.terms = terms;
  }

  /** The weights among these nodes. */
  public static TermWeights among(List<AlignmentNode> before, List<AlignmentNode> after) {
    List<String> keys =
        Stream.concat(before.stream(), after.stream()).map(AlignmentNode::masked).toList();
    Map<String, int[]> terms = new HashMap<>();
    keys.forEach(key -> terms.computeIfAbsent(key, TermVector::ids));
    return new TermWeights(
        TermVector.frequencies(keys.stream().map(terms::get).toList()), keys.size(), terms);
  }

  /** The terms of {@code text} of each of {@code nodes}. */
  public List<TermVector> of(List<AlignmentNode> nodes, Function<AlignmentNode, String> text) {
    Map<String, TermVector> known = new HashMap<>();
    return nodes.stream().map(text).map(key -> known.computeIfAbsent(key, this::vector)).toList();
  }

  private TermVector vector(String key) {
    int[] ids = terms.get(key);
    return TermVector.of(ids == null ? TermVector.ids(key) : ids, frequencies, texts);
  }
}
