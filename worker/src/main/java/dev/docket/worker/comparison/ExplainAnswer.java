package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.worker.mantle.AnswerJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model's answer says of the changes it was asked to explain: the explanations that hold,
 * and why the others do not.
 *
 * @param explained by change id
 * @param problems by change id, each a sentence
 */
record ExplainAnswer(Map<String, Change> explained, Map<String, String> problems) {

  /** Reads {@code text}, the answer to a question about {@code changes}. */
  static ExplainAnswer read(String text, List<Change> changes) {
    Map<String, JsonNode> entries = new HashMap<>();
    Map<String, Change> explained = new HashMap<>();
    Map<String, String> problems = new HashMap<>();
    switch (AnswerJson.find(text, node -> node.path("explanations").isArray())) {
      case AnswerJson.Found.None(String _) -> {
        changes.forEach(c -> problems.put(c.id(), "The answer is not JSON"));
        return new ExplainAnswer(explained, problems);
      }
      case AnswerJson.Found.One(JsonNode node) ->
          node.path("explanations")
              .forEach(entry -> entries.putIfAbsent(entry.path("change").asText(), entry));
    }
    for (Change change : changes) {
      JsonNode entry = entries.get(change.id());
      if (entry == null) {
        problems.put(change.id(), "The answer does not explain this change");
        continue;
      }
      Explanation explanation =
          new Explanation(
              entry.path("meaning").asText().strip(),
              entry.path("impact").asText().strip(),
              entry.path("action").asText().strip());
      ExplanationCheck.problem(change, explanation)
          .ifPresentOrElse(
              problem -> problems.put(change.id(), "The explanation was rejected: " + problem),
              () -> explained.put(change.id(), with(change, explanation, entry)));
    }
    return new ExplainAnswer(explained, problems);
  }

  private static Change with(Change change, Explanation explanation, JsonNode entry) {
    Risk risk = risk(entry.path("risk").asText()).map(change.risk()::or).orElse(change.risk());
    String why = entry.path("risk_reason").asText().strip();
    List<String> reasons = new ArrayList<>(change.reasons());
    boolean holds =
        risk != change.risk()
            && !why.isEmpty()
            && ExplanationCheck.problem(change, new Explanation(why, why, why)).isEmpty();
    if (holds) {
      reasons.add(why);
    }
    return change.explained(explanation, holds ? risk : change.risk(), List.copyOf(reasons));
  }

  private static Optional<Risk> risk(String code) {
    return Arrays.stream(Risk.values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
