package dev.docket.worker.summary;

import dev.docket.wording.Duty;
import dev.docket.wording.Forces;
import dev.docket.wording.OneLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The force of a phrase: duty, prohibition, advice, permission, or plain negation. */
enum Force {
  MUST,
  MUST_NOT,
  SHOULD,
  MAY,
  NOT;

  /**
   * A phrase of some force and where it stands in the folded text.
   *
   * @param words what it does exactly: shall not forbids, may not denies a permission
   */
  record Phrase(Force force, dev.docket.wording.Force words, int start, int end) {
    /** What must be the same in a quotation. */
    String guarded() {
      return force == MUST_NOT ? words.name() : force.name();
    }
  }

  /** The phrases of {@code text} in order, by their place in {@link #folded}. */
  static List<Phrase> of(String text) {
    List<Phrase> phrases = new ArrayList<>();
    for (var phrase : Forces.in(folded(text))) {
      Force force = phrase.kind().duty().map(Force::of).orElse(NOT);
      phrases.add(new Phrase(force, phrase.kind(), phrase.start(), phrase.end()));
    }
    return phrases;
  }

  /** The text whose places phrases refer to: compatibility forms resolved, one line. */
  static String folded(String text) {
    return OneLine.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static Force of(Duty duty) {
    return switch (duty) {
      case MUST -> MUST;
      case MUST_NOT -> MUST_NOT;
      case SHOULD -> SHOULD;
      case MAY -> MAY;
    };
  }
}
