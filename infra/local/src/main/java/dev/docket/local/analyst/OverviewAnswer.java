package dev.docket.local.analyst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Answers a request for the overview: the sentences among the items that speak of purpose, scope
 * and conclusion; of a report the gravest findings with what is advised, of a text that binds the
 * main duties, sums and periods; and the best of the rest.
 */
final class OverviewAnswer {
  private static final List<String> SEVERITIES =
      List.of("critical", "high", "medium", "low", "info", "undetermined");
  private static final int RISKS = 8;
  private static final int ACTIONS = 3;
  private static final int DUTIES = 4;
  private static final int OTHERS = 2; // amounts, and deadlines
  private static final int POINTS = 3;

  /** Speaks of the document itself or of who made it, and so may open a text that binds. */
  private static final Pattern OF_DOCUMENT =
      Pattern.compile(
          "(?:本|この)(?:契約|規約|規程|規則|覚書|約款|サービス|業務)|(?i:\\b(?:this|these|our) (?:\\w+ )?(?:agreement|contract|terms|policy|by-?laws|rules|services?|association|club)\\b)");

  private static final int RULES = 3; // of a text that binds
  private static final double MOST = 0.4; // of the room, for one sentence
  private static final int LEAST = 160;

  private record Statement(String topic, String text, List<Unit> units) {}

  private final Part sources;
  private final List<JsonNode> items = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private final int budget;
  private final Ranking ranking;
  private int room;

  private OverviewAnswer(Material material) {
    this.sources = Part.read(material, "SOURCES");
    this.budget = material.number("budget_characters", 1_000);
    this.room = budget;
    this.ranking = Ranking.of(sources);
    for (String line : material.block("ITEMS")) {
      item(line).ifPresent(items::add);
    }
  }

