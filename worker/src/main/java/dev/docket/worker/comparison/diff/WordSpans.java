package dev.docket.worker.comparison.diff;

import dev.docket.wording.Bound;
import dev.docket.wording.Conjunction;
import dev.docket.wording.Ladder;
import dev.docket.wording.Phrase;
import dev.docket.wording.Scope;
import dev.docket.wording.Spelling;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.party.Parties;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the spans of a key that are words: modal phrases, bounds, parties, scope, conjunctions. */
final class WordSpans {
  private final String key;
  private final List<Span> found = new ArrayList<>();

  private WordSpans(String key) {
    this.key = key;
  }

  /** The spans of {@code key}, of each kind in order; those of different kinds may overlap. */
  static List<Span> of(String key) {
    WordSpans spans = new WordSpans(key);
    for (Phrase<Force> phrase : Forces.in(key)) {
      switch (phrase.kind()) {
        case NEGATION -> spans.add(Kind.NEGATION, phrase, null);
        case EXCEPTION -> spans.add(Kind.SCOPE, phrase, null);
        case LACK -> {} // says what is the case, and of a duty nothing
        case OBLIGATION,
            SOFT_OBLIGATION,
            RECOMMENDATION,
            EFFORT,
            PERMISSION,
            POSSIBILITY,
            RELEASE,
            DISSUASION,
            PROHIBITION,
            DENIAL,
            INABILITY ->
            spans.add(Kind.MODALITY, phrase, phrase.kind());
      }
    }
    Ladder.in(key).forEach(step -> spans.add(Kind.STEP, step, null));
    Bound.in(key).forEach(bound -> spans.add(Kind.COMPARISON, bound, null));
    Parties.COMMON.in(key).forEach(party -> spans.add(Kind.PARTY, party, null));
    Scope.in(key).forEach(scope -> spans.add(Kind.SCOPE, scope, null));
    Conjunction.in(key).forEach(conjunction -> spans.add(Kind.CONJUNCTION, conjunction, null));
    Spelling.in(key).forEach(word -> spans.add(Kind.SPELLING, word, null));
    return spans.found;
  }

  private void add(Kind kind, Phrase<?> phrase, @Nullable Force force) {
    String value = Spelling.usual(phrase.in(key)).toLowerCase(Locale.ROOT);
    found.add(new Span(kind, phrase.start(), phrase.end(), value, force));
  }
}
