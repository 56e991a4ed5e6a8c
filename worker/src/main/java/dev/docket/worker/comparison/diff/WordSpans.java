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
import dev.docket.wording.party.Persons;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the spans of a key that are words: modal phrases, bounds, parties, scope, conjunctions. */
final class WordSpans {
  private static final int FAR = 60; // characters before a modal phrase in which its subject stands
  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(?:no|neither|none of the)(?: [\\w'-]+){1,5} $", Pattern.CASE_INSENSITIVE);

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
            spans.add(Kind.MODALITY, phrase, spans.force(phrase));
      }
    }
    Ladder.in(key).forEach(step -> spans.add(Kind.STEP, step, null));
    Bound.in(key)
        .forEach(
            b ->
                spans.found.add(
                    new Span(Kind.COMPARISON, b.start(), b.end(), b.kind().name(), null)));
    Persons.in(key).forEach(person -> spans.add(Kind.PERSON, person, null));
    Parties.COMMON.in(key).forEach(party -> spans.add(Kind.PARTY, party, null));
    Scope.in(key).forEach(scope -> spans.add(Kind.SCOPE, scope, null));
    Conjunction.in(key).forEach(conjunction -> spans.add(Kind.CONJUNCTION, conjunction, null));
    Spelling.in(key).forEach(word -> spans.add(Kind.SPELLING, word, null));
    return spans.found;
  }

  /** The force of a modal phrase, with the subject before it: No party shall, Neither party may. */
  private Force force(Phrase<Force> phrase) {
    boolean binds = phrase.kind() == Force.OBLIGATION || phrase.kind() == Force.PERMISSION;
    String before = key.substring(Math.max(0, phrase.start() - FAR), phrase.start());
    return binds && NOBODY.matcher(before).find() ? Force.PROHIBITION : phrase.kind();
  }

  private void add(Kind kind, Phrase<?> phrase, @Nullable Force force) {
    String usual = Spelling.usual(phrase.in(key)).toLowerCase(Locale.ROOT);
    String value = Spelling.usualKatakana(usual);
    found.add(new Span(kind, phrase.start(), phrase.end(), value, force));
  }
}
