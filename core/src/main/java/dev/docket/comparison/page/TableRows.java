package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a 新旧対照表: changed clauses alone, in reading order. */
final class TableRows {
  private final Comparison comparison;
  private final TableLayout layout;
  private final Phrases phrases;
  private final ClauseRows clauses;

  TableRows(Comparison comparison, TableLayout layout) {
    this.comparison = comparison;
    this.layout = layout;
    this.phrases = new Phrases(comparison.language());
    this.clauses = new ClauseRows(new Blocks(comparison), layout);
  }

  List<TableRow> rows() {
    List<Change> shown =
        comparison.changes().stream()
            .filter(c -> c.level() <= 0 && c.content() != Content.COSMETIC)
            .toList();
    Set<String> done = new HashSet<>();
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Change change = shown.get(i);
      if (!done.add(change.id())) {
        continue;
      }
      List<Change> opposite = opposite(shown, i, done);
      if (opposite.isEmpty()) {
        rows.addAll(numbered(clauseRows(change), remark(change)));
      } else {
        opposite.forEach(c -> done.add(c.id()));
        List<Change> removed = change.content() == Content.REMOVED ? List.of(change) : opposite;
        Change added = change.content() == Content.ADDED ? change : opposite.getFirst();
        String remarks =
            String.join(
                "\n",
                Stream.concat(removed.stream().map(this::remark), Stream.of(remark(added)))
                    .distinct()
                    .filter(r -> !r.isEmpty())
                    .toList());
        rows.addAll(numbered(List.of(clauses.replaced(removed, added)), remarks));
      }
    }
    return rows;
  }

  /**
   * What stands opposite an added or removed clause: the other with its number, wholly rewritten,
   * or all that a line keeps the numbers of.
   */
  private static List<Change> opposite(List<Change> shown, int at, Set<String> done) {
    Change change = shown.get(at);
    if (change.content() != Content.ADDED && change.content() != Content.REMOVED) {
      return List.of();
    }
    if (isNumberKept(change)) {
      List<Change> removed = new ArrayList<>();
      for (int i = at + 1; i < shown.size() && isFree(shown.get(i), Content.REMOVED, done); i++) {
        removed.add(shown.get(i));
      }
      return removed;
    }
    if (change.content() == Content.REMOVED) {
      int end = at;
      while (end < shown.size() && shown.get(end).content() == Content.REMOVED) {
        end++;
      }
      if (end < shown.size() && isNumberKept(shown.get(end))) {
        return List.of(); // shown with the line that keeps its number
      }
    }
    Content other = change.content() == Content.ADDED ? Content.REMOVED : Content.ADDED;
    return shown.stream()
        .filter(c -> isFree(c, other, done) && isSameNumber(place(change), place(c)))
        .limit(1)
        .toList();
  }

  private static boolean isFree(Change change, Content content, Set<String> done) {
    return change.content() == content && !done.contains(change.id());
  }

  private static boolean isNumberKept(Change change) {
    return change.content() == Content.ADDED
        && ClauseRows.NUMBER_KEPT.matcher(CombinedText.text(change, Op.DELETE)).matches();
  }

  private static boolean isSameNumber(@Nullable Place a, @Nullable Place b) {
    return a != null
        && b != null
        && a.label() != null
        && Objects.equals(a.label(), b.label())
        && a.path().size() == b.path().size();
  }

  private static @Nullable Place place(Change change) {
    return change.after() == null ? change.before() : change.after();
  }

  private List<ClauseRows.Row> clauseRows(Change change) {
    return switch (change.content()) {
      case ADDED -> List.of(clauses.added(change));
      case REMOVED -> List.of(clauses.removed(change));
      case SAME -> List.of(clauses.renumbered(change, phrases));
      case MODIFIED, REFERENCE_ONLY, COSMETIC -> clauses.modified(change);
    };
  }

  private static List<TableRow> numbered(List<ClauseRows.Row> rows, String remark) {
    List<TableRow> numbered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean begins = i == 0;
      numbered.add(
          new TableRow(
              rows.get(i).after(),
              rows.get(i).before(),
              begins ? remark : "",
              begins,
              begins ? rows.size() : 0));
    }
    return numbered;
  }

  /** Why the row is there: a line for each reason, the risk first where there is one. */
  private String remark(Change change) {
    String reasons = String.join("\n", change.reasons());
    return change.risk() == Comparison.Risk.NONE || !layout.risk()
        ? reasons
        : phrases.either("リスク：", "Risk: ")
            + phrases.name(change.risk())
            + (reasons.isEmpty() ? "" : "\n" + reasons);
  }
}
