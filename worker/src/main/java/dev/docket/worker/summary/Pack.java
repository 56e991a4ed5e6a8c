package dev.docket.worker.summary;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a document that is read by one call: the citable units {@code from} (included) to
 * {@code to} (excluded), by their index in {@code Document.sentences}.
 *
 * @param tokens the estimated tokens of the units' lines
 * @param characters the code points of the units
 * @param budgetCharacters what all texts written of this part may have together
 * @param maxOutputTokens of the answer
 */
public record Pack(
    int from, int to, int tokens, int characters, int budgetCharacters, int maxOutputTokens) {
  /** The indexes of its units. */
  List<Integer> units() {
    return IntStream.range(from, to).boxed().toList();
  }
}
