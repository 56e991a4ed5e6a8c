package dev.docket.worker.summary.claim;

import dev.docket.wording.NormalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A cited unit, with what the checks of a claim need of it. */
public record Source(
    String text,
    NormalizedText folded,
    Set<String> bigrams,
    Set<Strength> forces,
    List<Fact> facts) {
  /** The unit of this text. */
  public static Source of(String text) {
    NormalizedText folded = NormalizedText.solid(text);
    Set<Strength> forces =
        Strength.of(text).stream()
            .map(Strength.Phrase::force)
            .collect(Collectors.toUnmodifiableSet());
    return new Source(text, folded, bigrams(folded.text()), forces, Facts.of(text));
  }

  /** The share of the claim's character pairs that occur here. */
  double likeness(Set<String> claim) {
    if (claim.isEmpty()) {
      return 0;
    }
    long shared = claim.stream().filter(bigrams::contains).count();
    return (double) shared / claim.size();
  }

  /** The pairs of neighbouring characters of folded text. */
  public static Set<String> bigrams(String folded) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      pairs.add(folded.substring(i, i + 2));
    }
    return pairs;
  }
}
