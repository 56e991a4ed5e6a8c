package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups the changes that need an explanation into requests: neighbours of one chapter together.
 */
final class ChangeGroups {
  private static final int MOST = 8; // changes in a request: more are explained less well
  private static final int TOKENS = 6000; // of material in a request, unless one change has more

  private ChangeGroups() {}

  /** The groups, in the order of the changes. */
  static List<List<Change>> of(Comparison comparison) {
    List<List<Change>> groups = new ArrayList<>();
    List<Change> group = new ArrayList<>();
    int tokens = 0;
    for (Change change : comparison.changes()) {
      if (change.level() > 0 || !change.changesWords()) {
        continue;
      }
      int own = ExplainPrompt.tokens(change);
      boolean full =
          !group.isEmpty()
              && (group.size() == MOST
                  || tokens + own > TOKENS
                  || !chapter(group.getLast()).equals(chapter(change)));
      if (full) {
        groups.add(List.copyOf(group));
        group.clear();
        tokens = 0;
      }
      group.add(change);
      tokens += own;
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  private static String chapter(Change change) {
    Place after = change.after();
    Place place = after == null ? change.before() : after;
    return place == null || place.path().isEmpty() ? "" : place.path().getFirst();
  }
}