  private static Optional<JsonNode> item(String line) {
    try {
      return Optional.of(Json.MAPPER.readTree(line));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  static String of(Material material) {
    OverviewAnswer answer = new OverviewAnswer(material);
    answer.choose();
    return answer.json().toString();
  }

  private void choose() {
    List<JsonNode> points = ofType("key_point");
    List<JsonNode> findings = new ArrayList<>(ofType("finding"));
    findings.sort(Comparator.comparingInt(OverviewAnswer::rank));
    first("purpose", Gist.PURPOSE, points);
    findings.stream().limit(1).forEach(this::risk); // before there is no room for it
    first("scope", Gist.SCOPE, points);
    if (findings.isEmpty()) {
      first("key_points", Gist.DEAL, points);
      points.stream()
          .filter(point -> !binds() || opens(point.path("text").asText()))
          .limit(statements.isEmpty() ? 1 : 0)
          .forEach(point -> say("key_points", point, "text"));
      rules();
    } else {
      first("conclusion", Gist.CONCLUSION, points);
      findings.stream().limit(RISKS).skip(1).forEach(this::risk);
      findings.stream().limit(ACTIONS).forEach(f -> say("actions", f, "action"));
    }
    points.stream()
        .filter(p -> findings.isEmpty() ? !binds() || statements.isEmpty() : statements.size() < 3)
        .filter(p -> !Gist.isLater(p.path("text").asText()))
        .limit(POINTS)
        .forEach(point -> say("key_points", point, "text"));
    if (statements.isEmpty()) {
      items.forEach(item -> say("key_points", item, item.has("text") ? "text" : "title"));
    }
  }

  /** Whether a sentence may open a text that binds: it speaks of the text, not of a case. */
  private static boolean opens(String text) {
    return OF_DOCUMENT.matcher(text).find() && !Gist.isLater(text) && !Kind.isTakenAsConsent(text);
  }

  /** Whether the text has duties in plenty: then one of them is not what it says as a whole. */
  private boolean binds() {
    boolean bindsAll =
        items.stream().filter(i -> i.path("must").asText().startsWith("must")).count() >= RULES;
    return bindsAll || items.stream().filter(i -> isType(i, "obligation")).count() >= RULES;
  }

  /** The main duties, sums and periods of a text that binds. */
  private void rules() {
    int all = room;
    say("duties", DUTIES, all * 3 / 5, i -> i.path("must").asText().startsWith("must"));
    say(
        "amounts",
        OTHERS,
        all * 4 / 5,
        i -> isType(i, "amount") && Facts.definition(i.path("text").asText()).isEmpty());
    say("deadlines", OTHERS, all, i -> isType(i, "deadline") || i.hasNonNull("deadline"));
  }

  /**
   * Adds the best of the items that are wanted, until so much of the room at the beginning is used.
   */
  private void say(String topic, int most, int share, Predicate<JsonNode> wanted) {
    int least = Math.max(0, room - share);
    Map<Integer, JsonNode> candidates = new LinkedHashMap<>();
    for (JsonNode item : items) {
      for (int i = 0; wanted.test(item) && i < sources.units().size(); i++) {
        Unit unit = sources.units().get(i);
        if (unit.id().equals(item.path("units").path(0).asText())
            && Sentences.standsAlone(item.path("text").asText())
            && !Gist.isLater(item.path("text").asText())) {
          candidates.putIfAbsent(i, item);
        }
      }
    }
    for (int unit : Selection.of(sources, ranking, most, candidates::containsKey)) {
      Optional.ofNullable(candidates.get(unit))
          .filter(item -> room - item.path("text").asText().length() >= least)
          .ifPresent(item -> say(topic, item, "text"));
    }
  }

  /** Says a finding's level and title in the report's own words. */
  private void risk(JsonNode finding) {
    String title = finding.path("title").asText();
    List<Unit> cited = cited(finding);
    Optional<Unit> heading = cited.stream().filter(u -> u.text().contains(title)).findFirst();
    String written = finding.path("severity_as_written").asText();
    String level = written.isEmpty() ? finding.path("severity").asText() : written;
    Optional<Unit> stating =
        cited.stream()
            .filter(u -> !level.isEmpty() && !heading.equals(Optional.of(u)) && states(u, level))
            .findFirst();
    if (heading.isEmpty()) {
      say("risks", finding, "condition");
      return;
    }
    String text =
        stating.map(u -> Severity.labelledWords(u.text()).orElse(level) + ": ").orElse("") + title;
    if (text.length() <= room && said.add(text)) {
      room -= text.length();
      List<Unit> units = new ArrayList<>(List.of(heading.get()));
      stating.filter(u -> !units.contains(u)).ifPresent(units::add);
      statements.add(new Statement("risks", text, units));
    }
  }

  /** Whether a unit gives the level as a value: behind a label, in a cell, alone. */
  private static boolean states(Unit unit, String level) {
    return Severity.labelledWords(unit.text()).filter(level::equalsIgnoreCase).isPresent()
        || unit.text().strip().equals(level)
        || (unit.form() == Unit.Form.ROW && unit.text().contains(level));
  }

  private static int rank(JsonNode finding) {
    int at = SEVERITIES.indexOf(finding.path("severity").asText());
    return at < 0 ? SEVERITIES.size() : at;
  }

  private List<JsonNode> ofType(String type) {
    return items.stream().filter(item -> isType(item, type)).toList();
  }

  private static boolean isType(JsonNode item, String type) {
    return item.path("type").asText().equals(type);
  }

  private void first(String topic, Gist gist, List<JsonNode> points) {
    Gist.best(
            points,
            p -> gist.score(p.path("text").asText()),
            p -> !said.contains(p.path("text").asText()))
        .ifPresent(point -> say(topic, point, "text"));
  }

  /** Adds a field of an item, if a source has it and it still fits; the first always does. */
  private boolean say(String topic, JsonNode item, String field) {
    String whole = item.path(field).asText("");
    int most = Math.max(LEAST, (int) (budget * MOST));
    int length = Math.min(whole.length(), most); // what is longer may be shortened
    if (whole.isBlank() || said.contains(whole) || (length > room && !statements.isEmpty())) {
      return false;
    }
    List<Unit> holding = cited(item).stream().filter(u -> holds(u.text(), whole)).toList();
    if (holding.isEmpty()) {
      return false;
    }
    said.add(whole);
    room -= length;
    statements.add(new Statement(topic, whole, holding.subList(0, 1)));
    return true;
  }

  private List<Unit> cited(JsonNode item) {
    Set<String> ids = new HashSet<>();
    item.path("units").forEach(id -> ids.add(id.asText()));
    return sources.units().stream().filter(u -> ids.contains(u.id())).toList();
  }

  private static boolean holds(String unit, String text) {
    return unit.contains(text) || text.contains(unit);
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode overview = json.putArray("overview");
    for (Statement statement : statements) {
      ObjectNode entry = overview.addObject();
      entry.put("topic", statement.topic()).put("text", statement.text());
      ArrayNode evidence = entry.putArray("evidence");
      statement.units().forEach(unit -> Citation.of(unit).addTo(evidence));
    }
    return json;
  }
}
