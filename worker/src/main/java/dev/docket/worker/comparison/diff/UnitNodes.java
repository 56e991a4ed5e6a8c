package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the units of clauses say by themselves, found once for each clause. */
public final class UnitNodes {
  private static final Pattern RUN_IN = Pattern.compile("\\p{Lu}[^.;:,()]{2,90}\\.(?= |$)");

  private final IdentityHashMap<Clause, List<AlignmentNode>> known = new IdentityHashMap<>();
  private final Map<String, String> masked = new HashMap<>(); // most units are in both versions

  /** The nodes of the units of {@code clause}. */
  public List<AlignmentNode> of(Clause clause) {
    return known.computeIfAbsent(clause, c -> nodes(c.units()));
  }

  private List<AlignmentNode> nodes(List<Unit> units) {
    List<AlignmentNode> nodes = new ArrayList<>();
    for (Unit unit : units) {
      String content = Key.of(unit.body()).text();
      String context = unit.parent() < 0 ? "" : nodes.get(unit.parent()).masked();
      nodes.add(
          new AlignmentNode(
              content,
              masked.computeIfAbsent(content, References::masked),
              caption(unit, content),
              unit.number(),
              "",
              context));
    }
    return List.copyOf(nodes);
  }

  /** The heading of a unit: its caption, else the few words that it begins with as a sentence. */
  private static String caption(Unit unit, String content) {
    if (unit.caption() != null) {
      return Key.of(unit.caption()).text();
    }
    Matcher runIn = RUN_IN.matcher(content);
    return unit.isHead() && runIn.lookingAt() ? runIn.group() : "";
  }
}
