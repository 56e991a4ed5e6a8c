package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import java.util.Map;
import java.util.Optional;

/**
 * What a sentence states that a summary must account for.
 *
 * @param denial what it says is not owed, not to be or not allowed, be it no duty of anybody
 * @param rest the tables that it may concern, though none may tell it, each with the words for that
 */
record Stated(
    Optional<Duty> duty,
    Optional<Amount> amount,
    Optional<Span> deadline,
    Optional<Span> penalty,
    Optional<Facts.Definition> definition,
    Optional<Span> openQuestion,
    Optional<Span> advice,
    Optional<Span> denial,
    Map<String, Span> rest) {

  private static final Stated NOTHING =
      new Stated(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  static Stated in(String sentence) {
    return new Stated(
        Duty.in(sentence),
        Amount.in(sentence),
        Facts.deadline(sentence),
        Facts.penalty(sentence),
        Facts.definition(sentence),
        Facts.openQuestion(sentence),
        Facts.advice(sentence),
        Facts.denial(sentence),
        Facts.rest(sentence));
  }

  /** Whether there is nothing of all this. */
  boolean isNothing() {
    return equals(NOTHING);
  }

  /** Where the first of all that stands; open questions are not among it. */
  Optional<Span> salient() {
    return duty.map(Duty::phrase)
        .or(() -> amount.map(Amount::span))
        .or(() -> deadline)
        .or(() -> penalty)
        .or(() -> definition.map(Facts.Definition::span))
        .or(() -> advice);
  }
}
