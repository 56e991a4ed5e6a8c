package dev.docket.worker.comparison.reference;

import dev.docket.worker.comparison.align.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells whether a change of references only follows the provisions that they lead to. */
public final class ReferenceChanges {
  private final List<Clause> clausesBefore;
  private final List<Clause> clausesAfter;
  private final Provisions before;
  private final Provisions after;
  private final TargetMap targets;

  public ReferenceChanges(
      List<Clause> clausesBefore,
      List<Clause> clausesAfter,
      Provisions before,
      Provisions after,
      TargetMap targets) {
    this.clausesBefore = clausesBefore;
    this.clausesAfter = clausesAfter;
    this.before = before;
    this.after = after;
    this.targets = targets;
  }

  /** A reference that leads elsewhere now, as it was and as it is written. */
  public record Retargeted(String before, String after) {}

  /**
   * Whether every reference of the old clause leads in the new one to where its target is now. In a
   * list of references their order says nothing.
   */
  public boolean onlyFollow(int old, int now) {
    List<List<LocatedReference>> a =
        ReferenceLists.of(clausesBefore.get(old), before.references(old));
    List<List<LocatedReference>> b =
        ReferenceLists.of(clausesAfter.get(now), after.references(now));
    if (a.size() != b.size()) {
      return false;
    }
    boolean differ = false;
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).size() != b.get(i).size() || !unmatched(a.get(i), b.get(i)).isEmpty()) {
        return false;
      }
      differ |= !values(a.get(i)).equals(values(b.get(i)));
    }
    return differ;
  }

  /**
   * The references of the old clause that lead to another provision in the new one, where any is
   * written otherwise: who wrote none anew may have forgotten them, and they are stale.
   */
  public List<Retargeted> retargeted(int old, int now) {
    if (values(before.references(old)).equals(values(after.references(now)))) {
      return List.of();
    }
    List<LocatedReference> gone = new ArrayList<>(before.references(old));
    List<LocatedReference> come = new ArrayList<>(after.references(now));
    match(gone, come);
    List<Retargeted> found = new ArrayList<>();
    for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
      found.add(new Retargeted(gone.get(i).text(), come.get(i).text()));
    }
    return found;
  }

  private List<LocatedReference> unmatched(List<LocatedReference> old, List<LocatedReference> now) {
    List<LocatedReference> gone = new ArrayList<>(old);
    List<LocatedReference> come = new ArrayList<>(now);
    match(gone, come);
    return come;
  }

  /** Takes out of both lists what leads to the same provision, then what is written the same. */
  private void match(List<LocatedReference> gone, List<LocatedReference> come) {
    gone.removeIf(g -> removeFirst(come, c -> follows(g, c)));
    gone.removeIf(g -> removeFirst(come, c -> g.value().equals(c.value())));
  }

  private boolean follows(LocatedReference old, LocatedReference now) {
    if (!old.isOwn() || !now.isOwn()) {
      return false;
    }
    Target was = old.target();
    return was != null && targets.of(was).equals(Optional.ofNullable(now.target()));
  }

  private static List<String> values(List<LocatedReference> references) {
    return references.stream().map(LocatedReference::value).toList();
  }

  private static boolean removeFirst(
      List<LocatedReference> references, Predicate<LocatedReference> wanted) {
    for (int i = 0; i < references.size(); i++) {
      if (wanted.test(references.get(i))) {
        references.remove(i);
        return true;
      }
    }
    return false;
  }
}
