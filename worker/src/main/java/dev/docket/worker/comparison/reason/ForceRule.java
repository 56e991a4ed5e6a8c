package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Ladder;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where a duty, a permission or a ban became stronger or weaker, and for whom. */
final class ForceRule implements Rule {
  /** What leaves it to its subject whether something is done. */
  private static final Set<Force> NO_DUTY =
      EnumSet.of(Force.PERMISSION, Force.EFFORT, Force.RECOMMENDATION, Force.RELEASE);

  /** What binds where a phrase of force took its place: The Agent is to furnish a bond. */
  private static final Pattern IS_TO = Pattern.compile("(?:is|are) to", Pattern.CASE_INSENSITIVE);

  private static final int LINKING = 3; // characters before it: よう of よう努める

  private final OurSide side;

  ForceRule(OurSide side) {
    this.side = side;
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    List<Reason> reasons = new ArrayList<>(forces(stretch));
    List<Span> from = stretch.old(EnumSet.of(Kind.STEP));
    List<Span> to = stretch.now(EnumSet.of(Kind.STEP));
    if (from.isEmpty() != to.isEmpty() && stretch.isSmall()) {
      String words = from.isEmpty() ? stretch.now(Kind.STEP) : stretch.old(Kind.STEP);
      reasons.add(
          new Reason.Changed(classOf(words), stretch.old(Kind.STEP), stretch.now(Kind.STEP)));
    }
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      reasons.add(step(classOf(to.get(i).in(stretch.newText())), from.get(i), to.get(i), stretch));
    }
    return reasons;
  }

  /** How soon something is done is a matter of time, how hard one tries of duty. */
  private static ChangeClass classOf(String step) {
    boolean isSpeed =
        Ladder.in(step).stream().anyMatch(s -> s.kind().isComparableTo(Ladder.IMMEDIATELY));
    return isSpeed ? ChangeClass.PERIOD : ChangeClass.MODALITY;
  }

  private List<Reason> forces(HunkSpans stretch) {
    List<Span> from = telling(stretch.old(EnumSet.of(Kind.MODALITY)), stretch.oldText());
    List<Span> to = telling(stretch.now(EnumSet.of(Kind.MODALITY)), stretch.newText());
    String gone = stretch.gone().strip();
    String come = stretch.come().strip();
    if (from.isEmpty() != to.isEmpty() && IS_TO.matcher(from.isEmpty() ? gone : come).matches()) {
      Span phrase = from.isEmpty() ? to.getLast() : from.getLast();
      Force force = Objects.requireNonNull(phrase.force());
      return List.of(
          from.isEmpty()
              ? otherForce(Force.OBLIGATION, force, gone, words(phrase, stretch.newText()), stretch)
              : otherForce(
                  force, Force.OBLIGATION, words(phrase, stretch.oldText()), come, stretch));
    }
    if (from.isEmpty() || to.isEmpty()) {
      return stretch.isSmall() && from.isEmpty() != to.isEmpty()
          ? List.of(
              new Reason.ForceAddedOrRemoved(
                  stretch.old(Kind.MODALITY),
                  stretch.now(Kind.MODALITY),
                  turnsDuty(stretch.gone(), stretch.come(), from.isEmpty() ? to : from)))
          : List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    int pairs = stretch.isSmall() ? Math.min(from.size(), to.size()) : 1;
    for (int i = 0; i < pairs; i++) {
      reasons.add(pair(from.get(i), to.get(i), stretch));
    }
    return reasons;
  }

  /** Those of {@code forces} that say what somebody may or must, not what a thing is like. */
  private static List<Span> telling(List<Span> forces, String text) {
    return forces.stream()
        .filter(f -> f.force() != Force.PERMISSION || !Forces.describesThing(text, f.end()))
        .toList();
  }

  /**
   * Whether a Japanese sentence that binds without a modal phrase (支払う。) becomes a choice or an
   * effort and is otherwise the same (支払うことができる。), or the other way round.
   */
  private static boolean turnsDuty(String gone, String come, List<Span> forces) {
    String only = gone.isEmpty() ? come : gone;
    Span phrase = forces.getLast();
    return (gone.isEmpty() || come.isEmpty())
        && Script.hasCjk(only)
        && only.length() <= phrase.end() - phrase.start() + LINKING
        && NO_DUTY.contains(Objects.requireNonNull(phrase.force()));
  }

  private Reason pair(Span from, Span to, HunkSpans stretch) {
    Force old = Objects.requireNonNull(from.force());
    Force now = Objects.requireNonNull(to.force());
    if (old == Force.EFFORT && now == Force.EFFORT) {
      return step(ChangeClass.MODALITY, from, to, stretch);
    }
    return new Reason.OtherForce(
        old,
        now,
        words(from, stretch.oldText()),
        words(to, stretch.newText()),
        side.effect(stretch.newText(), to.start(), now.strength() < old.strength()));
  }

  /** A force in another's place, one of which no modal phrase tells. */
  private Reason otherForce(Force old, Force now, String before, String after, HunkSpans stretch) {
    int at = stretch.hunk().afterFrom();
    boolean weaker = now.strength() < old.strength();
    return new Reason.OtherForce(
        old, now, before, after, side.effect(stretch.newText(), at, weaker));
  }

  /** The words of a phrase with the verb する before it: しなければならない. */
  private static String words(Span phrase, String text) {
    int start = phrase.start();
    if (text.startsWith("する", start - 2) && text.startsWith("こと", start)) {
      start -= 2;
    } else if (start > 0 && "しせ".indexOf(text.charAt(start - 1)) >= 0) {
      start = "なねて".indexOf(text.charAt(start)) >= 0 ? start - 1 : start;
    }
    return text.substring(start, phrase.end());
  }

  private Reason step(ChangeClass what, Span from, Span to, HunkSpans stretch) {
    String before = from.in(stretch.oldText());
    String after = to.in(stretch.newText());
    Optional<Ladder> old = Ladder.in(before).stream().findFirst().map(Phrase::kind);
    Optional<Ladder> now = Ladder.in(after).stream().findFirst().map(Phrase::kind);
    int step =
        old.isPresent() && now.isPresent() && old.get().isComparableTo(now.get())
            ? now.get().rank() - old.get().rank()
            : 0;
    boolean isSame = old.isPresent() && old.equals(now);
    return new Reason.OtherStep(
        what, before, after, step, isSame, side.effect(stretch.newText(), to.start(), step < 0));
  }
}
