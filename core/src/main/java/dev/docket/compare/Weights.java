package dev.docket.compare;

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
record Weights(Map<Integer, Integer> frequencies, int texts) {
  /** The weights among these nodes. */
  static Weights among(List<Node> before, List<Node> after) {
    List<String> keys = Stream.concat(before.stream(), after.stream()).map(Node::masked).toList();
    return new Weights(Terms.frequencies(keys), keys.size());
  }

  /** The terms of {@code text} of each of {@code nodes}. */
  List<Terms> of(List<Node> nodes, Function<Node, String> text) {
    Map<String, Terms> known = new HashMap<>();
    return nodes.stream()
        .map(text)
        .map(key -> known.computeIfAbsent(key, k -> Terms.of(k, frequencies, texts)))
        .toList();
  }
}
