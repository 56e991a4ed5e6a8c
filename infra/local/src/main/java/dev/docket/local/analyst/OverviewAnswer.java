package dev.docket.local.analyst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers a request for the overview: the sentences among the items that speak of purpose, scope
 * and conclusion, the gravest findings with what is advised, and the best of the rest.
 */
final class OverviewAnswer {
  private static final List<String> SEVERITIES =
      List.of("critical", "high", "medium", "low", "info", "undetermined");
  private static final Pattern PURPOSE =
      Pattern.compile(
          "目的|趣旨|\\b(?:purpose|objectives?|goals?|aims?|engaged|(?:this|these) (?:agreement|policy|terms?|report|document|rules?))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPE =
      Pattern.compile(
          "範囲|対象|適用(?:する|される|は)|\\b(?:scope|appl(?:y|ies) to|cover(?:s|ed)?|focused on|period from)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONCLUSION =
      Pattern.compile(
          "結論|総合|総括|以上(?:の|から)|\\b(?:conclu\\w+|overall|in summary|in total|identified|uncovered|resulted)\\b",
          Pattern.CASE_INSENSITIVE);

  private record Statement(String topic, String text, List<Unit> units) {}

  private final Part sources;
  private final List<JsonNode> items = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private int room;

  private OverviewAnswer(Material material) {
    this.sources = Part.read(material, "SOURCES");
    this.room = material.number("budget_characters", 1_000);
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
    first("purpose", PURPOSE, points);
    first("scope", SCOPE, points);
    first("conclusion", CONCLUSION, points);
    int gravest = Math.min(3, findings.size());
    findings.subList(0, gravest).forEach(f -> say("risks", f, "condition"));
    findings.subList(0, gravest).forEach(f -> say("actions", f, "action"));
    points.forEach(point -> say("key_points", point, "text"));
    if (statements.isEmpty()) {
      items.forEach(item -> say("key_points", item, item.has("text") ? "text" : "title"));
    }
  }

  private static int rank(JsonNode finding) {
    int at = SEVERITIES.indexOf(finding.path("severity").asText());
    return at < 0 ? SEVERITIES.size() : at;
  }

  private List<JsonNode> ofType(String type) {
    return items.stream().filter(item -> item.path("type").asText().equals(type)).toList();
  }

  private void first(String topic, Pattern cue, List<JsonNode> points) {
    for (JsonNode point : points) {
      if (cue.matcher(point.path("text").asText()).find() && say(topic, point, "text")) {
        return;
      }
    }
  }

  /** Adds a field of an item, if a source has it and it still fits; the first always does. */
  private boolean say(String topic, JsonNode item, String field) {
    String text = item.path(field).asText("");
    if (text.isBlank() || said.contains(text) || (text.length() > room && !statements.isEmpty())) {
      return false;
    }
    Set<String> ids = new HashSet<>();
    item.path("units").forEach(id -> ids.add(id.asText()));
    List<Unit> units = sources.units().stream().filter(u -> ids.contains(u.id())).toList();
    List<Unit> holding = units.stream().filter(u -> holds(u.text(), text)).toList();
    if (holding.isEmpty()) {
      return false;
    }
    said.add(text);
    room -= text.length();
    statements.add(new Statement(topic, text, holding.subList(0, 1)));
    return true;
  }

  private static boolean holds(String unit, String text) {
    String whole = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
    return unit.contains(whole) || whole.contains(unit);
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
