package dev.docket.local.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.HashSet;
import java.util.Set;

/** The functions that a request offers, and the calls of them that it tells of. */
final class OfferedFunctions {
  private static final String FIELD = "function_calls";

  private OfferedFunctions() {}

  /** What a model reads of the functions and calls in a body of the Responses API. */
  static String ofResponses(JsonNode body) throws Refusal {
    StringBuilder text = new StringBuilder();
    for (JsonNode tool : body.path("tools")) {
      if (!tool.path("type").asText("").equals("function")) {
        throw Refusal.badRequest(
            "Tools of the server are not available here: " + tool.path("type"));
      }
      offered(text, tool);
    }
    Set<String> calls = new HashSet<>();
    for (JsonNode item : body.path("input")) {
      String id = item.path("call_id").asText("");
      switch (item.path("type").asText("message")) {
        case "function_call" -> {
          unique(calls, id);
          called(text, item);
        }
        case "function_call_output" -> {
          if (!calls.contains(id)) {
            throw Refusal.badRequest(
                "No tool call found for function call output with call_id " + id + ".");
          }
          text.append(item.path("output").asText("")).append('\n');
        }
        default -> {
          // a message
        }
      }
    }
    return text.toString();
  }

  /** The same of a body of Chat Completions; what functions gave are messages there. */
  static String ofChat(JsonNode body) throws Refusal {
    StringBuilder text = new StringBuilder();
    for (JsonNode tool : body.path("tools")) {
      offered(text, tool.path("function"));
    }
    Set<String> calls = new HashSet<>();
    for (JsonNode message : body.path("messages")) {
      for (JsonNode call : message.path("tool_calls")) {
        unique(calls, call.path("id").asText(""));
        called(text, call.path("function"));
      }
      if (message.path("role").asText("").equals("tool")
          && !calls.contains(message.path("tool_call_id").asText(""))) {
        throw Refusal.badRequest(
            "messages with role 'tool' must be a response to a preceding message with 'tool_calls'.");
      }
    }
    return text.toString();
  }

  /** Every response counts its calls from {@code call_0}; who sends them again tells them apart. */
  private static void unique(Set<String> calls, String id) throws Refusal {
    if (!calls.add(id)) {
      throw Refusal.badRequest("Two tool calls have the call_id " + id + ".");
    }
  }

  private static void offered(StringBuilder text, JsonNode function) {
    text.append(function.path("name").asText("")).append(' ');
    text.append(function.path("description").asText("")).append(' ');
    text.append(function.path("parameters")).append('\n');
  }

  private static void called(StringBuilder text, JsonNode call) {
    text.append(call.path("name").asText("")).append(' ');
    text.append(call.path("arguments").asText("")).append('\n');
  }

  /** Whether an answer is a call of functions: {@code {"function_calls":[{name, arguments}]}}. */
  static boolean isCall(String answer) {
    return answer.startsWith("{\"" + FIELD + "\"");
  }

  /** The calls of {@code answer} as items of an output. */
  static ArrayNode items(String response, String answer) {
    ArrayNode items = Json.MAPPER.createArrayNode();
    int number = 0;
    for (JsonNode call : calls(answer)) {
      number++;
      items
          .addObject()
          .put("id", MantleIds.item("fc_" + number, response))
          .put("type", "function_call")
          .put("status", "completed")
          .put("call_id", "call_" + (number - 1))
          .put("name", call.path("name").asText())
          .put("arguments", arguments(call));
    }
    return items;
  }

  /** The same as {@code tool_calls} of a message. */
  static ArrayNode toolCalls(String response, String answer) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode item : items(response, answer)) {
      ObjectNode call = all.addObject();
      call.put("index", all.size() - 1).put("id", item.path("call_id").asText());
      call.put("type", "function");
      call.putObject("function")
          .put("name", item.path("name").asText())
          .put("arguments", item.path("arguments").asText());
    }
    return all;
  }

  private static String arguments(JsonNode call) {
    JsonNode arguments = call.path("arguments");
    return arguments.isTextual() ? arguments.asText() : arguments.toString();
  }

  private static JsonNode calls(String answer) {
    try {
      return Json.MAPPER.readTree(answer).path(FIELD);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Calls are not JSON: " + answer, e);
    }
  }
}
