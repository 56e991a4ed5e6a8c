package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import java.util.Optional;

/**
 * Writes responses as their dialect does. {@code metadata.docket_method} says {@code extractive} in
 * each: no model wrote the text.
 */
final class ResponseJson {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "server_error", "The server had an error while processing your request.",
          "rate_limit_exceeded", "Rate limit reached while processing the request.",
          "invalid_prompt", "The prompt was flagged as invalid.",
          "context_length_exceeded", "The input exceeds the context window of this model.");

  private ResponseJson() {}

  /** The response object as it stands. */
  static ObjectNode of(Response response, Response.State state) {
    Response.Created created = response.created();
    boolean openai = created.dialect() == Dialect.OPENAI_V1;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", created.id()).put("object", "response");
    if (openai) {
      json.put("created_at", created.createdAt().getEpochSecond());
      state
          .endedAt()
          .filter(_ -> state.status().equals("completed"))
          .ifPresentOrElse(
              at -> json.put("completed_at", at.getEpochSecond()),
              () -> json.putNull("completed_at"));
      json.put("store", created.store()).put("max_output_tokens", created.maxOutputTokens());
      json.putNull("previous_response_id").putObject("billing").put("payer", "developer");
    } else {
      json.put("created_at", created.createdAt().toEpochMilli() / 1000.0);
    }
    json.put("status", state.status()).put("model", created.model());
    json.put("background", created.background()).put("parallel_tool_calls", true);
    json.put("tool_choice", "auto").putNull("instructions").putNull("user");
    json.put("temperature", 1.0).put("top_p", 1.0).put("truncation", "disabled");
    json.putArray("tools");
    json.putRawValue("text", new RawValue(created.format()));
    ObjectNode metadata = json.putObject("metadata");
    created.metadata().forEach(metadata::put);
    metadata.put("docket_method", "extractive");
    json.putNull("error").putNull("incomplete_details").putNull("usage");
    ArrayNode output = json.putArray("output");
    state.ending().ifPresent(ending -> end(json, output, created, ending));
    return json;
  }

  private static void end(
      ObjectNode json, ArrayNode output, Response.Created created, Ending ending) {
    ending
        .errorCode()
        .ifPresent(
            code ->
                json.putObject("error")
                    .put("code", code)
                    .put("message", MESSAGES.getOrDefault(code, code)));
    if (ending.status().equals("incomplete")) {
      ending
          .incompleteReason()
          .ifPresent(reason -> json.putObject("incomplete_details").put("reason", reason));
    }
    if (ending.status().equals("completed") || ending.status().equals("incomplete")) {
      json.set("usage", usage(created, ending));
    }
    output.addAll(items(created, ending));
  }

  /** The items of the output. */
  static ArrayNode items(Response.Created created, Ending ending) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    if (ending.shape() == Ending.Shape.NOTHING) {
      return items;
    }
    if (created.dialect() == Dialect.V1) {
      ObjectNode reasoning = items.addObject();
      reasoning.put("id", MantleIds.item("rs_", created.id())).put("type", "reasoning");
      reasoning.putArray("summary");
      reasoning
          .putArray("content")
          .addObject()
          .put("type", "reasoning_text")
          .put("text", "Extractive; no model was used.");
    }
    if (ending.shape() == Ending.Shape.UNKNOWN_THEN_MESSAGE) {
      items.addObject().put("id", MantleIds.item("zz_", created.id())).put("type", "zz_novelty");
    }
    if (ending.shape() == Ending.Shape.BETWEEN_COMMENTARIES) {
      items.add(commentary(created, "I will now write the answer."));
    }
    if (ending.shape() == Ending.Shape.MCP_THEN_MESSAGE
        || ending.shape() == Ending.Shape.MCP_ONLY) {
      items
          .addObject()
          .put("id", MantleIds.item("mcp_", created.id()))
          .put("type", "mcp_call")
          .put("server_label", "notes")
          .put("name", "notes.write")
          .put("arguments", "{}")
          .put("output", "ok")
          .putNull("error");
    }
    if (ending.shape() == Ending.Shape.FUNCTION_CALLS) {
      return items.addAll(OfferedFunctions.items(created.id(), ending.text()));
    }
    if (ending.shape() != Ending.Shape.MCP_ONLY) {
      items.add(message(created, ending));
    }
    if (ending.shape() == Ending.Shape.BETWEEN_COMMENTARIES) {
      items.add(commentary(created, "That was the answer."));
    }
    return items;
  }

  private static ObjectNode commentary(Response.Created created, String text) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", MantleIds.item("msg_c", created.id())).put("type", "message");
    message.put("role", "assistant").put("status", "completed").put("phase", "commentary");
    ObjectNode content = message.putArray("content").addObject();
    content.put("type", "output_text").put("text", text).putArray("annotations");
    return message;
  }

  private static ObjectNode message(Response.Created created, Ending ending) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", MantleIds.item("msg_", created.id())).put("type", "message");
    message.put("role", "assistant").put("status", ending.status());
    boolean phases = ending.shape() == Ending.Shape.BETWEEN_COMMENTARIES;
    if (created.dialect() == Dialect.OPENAI_V1 || phases) {
      message.put("phase", "final_answer");
    }
    ObjectNode content = message.putArray("content").addObject();
    if (ending.shape() == Ending.Shape.REFUSAL) {
      content.put("type", "refusal").put("refusal", ending.text());
    } else {
      content.put("type", "output_text").put("text", ending.text());
      content.putArray("annotations");
    }
    return message;
  }

  private static ObjectNode usage(Response.Created created, Ending ending) {
    ObjectNode usage = JsonNodeFactory.instance.objectNode();
    usage.put("input_tokens", created.inputTokens());
    ObjectNode details = usage.putObject("input_tokens_details").put("cached_tokens", 0);
    if (created.dialect() == Dialect.OPENAI_V1) {
      details.put("cache_write_tokens", 0);
    }
    usage.put("output_tokens", ending.outputTokens());
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return usage.put("total_tokens", created.inputTokens() + ending.outputTokens());
  }

  /** The object with a status that nobody knows. */
  static ObjectNode unknown(Response response) {
    Response.State state = new Response.State("settling", Optional.empty(), Optional.empty());
    return of(response, state);
  }
}
