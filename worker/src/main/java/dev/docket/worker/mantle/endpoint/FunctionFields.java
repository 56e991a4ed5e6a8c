package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelRequest.Called;
import dev.docket.worker.mantle.ModelRequest.Function;
import dev.docket.worker.mantle.ModelRequest.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions and their calls as each of the two APIs takes them. */
final class FunctionFields {
  private static final String TYPE = "type";
  private static final String FUNCTION = "function";

  private FunctionFields() {}

  /** The {@code tools} of the Responses API. */
  static List<Map<String, Object>> ofResponses(Functions functions) {
    List<Map<String, Object>> tools = new ArrayList<>();
    for (Function function : functions.offered()) {
      tools.add(
          Map.of(
              TYPE,
              FUNCTION,
              "name",
              function.name(),
              "description",
              function.description(),
              "parameters",
              fields(function.parameters())));
    }
    return tools;
  }

  /** The {@code tools} of Chat Completions. */
  static List<Map<String, Object>> ofChat(Functions functions) {
    List<Map<String, Object>> tools = new ArrayList<>();
    for (Function function : functions.offered()) {
      tools.add(
          Map.of(
              TYPE,
              FUNCTION,
              FUNCTION,
              Map.of(
                  "name",
                  function.name(),
                  "description",
                  function.description(),
                  "parameters",
                  fields(function.parameters()))));
    }
    return tools;
  }

  /** The items that follow the input: each call and what the model is told. */
  static List<Map<String, Object>> items(Functions functions) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Called called : functions.called()) {
      String id = id(items.size() / 2, called);
      items.add(
          Map.of(
              TYPE,
              "function_call",
              "call_id",
              id,
              "name",
              called.name(),
              "arguments",
              called.arguments()));
      items.add(Map.of(TYPE, "function_call_output", "call_id", id, "output", called.output()));
    }
    return items;
  }

  /** Adds the messages of each call and of what the model is told. */
  static void add(Functions functions, ChatCompletionCreateParams.Builder params) {
    for (int number = 0; number < functions.called().size(); number++) {
      add(functions.called().get(number), id(number, functions.called().get(number)), params);
    }
  }

  /**
   * The id that a call has in a request: Mantle calls the first of every response {@code call_0},
   * and a request that holds two of that id is ambiguous.
   */
  private static String id(int number, Called called) {
    return number + "-" + called.callId();
  }

  private static void add(Called called, String id, ChatCompletionCreateParams.Builder params) {
    params.addMessage(
        ChatCompletionAssistantMessageParam.builder()
            .content("")
            .addToolCall(
                ChatCompletionMessageFunctionToolCall.builder()
                    .id(id)
                    .function(
                        ChatCompletionMessageFunctionToolCall.Function.builder()
                            .name(called.name())
                            .arguments(called.arguments())
                            .build())
                    .build())
            .build());
    params.addMessage(
        ChatCompletionToolMessageParam.builder().toolCallId(id).content(called.output()).build());
  }

  private static Map<String, Object> fields(String json) {
    try {
      return Json.MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The parameters of a function are no JSON", e);
    }
  }
}
