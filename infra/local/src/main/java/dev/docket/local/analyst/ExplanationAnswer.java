package dev.docket.local.analyst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;

/** Answers a request to explain changes: by templates, from what the rules found. */
final class ExplanationAnswer {
  private ExplanationAnswer() {}

  static String of(String input) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode explanations = json.putArray("explanations");
    Material material = Material.read(input); // for its settings; the block has another form
    for (JsonNode change : changes(input, material.setting("nonce", ""))) {
      Explanation.Texts texts =
          Explanation.of(
              change, material.setting("language", "en"), material.setting("our_party", ""));
      explanations
          .addObject()
          .put("change", change.path("id").asText())
          .put("meaning", texts.meaning())
          .put("impact", texts.impact())
          .put("action", texts.action())
          .put("risk", change.path("risk").asText("none"))
          .put("risk_reason", "");
    }
    return json.toString();
  }

  private static JsonNode changes(String input, String nonce) {
    int from = input.indexOf("<<<" + nonce + "\n");
    int to = input.lastIndexOf("\n" + nonce + ">>>");
    if (nonce.isEmpty() || from < 0 || to < from) {
      return JsonNodeFactory.instance.arrayNode();
    }
    try {
      return Json.MAPPER.readTree(input.substring(from + nonce.length() + 4, to)).path("changes");
    } catch (JsonProcessingException _) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }
}
