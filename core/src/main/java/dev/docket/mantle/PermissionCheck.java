package dev.docket.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.mantle.PlainCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Examines what the key may do at Mantle, by asking for a response that there is not: permissions
 * are looked at first, so that 404 says yes and 403 says no. Nothing is created or billed.
 */
final class PermissionCheck {
  private static final String NONE = "/responses/resp_" + "a".repeat(52);
  private static final String NOTHING = "none";
  private static final int FORBIDDEN = 403;

  private PermissionCheck() {}

  /** What is to be said of the key of {@code calls}; nothing where it may do all. */
  static List<Finding> of(PlainCalls calls, PlainCalls root, String model) {
    List<Finding> findings = new ArrayList<>();
    refused("GetInference", calls.call("GET", NONE, Optional.empty())).ifPresent(findings::add);
    refused("CancelInference", calls.call("POST", NONE + "/cancel", Optional.empty()))
        .ifPresent(findings::add);
    refused("DeleteInference", calls.call("DELETE", NONE, Optional.empty()))
        .ifPresent(findings::add);
    Answer known = root.call("GET", "/models/" + model, Optional.empty());
    refused("GetModel", known).ifPresent(findings::add);
    if (findings.isEmpty()) {
      findings.add(
          Finding.right(
              "permissions",
              "ListModels, GetModel, GetInference, CancelInference and DeleteInference;"
                  + " CreateInference is seen with --live"));
    }
    retention(root.call("GET", "/data_retention", Optional.empty())).ifPresent(findings::add);
    if (mode(known.json().path("data_retention")).equals(NOTHING)) {
      findings.add(
          Finding.wrong(
              "data retention",
              model + " runs in the mode none here, with which there are no background responses"));
    }
    return findings;
  }

  private static Optional<Finding> refused(String action, Answer answer) {
    return answer.status() == FORBIDDEN
        ? Optional.of(
            Finding.wrong(
                "permissions",
                "The key's identity lacks the permission bedrock-mantle:"
                    + action
                    + ": "
                    + answer.brief()))
        : Optional.empty();
  }

  private static Optional<Finding> retention(Answer answer) {
    if (!answer.isGood() || !answer.json().has("mode")) {
      return Optional.empty(); // not to be seen with this key
    }
    String mode = mode(answer.json());
    return Optional.of(
        mode.equals(NOTHING)
            ? Finding.wrong(
                "data retention",
                "The mode is none, with which there are no background responses; set another with"
                    + " PUT /v1/data_retention {\"mode\":\"default\"}")
            : Finding.right("data retention", "the mode is " + mode));
  }

  private static String mode(JsonNode retention) {
    return retention.path("mode").asText("");
  }
}
