package dev.docket.worker.comparison.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How telling each term is among all nodes compared.
 *
 * @param frequencies in how many texts each term occurs
 * @param texts how many there are
 */
public record TermWeights(Map<Integer, Integer> frequencies, int texts) {
  /** The weights among these nodes. */
  public static TermWeights among(List<AlignmentNode> before, List<AlignmentNode> after) {
    List<String> keys =
        Stream.concat(before.stream(), after.stream()).map(AlignmentNode::masked).toList();
    return new TermWeights(TermVector.frequencies(keys), keys.size());
  }

  /** The terms of {@code text} of each of {@code nodes}. */
  public List<TermVector> of(List<AlignmentNode> nodes, Function<AlignmentNode, String> text) {
    Map<String, TermVector> known = new HashMap<>();
    return nodes.stream()
        .map(text)
        .map(key -> known.computeIfAbsent(key, k -> TermVector.of(k, frequencies, texts)))
        .toList();
  }
}
