package dev.docket.worker.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that a model calls in place of an answer, as a step keeps them. */
public record FunctionCalls(List<Call> calls) {
  private static final String FIELD = "function_calls";

  /** A call; {@code arguments} is what the model wrote, JSON or not. */
  public record Call(String callId, String name, String arguments) {}

  public FunctionCalls {
    calls = List.copyOf(calls);
  }

  /** The calls as JSON. */
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(FIELD, Json.MAPPER.valueToTree(calls));
    return json.toString();
  }

  /** The calls in {@code text}; empty if it is something else. */
  public static Optional<FunctionCalls> in(String text) {
    if (!text.startsWith("{\"" + FIELD + "\"")) {
      return Optional.empty();
    }
    try {
      List<Call> calls = new ArrayList<>();
      for (JsonNode call : Json.MAPPER.readTree(text).path(FIELD)) {
        calls.add(Json.MAPPER.treeToValue(call, Call.class));
      }
      return Optional.of(new FunctionCalls(calls));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /** The calls that stand in the output of a response; none where there is none. */
  public static FunctionCalls ofOutput(JsonNode output) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode item : output) {
      if (item.path("type").asText("").equals("function_call")) {
        calls.add(
            new Call(
                item.path("call_id").asText(""),
                item.path("name").asText(""),
                item.path("arguments").asText("")));
      }
    }
    return new FunctionCalls(calls);
  }
}
