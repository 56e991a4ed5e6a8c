package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response as a stream of numbered events. The numbers depend on the response alone, so that a
 * stream can be taken up again after any of them.
 */
final class ResponseEvents {
  private static final int PIECE = 40; // characters of a delta; a model sends a token at a time

  private ResponseEvents() {}

  /** The two events that a stream begins with. */
  static List<ObjectNode> opening(Response response) {
    Response.State running = new Response.State("in_progress", Optional.empty(), Optional.empty());
    List<ObjectNode> events = new ArrayList<>();
    add(events, 0, "response.created").set("response", ResponseJson.streamed(response, running));
    add(events, 0, "response.in_progress")
        .set("response", ResponseJson.streamed(response, running));
    return events;
  }

  /** Whether {@code event} brings a piece of the text. */
  static boolean isPiece(ObjectNode event) {
    return event.path("type").asText().equals("response.output_text.delta");
  }

  /** The events that follow, of a response that has ended or is known to end so. */
  static List<ObjectNode> rest(Response response, Response.State ended) {
    List<ObjectNode> events = new ArrayList<>();
    int first = 2;
    ArrayNode items =
        ended
            .ending()
            .map(ending -> ResponseJson.items(response.created(), ending))
            .orElseGet(JsonNodeFactory.instance::arrayNode);
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      ObjectNode begun = item.deepCopy();
      if (begun.has("content")) {
        begun.putArray("content");
      }
      add(events, first, "response.output_item.added").put("output_index", i).set("item", begun);
      if (item.path("content").path(0).path("type").asText("").equals("output_text")) {
        text(events, first, i, item.path("id").asText(), item.path("content").path(0));
      }
      if (begun.has("arguments")) {
        arguments(events, first, i, begun, item);
      }
      add(events, first, "response.output_item.done").put("output_index", i).set("item", item);
    }
    add(events, first, "response." + ended.status())
        .set("response", ResponseJson.streamed(response, ended));
    return events;
  }

  private static void arguments(
      List<ObjectNode> events, int first, int index, ObjectNode begun, JsonNode item) {
    String whole = item.path("arguments").asText();
    begun.put("arguments", "").put("status", "in_progress");
    add(events, first, "response.function_call_arguments.delta")
        .put("output_index", index)
        .put("item_id", item.path("id").asText())
        .put("delta", whole);
    add(events, first, "response.function_call_arguments.done")
        .put("output_index", index)
        .put("item_id", item.path("id").asText())
        .put("arguments", whole);
  }

  private static void text(
      List<ObjectNode> events, int first, int index, String item, JsonNode part) {
    ObjectNode empty = part.deepCopy();
    empty.put("text", "");
    in(add(events, first, "response.content_part.added"), index, item).set("part", empty);
    String text = part.path("text").asText();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + PIECE);
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to++;
      }
      in(add(events, first, "response.output_text.delta"), index, item)
          .put("delta", text.substring(from, to))
          .putArray("logprobs");
      from = to;
    }
    in(add(events, first, "response.output_text.done"), index, item)
        .put("text", text)
        .putArray("logprobs");
    in(add(events, first, "response.content_part.done"), index, item).set("part", part);
  }

  private static ObjectNode in(ObjectNode event, int index, String item) {
    return event.put("item_id", item).put("output_index", index).put("content_index", 0);
  }

  private static ObjectNode add(List<ObjectNode> events, int first, String type) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", type).put("sequence_number", first + events.size());
    events.add(event);
    return event;
  }
}
