package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a request to read a part: its findings, its tables and its key points. */
final class MapAnswer {
  private static final int KEY_POINTS = 3;
  private static final double OUTPUT_SHARE = 0.9; // of the limit, as tokens are estimated
  private static final Set<String> LEGAL = Set.of("article", "paragraph", "item", "supplement");

  private final Part part;
  private final Ranking ranking;
  private final List<FindingSections.Range> findings;
  private final boolean[] inFinding;
  private final Optional<Set<String>> targets;

  private MapAnswer(Part part, Optional<Set<String>> targets) {
    this.part = part;
    this.targets = targets;
    this.ranking = Ranking.of(part.units());
    this.findings = FindingSections.of(part);
    this.inFinding = new boolean[part.units().size()];
    for (FindingSections.Range range : findings) {
      for (int i = range.head(); i < range.end(); i++) {
        inFinding[i] = true;
      }
    }
  }

  /** The answer about the whole part, in at most {@code maxOutputTokens}. */
  static String of(Material material, int maxOutputTokens) {
    return new MapAnswer(Part.read(material, "DOCUMENT"), Optional.empty())
        .fitting(material, maxOutputTokens);
  }

  /** The answer about the units alone that the setting {@code targets} names. */
  static String ofTargets(Material material, int maxOutputTokens) {
    Set<String> targets = Set.copyOf(List.of(material.setting("targets", "").split("[\\s,]+")));
    return new MapAnswer(Part.read(material, "DOCUMENT"), Optional.of(targets))
        .fitting(material, maxOutputTokens);
  }

  /** The fullest answer that keeps to the budget, or else that keeps to the output's limit. */
  private String fitting(Material material, int maxOutputTokens) {
    int budget = material.number("budget_characters", Integer.MAX_VALUE);
    String answer = "";
    for (Density density : Density.values()) {
      Tables tables = tables(density);
      answer = json(tables, density).toString();
      boolean fits = OutputTokens.estimate(answer) <= maxOutputTokens * OUTPUT_SHARE;
      if (fits && (tables.characters() <= budget || density == Density.BY_ARTICLE)) {
        return answer;
      }
    }
    return answer;
  }

  private ObjectNode json(Tables tables, Density density) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("findings");
    for (FindingSections.Range range : findings) {
      List<Unit> units = part.units().subList(range.head(), range.end());
      if (units.stream().anyMatch(this::isAsked)) {
        write(list.addObject(), Finding.read(part, ranking, range));
      }
    }
    tables.writeTo(json);
    ArrayNode points = json.putArray("key_points");
    if (targets.isEmpty() && density != Density.TIGHTEST) {
      for (int i : Selection.of(part, ranking, KEY_POINTS, unit -> !inFinding[unit])) {
        ObjectNode point = points.addObject().put("text", part.units().get(i).text());
        Citation.of(part.units().get(i)).addTo(point.putArray("evidence"));
      }
    }
    return json;
  }

  private static void write(ObjectNode json, Finding finding) {
    finding.texts().forEach(json::put);
    json.put("severity", finding.severity());
    ArrayNode evidence = json.putArray("evidence");
    finding.cited().forEach(citation -> citation.addTo(evidence));
  }

  /** The tables of what stands outside the findings; of the findings, the sums of money alone. */
  private Tables tables(Density density) {
    Tables tables =
        new Tables(density, part.sections().stream().anyMatch(s -> LEGAL.contains(s.kind())));
    for (int i = 0; i < part.units().size(); i++) {
      Unit unit = part.units().get(i);
      if (unit.isHeading() || !isAsked(unit)) {
        continue;
      }
      int section = density.byArticle() ? article(unit.section()) : unit.section();
      if (inFinding[i]) {
        tables.addMoney(unit, section);
      } else {
        tables.add(unit, section);
      }
    }
    return tables;
  }

  private boolean isAsked(Unit unit) {
    return targets.isEmpty() || targets.get().contains(unit.id());
  }

  /** The article or other headed section around a section, where it has one. */
  private int article(int section) {
    int at = section;
    while (part.heading(at).isEmpty() && part.sections().get(at).parent() > 0) {
      at = part.sections().get(at).parent();
    }
    return at;
  }
}
