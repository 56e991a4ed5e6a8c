package dev.docket.worker.comparison.reference;

import dev.docket.document.SectionKind;
import dev.docket.wording.reference.Reference.Level;
import dev.docket.wording.reference.Reference.Step;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds paragraphs and items within a clause by the steps of a reference. The first paragraph of an
 * article has no number in most Japanese drafting: it is the article's own first text.
 */
final class Steps {
  private final Clause clause;
  private final List<Unit> units;

  Steps(Clause clause) {
    this.clause = clause;
    this.units = clause.units();
  }

  /** What {@code steps} lead to from the unit {@code from}, or from the clause if that is -1. */
  Target down(int from, List<Step> steps) {
    int at = from;
    for (int i = 0; i < steps.size(); i++) {
      int next = next(at, steps.get(i));
      if (next < 0) {
        return new Target(0, at, steps.subList(i, steps.size()).toString());
      }
      at = next;
    }
    return new Target(0, at);
  }

  /** The same from the nearest place around {@code unit} at which the first step can be taken. */
  Optional<Target> near(int unit, List<Step> steps) {
    Step first = steps.getFirst();
    if (first.level() == Level.PARAGRAPH) {
      return Optional.of(down(-1, steps));
    }
    for (int at = unit; at >= 0; at = units.get(at).parent()) {
      if (next(at, first) >= 0) {
        return Optional.of(down(at, steps));
      }
    }
    return Optional.of(down(-1, steps));
  }

  /** The paragraph or item before or behind the one that {@code unit} is of. */
  Optional<Integer> beside(int unit, SectionKind kind, int step) {
    int own = unit;
    while (own >= 0 && (!units.get(own).isHead() || units.get(own).kind() != kind)) {
      own = units.get(own).parent();
    }
    if (own < 0) {
      boolean isFirst = kind == SectionKind.PARAGRAPH && step > 0;
      return isFirst ? next(u -> u.kind() == kind, -1, 0, 1) : Optional.empty();
    }
    int parent = units.get(own).parent();
    Optional<Integer> found = next(u -> u.kind() == kind, parent, own + step, step);
    return found.isEmpty() && kind == SectionKind.PARAGRAPH && parent < 0 && step < 0
        ? firstText().filter(first -> units.get(first).kind() == null)
        : found;
  }

  private int next(int at, Step step) {
    SectionKind kind =
        switch (step.level()) {
          case PARAGRAPH -> SectionKind.PARAGRAPH;
          case ITEM -> SectionKind.ITEM;
          case SUBITEM -> SectionKind.SUBITEM;
          case LETTERED -> null;
        };
    int parent = at >= 0 && units.get(at).kind() == null ? -1 : at;
    Predicate<Unit> isMeant = u -> step.number().equals(u.number());
    Optional<Integer> found =
        next(u -> isMeant.test(u) && (kind == null || u.kind() == kind), parent, 0, 1);
    if (found.isPresent()) {
      return found.get();
    }
    if (step.level() == Level.PARAGRAPH && step.number().equals("1") && at < 0) {
      return firstText().orElse(-1);
    }
    boolean inFirst = at >= 0 && parent < 0;
    return next(u -> isMeant.test(u) && isWrittenAs(u, step.level(), inFirst), parent, 0, 1)
        .orElse(-1);
  }

  /** Whether a unit of another kind may be called so: an item (1) right under an article. */
  private static boolean isWrittenAs(Unit unit, Level level, boolean inFirst) {
    boolean isBracketed = unit.label() != null && "(（".indexOf(unit.label().charAt(0)) >= 0;
    return switch (level) {
      case ITEM -> unit.kind() != SectionKind.PARAGRAPH || (isBracketed && !inFirst);
      case PARAGRAPH, SUBITEM, LETTERED -> true;
    };
  }

  /** The unit by which the paragraph or item that {@code unit} is a part of is known. */
  int head(int unit) {
    Unit own = units.get(unit);
    if (own.isHead()) {
      return unit;
    }
    return own.kind() == null ? firstText().orElse(unit) : Math.max(own.parent(), 0);
  }

  /** The first unit with text of the clause's body. */
  Optional<Integer> firstText() {
    int at = 0;
    for (int i = 0; i < units.size(); i++) {
      int end = at + units.get(i).text().length();
      boolean isBody =
          end > clause.body()
              && !clause
                  .text()
                  .substring(Math.max(at, clause.body()), Math.min(end, clause.text().length()))
                  .isBlank();
      if (isBody) {
        return Optional.of(i);
      }
      at = end;
    }
    return Optional.empty();
  }

  private Optional<Integer> next(Predicate<Unit> wanted, int parent, int from, int step) {
    for (int i = from; i >= 0 && i < units.size(); i += step) {
      Unit unit = units.get(i);
      if (unit.isHead() && unit.parent() == parent && wanted.test(unit)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
