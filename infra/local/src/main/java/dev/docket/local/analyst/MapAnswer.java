package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers a request to read a part: its findings, its tables and its key points. */
final class MapAnswer {
  private static final int KEY_POINTS = 3;
  private static final int SHORTEST_FIELD = 120; // characters of a finding's field
  private static final int LONGEST_FIELD = 320;
  private static final double OUTPUT_SHARE = 0.9; // of the limit, as tokens are estimated
  private static final Set<String> LEGAL = Set.of("article", "paragraph", "item", "supplement");

  private final Part part;
  private final Ranking ranking;
  private final List<Stated> stated;
  private final List<Finding> findings = new ArrayList<>();
  private final boolean[] inFinding;
  private final Optional<Set<String>> targets;

  private MapAnswer(Part part, Optional<Set<String>> targets, int budget) {
    this.part = part;
    this.targets = targets;
    this.ranking = Ranking.of(part);
    this.stated = part.units().stream().map(unit -> Stated.in(unit.text())).toList();
    this.inFinding = new boolean[part.units().size()];
    List<FindingSections.Range> ranges = FindingSections.of(part);
    for (FindingSections.Range range : ranges) {
      Arrays.fill(inFinding, range.head(), range.end(), true);
      if (part.units().subList(range.head(), range.end()).stream().anyMatch(this::isAsked)) {
        int longest = Math.clamp(budget / ranges.size() / 3, SHORTEST_FIELD, LONGEST_FIELD);
        findings.add(new FindingReader(part, ranking, stated, range, longest).read(this::isAsked));
      }
    }
  }

  /** The answer about the whole part, in at most {@code maxOutputTokens}. */
  static String of(Material material, int maxOutputTokens) {
    int budget = budget(material);
    return new MapAnswer(Part.read(material, "DOCUMENT"), Optional.empty(), budget)
        .fitting(budget, maxOutputTokens);
  }

  /** The answer about the units alone that the setting {@code targets} names. */
  static String ofTargets(Material material, int maxOutputTokens) {
    Set<String> targets = Set.copyOf(List.of(material.setting("targets", "").split("[\\s,]+")));
    int budget = budget(material);
    return new MapAnswer(Part.read(material, "DOCUMENT"), Optional.of(targets), budget)
        .fitting(budget, maxOutputTokens);
  }

  private static int budget(Material material) {
    return material.number("budget_characters", Integer.MAX_VALUE);
  }

  /** The fullest answer that keeps to the budget, or else that keeps to the output's limit. */
  private String fitting(int budget, int maxOutputTokens) {
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
    findings.forEach(finding -> write(list.addObject(), finding));
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
        tables.addMoney(unit, stated.get(i), section);
      } else {
        tables.add(unit, stated.get(i), section);
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
