package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Condition;
import dev.docket.wording.Sentences;
import dev.docket.wording.force.Force;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Span.Kind;
import dev.docket.worker.comparison.diff.Spans;
import dev.docket.worker.comparison.reason.Reason.Act;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells what a clause held that was removed, or holds that was added. */
final class WholeClauseRule {
  private static final int BINDING = 3; // the strength from which on a phrase binds

  private static final int SHOWN = 60; // characters of a sentence

  private final OurSide side;
  private final boolean removed;

  WholeClauseRule(OurSide side, boolean removed) {
    this.side = side;
    this.removed = removed;
  }

  /** The reasons for which a clause of this caption and content weighs. */
  List<Reason> read(String caption, String key) {
    List<Reason> reasons = new ArrayList<>();
    Set<ChangeClass> topics = Rules.topics(caption.isEmpty() ? key : caption);
    reasons.add(new Reason.WholeClause(removed, topics));
    Set<String> terms = DefinitionRule.terms(key);
    if (!terms.isEmpty()) {
      reasons.add(new Reason.Defined(removed ? Act.REMOVED : Act.ADDED, terms));
    }
    Set<ChangeClass> held = EnumSet.noneOf(ChangeClass.class);
    held.addAll(Rules.topics(key));
    Condition.in(key).stream()
        .map(found -> ConditionRule.classOf(found.kind()))
        .filter(what -> what != ChangeClass.CONDITION)
        .forEach(held::add);
    for (Span span : Spans.of(Key.of(key))) {
      switch (span.kind()) {
        case AMOUNT -> held.add(ChangeClass.AMOUNT);
        case PERCENTAGE -> held.add(ChangeClass.PERCENTAGE);
        case PERIOD -> held.add(ChangeClass.PERIOD);
        case DATE -> held.add(ChangeClass.DATE);
        case MODALITY -> held.add(ChangeClass.MODALITY);
        case REFERENCE,
            STEP,
            COMPARISON,
            PERSON,
            PARTY,
            SCOPE,
            CONJUNCTION,
            NEGATION,
            NUMBER,
            SPELLING -> {}
      }
    }
    held.removeAll(topics);
    reasons.addAll(1, rightsAndDuties(key));
    if (!held.isEmpty()) {
      reasons.add(1, new Reason.Holding(held));
    } else if (topics.isEmpty() && terms.isEmpty()) {
      reasons.add(new Reason.OtherWords());
    }
    return reasons;
  }

  /**
   * The rights and duties that {@code key} states, and which of the duties are against our side.
   */
  List<Reason> rightsAndDuties(String key) {
    List<Reason> duties = new ArrayList<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (Span span : Spans.of(Key.of(key))) {
      if (span.kind() == Kind.MODALITY) {
        if (isRightOrDuty(span)) {
          sentences.add(shortened(Sentences.around(key, span.start(), span.end()).strip()));
        }
        duties.addAll(duty(key, span));
      }
    }
    if (!sentences.isEmpty()) {
      duties.addFirst(new Reason.RightsAndDuties(removed, removed && !side.isKnown(), sentences));
    }
    return duties;
  }

  private static String shortened(String sentence) {
    return sentence.length() <= SHOWN
        ? sentence
        : sentence.substring(0, sentence.offsetByCodePoints(0, sentence.codePointCount(0, SHOWN)))
            + "…";
  }

  /** Whether the phrase binds, forbids or entitles somebody. */
  private static boolean isRightOrDuty(Span span) {
    Force force = Objects.requireNonNull(span.force());
    return force == Force.PERMISSION || force.strength() >= BINDING;
  }

  private List<Reason> duty(String key, Span span) {
    var force = Objects.requireNonNull(span.force());
    return force.strength() >= BINDING
            && side.acts(key, span.start(), removed).filter(ours -> ours != removed).isPresent()
        ? List.of(new Reason.DutyAgainstUs(force, side.subject(key, span.start()), removed))
        : List.of();
  }
}
