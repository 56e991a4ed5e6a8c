package dev.docket.compare;

import dev.docket.compare.Clause.Unit;
import dev.docket.compare.Comparison.Change;
import dev.docket.compare.Comparison.Content;
import dev.docket.compare.Comparison.Place;
import dev.docket.compare.Comparison.Risk;
import dev.docket.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds paragraphs, items and sentences that left one clause and stand word for word in another:
 * they show in the edits of both, and here as what they are.
 */
final class MovedUnits {
  private static final int LENGTH = 20; // of the key, below which equal text is no evidence

  private final Phrases phrases;
  private final Document documentBefore;
  private final Document documentAfter;
  private final Map<String, List<Left>> gone = new HashMap<>();
  private final List<Left> come = new ArrayList<>();

  private record Left(Clause clause, Unit unit, String masked, String content) {}

  MovedUnits(Phrases phrases, Document documentBefore, Document documentAfter) {
    this.phrases = phrases;
    this.documentBefore = documentBefore;
    this.documentAfter = documentAfter;
  }

  /** Takes note of the units of an old clause that have no partner in {@code now}. */
  void addOld(Clause old, @Nullable ClauseDiff diff, @Nullable Clause now) {
    int[] partner = diff == null ? null : diff.units().afterOf(old.units().size());
    left(old, partner).forEach(l -> gone.computeIfAbsent(l.masked, _ -> new ArrayList<>()).add(l));
  }

  /** Takes note of the units of a new clause that have no partner in {@code old}. */
  void addNew(Clause now, @Nullable ClauseDiff diff, @Nullable Clause old) {
    int[] partner = diff == null ? null : diff.units().mirrored().afterOf(now.units().size());
    come.addAll(left(now, partner));
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    come.sort(java.util.Comparator.comparingInt(l -> l.unit.start()));
    for (Left now : come) {
      List<Left> from = gone.getOrDefault(now.masked, List.of());
      if (!from.isEmpty()) {
        changes.add(change(from.removeFirst(), now));
      }
    }
    return changes;
  }

  private Change change(Left old, Left now) {
    TokenDiff diff = TokenDiff.of(old.unit.text().strip(), now.unit.text().strip());
    boolean same = old.content.equals(now.content);
    String from = old.clause.label() == null ? ChangeList.name(old.unit) : old.clause.label();
    String to = now.clause.label() == null ? ChangeList.name(now.unit) : now.clause.label();
    return new Change(
        "",
        now.unit.level(),
        same ? Content.SAME : Content.REFERENCE_ONLY,
        true,
        false,
        List.of(),
        List.of(),
        place(old, documentBefore),
        place(now, documentAfter),
        diff.edits(),
        same ? List.of() : List.of(ChangeClass.REFERENCE_ONLY),
        same ? Risk.NONE : Risk.LOW,
        List.of(phrases.either("移動：", "moved: ") + from + " → " + to),
        null);
  }

  private static Place place(Left left, Document document) {
    Unit unit = left.unit;
    List<String> path = new ArrayList<>(left.clause.path());
    path.add(left.clause.label() == null ? "" : left.clause.label());
    String text = unit.text().strip();
    return new Place(
        ChangeList.id(left.clause, unit),
        unit.label(),
        unit.caption(),
        path.stream().filter(p -> !p.isEmpty()).toList(),
        unit.start(),
        unit.start() + text.codePointCount(0, text.length()),
        document.page(unit.start()).isPresent() ? document.page(unit.start()).getAsInt() : null);
  }

  private static List<Left> left(Clause clause, int @Nullable [] partner) {
    List<Left> left = new ArrayList<>();
    Function<Unit, String> key = u -> Key.of(u.body()).text();
    for (int i = 0; i < clause.units().size(); i++) {
      Unit unit = clause.units().get(i);
      if (partner == null || partner[i] < 0) {
        String content = key.apply(unit);
        if (content.length() >= LENGTH) {
          left.add(new Left(clause, unit, References.masked(content), content));
        }
      }
    }
    return left;
  }
}
