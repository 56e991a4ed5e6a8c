package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Link;
import dev.docket.comparison.Comparison.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Both versions as one running text: the new one in its order, and between its clauses what was
 * removed or moved away, where it stood.
 */
public final class CombinedText {
  private CombinedText() {}

  /** A stretch of the running text. */
  public sealed interface Part {
    /** A clause that is the same in both, and stands at an offset of the new version. */
    record Same(String text, int start) implements Part {}

    /** A changed clause at its place in the new version, or a removed one where it stood. */
    record Changed(Change change) implements Part {}

    /** Where a clause stood that is elsewhere now. */
    record MovedAway(Change change) implements Part {}
  }

  private record Placed(int start, boolean gone, int order, Part part) {}

  /** The parts of {@code comparison} in reading order. */
  public static List<Part> of(Comparison comparison) {
    Map<String, Change> byOld = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    for (Change change : comparison.changes()) {
      if (change.level() <= 0) {
        if (change.before() != null) {
          byOld.put(change.before().id(), change);
        }
        if (change.after() != null) {
          placed.add(new Placed(change.after().start(), false, 0, new Part.Changed(change)));
        }
      }
    }
    int last = -1;
    int order = 0;
    for (Link link : comparison.alignment()) {
      String id = link.beforeId();
      Integer start = link.afterStart();
      if (link.level() > 0 || id == null) {
        continue;
      }
      Change change = byOld.get(id);
      if (change != null && change.content() == Content.REMOVED) {
        placed.add(new Placed(last, true, order++, new Part.Changed(change)));
      } else if (change != null && change.moved()) {
        placed.add(new Placed(last, true, order++, new Part.MovedAway(change)));
      } else if (start != null) {
        last = start;
        if (change == null && link.text() != null) {
          placed.add(new Placed(start, false, 0, new Part.Same(link.text(), start)));
        }
      }
    }
    placed.sort(
        Comparator.comparingInt(Placed::start)
            .thenComparing(Placed::gone)
            .thenComparingInt(Placed::order));
    return placed.stream().map(Placed::part).toList();
  }

  /** The old or new text of a change. */
  public static String text(@Nullable Change change, Op without) {
    return change == null
        ? ""
        : change.edits().stream()
            .filter(e -> e.op() != without)
            .map(Edit::text)
            .collect(Collectors.joining());
  }
}
