package dev.docket.local.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.util.List;
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

  private static final List<String> NEVER_SET =
      List.of(
          "max_tool_calls",
          "moderation",
          "previous_response_id",
          "prompt_cache_key",
          "safety_identifier",
          "user");

  private static final int SHORT = 16; // hex digits of an item's id in the older dialect

  private ResponseJson() {}

  /** The response object as it stands. */
  static ObjectNode of(Response response, Response.State state) {
    Response.Created created = response.created();
    boolean openai = created.dialect() == Dialect.OPENAI_V1;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", created.id()).put("object", "response").put("model", created.model());
    json.put("status", state.status()).put("background", created.background());
    json.putNull("error").putNull("incomplete_details").putNull("usage").putNull("instructions");
    json.put("parallel_tool_calls", true).put("tool_choice", "auto").putArray("tools");
    json.put("temperature", 1.0).put("truncation", "disabled").put("top_p", openai ? 0.98 : 1.0);
    json.put("service_tier", state.ending().isEmpty() ? "auto" : created.sent().ranIn());
    json.set("text", text(created));
    if (openai) {
      more(json, created, state);
    } else {
      json.put("created_at", created.createdAt().toEpochMilli() / 1000.0);
    }
    json.setAll(tree(created.sent().echo()));
    if (!openai) {
      json.remove("reasoning");
    }
    ObjectNode metadata = json.putObject("metadata");
    created.metadata().forEach(metadata::put);
    metadata.put("docket_method", "extractive");
    ArrayNode output = json.putArray("output");
    state.ending().ifPresent(ending -> end(json, output, created, ending));
    return json;
  }

  /** The same as the events of a stream carry it. */
  static ObjectNode streamed(Response response, Response.State state) {
    return of(response, state).without("billing");
  }

  /** What only the newer dialect has. */
  private static void more(ObjectNode json, Response.Created created, Response.State state) {
    json.put("created_at", created.createdAt().getEpochSecond()).putNull("completed_at");
    if (state.status().equals("completed")) {
      state.endedAt().ifPresent(at -> json.put("completed_at", at.getEpochSecond()));
    }
    if (state.ending().isPresent()) {
      json.putObject("billing").put("payer", "developer");
    }
    json.put("store", created.store()).put("max_output_tokens", created.maxOutputTokens());
    json.put("frequency_penalty", 0.0).put("presence_penalty", 0.0).put("top_logprobs", 0);
    json.put("prompt_cache_retention", "in_memory");
    json.putObject("reasoning").put("effort", "medium").putNull("summary");
    for (String none : NEVER_SET) {
      json.putNull(none);
    }
  }

  private static ObjectNode text(Response.Created created) {
    ObjectNode text = tree(created.format());
    if (!text.has("format")) {
      text.putObject("format").put("type", "text");
    }
    if (!text.has("verbosity")) {
      text.put("verbosity", "medium");
    }
    return text;
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was written of a request is JSON", e);
    }
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
      reasoning.put("id", itemId(created, "rs")).put("type", "reasoning");
      reasoning.put("status", "completed").putArray("summary");
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
    message.put("id", itemId(created, "msg")).put("type", "message");
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
      if (created.dialect() == Dialect.OPENAI_V1) {
        content.putArray("logprobs");
      }
    }
    return message;
  }

  /** The older dialect calls reasoning a message too, in its id, and has shorter ids. */
  private static String itemId(Response.Created created, String kind) {
    return created.dialect() == Dialect.V1
        ? MantleIds.item("msg_", kind + created.id()).substring(0, "msg_".length() + SHORT)
        : MantleIds.item(kind + "_", created.id());
  }

  private static ObjectNode usage(Response.Created created, Ending ending) {
    ObjectNode usage = JsonNodeFactory.instance.objectNode();
    usage.put("input_tokens", created.inputTokens());
    ObjectNode details = usage.putObject("input_tokens_details");
    details.put("cached_tokens", created.sent().cached());
    if (created.dialect() == Dialect.OPENAI_V1) {
      details.put("cache_write_tokens", created.sent().written());
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
