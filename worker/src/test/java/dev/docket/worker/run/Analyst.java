package dev.docket.worker.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An honest model for tests: it copies units of its input, one entry each. */
public final class Analyst {
  static final String NOTHING_TO_MERGE = "{\"merges\":[],\"drops\":[],\"rewrites\":[]}";
  private static final Pattern UNIT =
      Pattern.compile(
          "(?m)^\\[(s\\d+)(?: (?:h\\d+ (\\w+)|row|note))?(?: f\\d+(?:\\.\\w+)?)?\\] (.*)$");
  private static final List<String> LISTS =
      List.of(
          "findings",
          "obligations",
          "amounts",
          "deadlines",
          "penalties",
          "definitions",
          "open_questions",
          "key_points");

  private Analyst() {}

  /** A citable unit of an input. */
  public record Unit(String id, String kind, String text) {}

  public static List<Unit> units(ModelRequest request) {
    List<Unit> units = new ArrayList<>();
    Matcher m = UNIT.matcher(request.input());
    while (m.find()) {
      units.add(new Unit(m.group(1), m.group(2) == null ? "" : m.group(2), m.group(3)));
    }
    return units;
  }

  public static Answer answered(String text) {
    return new Answer.Answered(text, "model");
  }

  public static Answer answer(ModelRequest request) {
    return answered(
        switch (request.schema().orElseThrow().name().replace("_repair", "")) {
          case "summary_merge" -> NOTHING_TO_MERGE;
          case "summary_overview" -> overview(units(request)).toString();
          default -> map(units(request)).toString();
        });
  }

  public static ObjectNode empty() {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    LISTS.forEach(answer::putArray);
    return answer;
  }

  private static ObjectNode map(List<Unit> units) {
    ObjectNode answer = empty();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.kind().equals("finding")) {
        finding(answer, unit, i + 1 < units.size() ? units.get(i + 1) : unit);
      } else if (Pattern.compile("shall|must|しなければならない|ものとする").matcher(unit.text()).find()) {
        boolean not = Pattern.compile("(?:shall|must) not").matcher(unit.text()).find();
        obligation(answer, unit.text(), not ? "must_not" : "must", unit.id(), unit.text());
      }
    }
    if (!units.isEmpty()) {
      entry(answer, "key_points", units.getFirst().text(), units.getFirst());
    }
    return answer;
  }

  private static void finding(ObjectNode answer, Unit heading, Unit next) {
    ObjectNode finding = answer.withArray("findings").addObject();
    for (String field : List.of("criteria", "cause", "consequence", "action", "owner", "due")) {
      finding.put(field, "");
    }
    finding.put("title", heading.text()).put("condition", next.text()).put("severity", "high");
    ArrayNode evidence = finding.putArray("evidence");
    cite(evidence, heading.id(), heading.text());
    cite(evidence, next.id(), next.text());
  }

  public static void obligation(
      ObjectNode answer, String text, String must, String unit, String anchor) {
    ObjectNode duty = answer.withArray("obligations").addObject();
    duty.put("text", text).put("who", "").put("must", must).put("deadline", "");
    cite(duty.putArray("evidence"), unit, anchor);
  }

  public static void entry(ObjectNode answer, String list, String text, Unit cited) {
    ObjectNode entry = answer.withArray(list).addObject().put("text", text);
    cite(entry.putArray("evidence"), cited.id(), cited.text());
  }

  private static void cite(ArrayNode evidence, String unit, String anchor) {
    int most = Math.min(40, anchor.length());
    evidence.addObject().put("unit", unit).put("anchor", anchor.substring(0, most));
  }

  private static ObjectNode overview(List<Unit> units) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode overview = answer.putArray("overview");
    if (!units.isEmpty()) {
      Unit first = units.getFirst();
      ObjectNode entry = overview.addObject().put("topic", "purpose").put("text", first.text());
      cite(entry.putArray("evidence"), first.id(), first.text());
    }
    return answer;
  }
}
