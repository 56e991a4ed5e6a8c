package dev.docket.worker.summary;

import dev.docket.document.Document;
import java.util.List;

/**
 * How much of a document a summary must account for, by which the length of its answers goes.
 *
 * @param units how many of the document's units
 * @param tokens how long they are together, about
 */
public record Accountable(int units, long tokens) {
  /** What a summary of {@code document} must account for. */
  public static Accountable of(Document document) {
    List<Integer> salient = Salience.of(document);
    long tokens = 0;
    for (int unit : salient) {
      tokens += Estimate.tokens(document.textOf(document.sentences().get(unit)));
    }
    return new Accountable(salient.size(), tokens);
  }
}
