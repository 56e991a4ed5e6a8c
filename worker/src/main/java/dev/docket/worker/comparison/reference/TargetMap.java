package dev.docket.worker.comparison.reference;

import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.align.Likeness;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the provisions of the old version: where each is in the new one. */
public final class TargetMap {
  private static final double CLEAR = 0.25; // by how much the likelier of two is more alike
  private static final double SAME = 0.1; // the same, where that one has not changed at all

  private final List<Clause> before;
  private final List<Clause> after;
  private final int[] afterOf;
  private final Map<Integer, int[]> unitsOf = new HashMap<>();

  public TargetMap(List<Clause> before, List<Clause> after, int[] afterOf) {
    this.before = before;
    this.after = after;
    this.afterOf = afterOf;
  }

  /** Takes note of how the units of an old clause are aligned with those of its partner. */
  public void addUnits(int clause, Alignment units) {
    int[] partner = units.afterOf(before.get(clause).units().size());
    pairByNumber(partner, before.get(clause), after.get(afterOf[clause]));
    unitsOf.put(clause, partner);
  }

  /** Where {@code old} is now; empty if it is gone. */
  Optional<Target> of(Target old) {
    int clause = afterOf[old.clause()];
    if (clause < 0) {
      return Optional.empty();
    }
    int[] partner = unitsOf.get(old.clause());
    int unit = old.unit() < 0 || partner == null ? old.unit() : partner[old.unit()];
    if (old.unit() >= 0 && unit < 0) {
      return Optional.empty();
    }
    int head = unit < 0 ? unit : new Steps(after.get(clause)).head(unit);
    return Optional.of(new Target(clause, head, old.rest()));
  }

  /**
   * Whether {@code old} is clearly at {@code now} and not at {@code other}: where provisions are
   * much alike, which of them is which cannot be told.
   */
  boolean isClear(Target old, Target now, Target other) {
    String was = text(before, old);
    double likeness = Likeness.of(was, text(after, now));
    return likeness - Likeness.of(was, text(after, other)) > (likeness == 1 ? SAME : CLEAR);
  }

  /** How alike an old provision and a new one are. */
  double likeness(Target old, Target now) {
    return Likeness.of(text(before, old), text(after, now));
  }

  /** The comparable text of a new provision. */
  String textNow(Target now) {
    return text(after, now);
  }

  private static String text(List<Clause> clauses, Target target) {
    Clause clause = clauses.get(target.clause());
    if (target.unit() < 0) {
      String body = clause.text().substring(clause.body());
      return Key.of(body.isBlank() ? clause.text() : body).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = target.unit(); i < clause.units().size(); i++) {
      boolean isNext = i > target.unit() && clause.units().get(i).isHead();
      if (isNext && clause.units().get(i).parent() <= clause.units().get(target.unit()).parent()) {
        break;
      }
      text.append(clause.units().get(i).body());
    }
    return Key.of(text.toString()).text();
  }

  /** Where the old unit is now; -1 if it is gone. */
  int unit(int clause, int unit) {
    int[] partner = unitsOf.get(clause);
    return partner == null ? unit : partner[unit]; // without a note both texts are the same
  }

  /** Wholly rewritten, a paragraph is still the one of its number, if no other is. */
  private static void pairByNumber(int[] partner, Clause old, Clause now) {
    boolean[] taken = new boolean[now.units().size()];
    Arrays.stream(partner).filter(p -> p >= 0).forEach(p -> taken[p] = true);
    int first = new Steps(old).firstText().orElse(-1);
    int firstNow = new Steps(now).firstText().orElse(-1);
    if (first >= 0 && firstNow >= 0 && partner[first] < 0 && !taken[firstNow]) {
      partner[first] = firstNow;
      taken[firstNow] = true;
    }
    Map<String, Integer> free = new HashMap<>();
    for (int j = 0; j < taken.length; j++) {
      String place = place(now, j);
      if (!taken[j] && place != null) {
        free.merge(place, j, (_, _) -> -1);
      }
    }
    for (int i = 0; i < partner.length; i++) {
      String place = partner[i] < 0 ? place(old, i) : null;
      int there = place == null ? -1 : free.getOrDefault(place, -1);
      if (place != null && there >= 0) {
        partner[i] = there;
        free.remove(place);
      }
    }
  }

  /** The numbers of a unit and of what it stands under; null if it has none. */
  private static @Nullable String place(Clause clause, int index) {
    StringBuilder place = new StringBuilder();
    for (int i = index; i >= 0; i = clause.units().get(i).parent()) {
      Unit unit = clause.units().get(i);
      if (!unit.isHead() || unit.number() == null) {
        return null;
      }
      place.append(unit.kind()).append(unit.number()).append('<');
    }
    return place.toString();
  }
}
