package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;

/**
 * What of a request its response tells again, and whose it is.
 *
 * @param project of the header {@code OpenAI-Project}, where responses are seen; empty for none
 * @param tier that was asked for
 * @param cached tokens of the input that were read from the cache
 * @param written tokens of the input that were written to it
 * @param echo a JSON object of the request's own fields
 */
record Sent(String project, String tier, int cached, int written, String echo) {
  /** Nothing. */
  static final Sent NOTHING = new Sent("", "default", 0, 0, "{}");

  private static final String[] ECHOED = {"instructions", "tools", "tool_choice", "reasoning"};

  /** What {@code body} sends. */
  static Sent of(JsonNode body) {
    ObjectNode echo = Json.MAPPER.createObjectNode();
    for (String field : ECHOED) {
      if (body.hasNonNull(field)) {
        echo.set(field, body.get(field));
      }
    }
    return new Sent("", body.path("service_tier").asText("default"), 0, 0, echo.toString());
  }

  /** The same, seen in {@code project} and having used the cache. */
  Sent in(String where, PromptCache.Use use) {
    return new Sent(where, tier, use.cached(), use.written(), echo);
  }

  /** The tier that it ran in. */
  String ranIn() {
    return tier.equals("auto") ? "default" : tier;
  }
}
