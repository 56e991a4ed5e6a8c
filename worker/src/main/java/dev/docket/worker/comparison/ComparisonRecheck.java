package dev.docket.worker.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.runtime.Json;
import java.util.ArrayList;
import java.util.List;

/** Checks the explanations of a comparison that is there once more against the changes. */
public final class ComparisonRecheck {
  private ComparisonRecheck() {}

  /** What is not borne out, each in a sentence that begins with the id of the change. */
  public static List<String> faults(JsonNode result) {
    List<String> faults = new ArrayList<>();
    for (JsonNode json : result.path("changes")) {
      String id = json.path("id").asText();
      if (!json.path("explanation").isObject()) {
        continue;
      }
      try {
        Change change = Json.MAPPER.treeToValue(json, Change.class);
        Explanation explanation = change.explanation();
        if (explanation != null) {
          ExplanationCheck.problem(change, explanation)
              .ifPresent(
                  why -> faults.add(id + " is explained by what it does not say: " + why + "."));
        }
      } catch (JsonProcessingException e) {
        faults.add(id + " is no change as this release writes them, so its check was not run.");
      }
    }
    return faults;
  }
}
