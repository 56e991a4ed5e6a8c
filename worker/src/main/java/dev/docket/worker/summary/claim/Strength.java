package dev.docket.worker.summary.claim;

import dev.docket.wording.OneLine;
import dev.docket.wording.force.Duty;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How strongly a phrase binds: duty, prohibition, advice, permission, or plain negation. */
public enum Strength {
  MUST,
  MUST_NOT,
  SHOULD,
  MAY,
  NOT;

  /**
   * A phrase of some strength and where it stands in the folded text.
   *
   * @param words what it does exactly: shall not forbids, may not denies a permission
   */
  public record Phrase(Strength force, Force words, int start, int end) {
    /** What must be the same in a quotation. */
    String guarded() {
      return force == MUST_NOT ? words.name() : force.name();
    }
  }

  /** The phrases of {@code text} in order, by their place in {@link #folded}. */
  public static List<Phrase> of(String text) {
    List<Phrase> phrases = new ArrayList<>();
    for (var phrase : Forces.in(folded(text))) {
      Strength force = phrase.kind().duty().map(Strength::of).orElse(NOT);
      phrases.add(new Phrase(force, phrase.kind(), phrase.start(), phrase.end()));
    }
    return phrases;
  }

  /** The text whose places phrases refer to: compatibility forms resolved, one line. */
  static String folded(String text) {
    return OneLine.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static Strength of(Duty duty) {
    return switch (duty) {
      case MUST -> MUST;
      case MUST_NOT -> MUST_NOT;
      case SHOULD -> SHOULD;
      case MAY -> MAY;
    };
  }
}
