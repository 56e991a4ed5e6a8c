package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes a response as Chat Completions do. */
final class ChatJson {
  private static final String REASONING = "Extractive; no model was used.";
  private static final int PIECE = 40; // characters of a delta

  private ChatJson() {}

  /** The whole completion. */
  static ObjectNode completion(Response response, Ending ending) {
    ObjectNode json = head(response, "chat.completion");
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish(ending)).putNull("logprobs");
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    boolean refused = ending.shape() == Ending.Shape.REFUSAL;
    boolean calls = ending.shape() == Ending.Shape.FUNCTION_CALLS;
    if (calls) {
      message.set("tool_calls", OfferedFunctions.toolCalls(response.id(), ending.text()));
    }
    message.put("content", refused || calls ? null : ending.text());
    message.put("refusal", refused ? ending.text() : null);
    if (response.created().dialect() == Dialect.V1) {
      message.put("reasoning", REASONING); // no field of OpenAI's schema
    }
    json.set("usage", usage(response, ending));
    return json;
  }

  /** The first chunk of a stream, which comes before there is an answer. */
  static ObjectNode opening(Response response) {
    ObjectNode chunk = chunk(response);
    delta(chunk).put("role", "assistant").put("content", "");
    return chunk;
  }

  /** Whether {@code chunk} brings a piece of the text. */
  static boolean isPiece(ObjectNode chunk) {
    return chunk.path("choices").path(0).path("delta").has("content");
  }

  /** What follows when its end is known: reasoning, text in pieces, why it ended, its usage. */
  static List<ObjectNode> rest(Response response, Ending ending, boolean usage) {
    if (ending.errorCode().isPresent()) {
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.putObject("error").put("code", ending.errorCode().get()).put("message", "It failed.");
      return List.of(error);
    }
    List<ObjectNode> chunks = new ArrayList<>();
    if (response.created().dialect() == Dialect.V1) {
      add(chunks, response, "reasoning", REASONING);
    }
    boolean refused = ending.shape() == Ending.Shape.REFUSAL;
    boolean calls = ending.shape() == Ending.Shape.FUNCTION_CALLS;
    if (calls) {
      ObjectNode chunk = chunk(response);
      delta(chunk).set("tool_calls", OfferedFunctions.toolCalls(response.id(), ending.text()));
      chunks.add(chunk);
    }
    String text = calls ? "" : ending.text();
    for (int from = 0; from < text.length(); ) {
      int end = Math.min(text.length(), from + PIECE);
      int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
      add(chunks, response, refused ? "refusal" : "content", text.substring(from, to));
      from = to;
    }
    ObjectNode last = chunk(response);
    delta(last);
    ((ObjectNode) last.path("choices").path(0)).put("finish_reason", finish(ending));
    chunks.add(last);
    if (usage) {
      ObjectNode counted = head(response, "chat.completion.chunk");
      counted.putArray("choices");
      counted.set("usage", usage(response, ending));
      chunks.add(counted);
    }
    return chunks;
  }

  private static void add(List<ObjectNode> chunks, Response response, String field, String text) {
    ObjectNode chunk = chunk(response);
    delta(chunk).put(field, text);
    chunks.add(chunk);
  }

  private static ObjectNode chunk(Response response) {
    ObjectNode chunk = head(response, "chat.completion.chunk");
    chunk.putArray("choices").addObject().put("index", 0).putNull("finish_reason");
    return chunk;
  }

  private static ObjectNode delta(ObjectNode chunk) {
    return ((ObjectNode) chunk.path("choices").path(0)).putObject("delta");
  }

  private static ObjectNode head(Response response, String object) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", response.id().replace("resp_", "chatcmpl-")).put("object", object);
    json.put("created", response.created().createdAt().getEpochSecond());
    json.put("model", response.created().model());
    json.put("service_tier", response.created().sent().ranIn());
    json.putObject("metadata").put("docket_method", "extractive");
    return json;
  }

  private static String finish(Ending ending) {
    boolean call =
        ending.shape() == Ending.Shape.MCP_ONLY || ending.shape() == Ending.Shape.FUNCTION_CALLS;
    String reason = ending.incompleteReason().orElse(call ? "tool_calls" : "stop");
    return reason.equals("max_output_tokens") ? "length" : reason;
  }

  private static ObjectNode usage(Response response, Ending ending) {
    Response.Created created = response.created();
    ObjectNode usage = JsonNodeFactory.instance.objectNode();
    usage.put("prompt_tokens", created.inputTokens());
    usage.put("completion_tokens", ending.outputTokens());
    usage.put("total_tokens", created.inputTokens() + ending.outputTokens());
    if (created.dialect() == Dialect.OPENAI_V1) { // the older dialect itemises nothing
      ObjectNode input = usage.putObject("prompt_tokens_details");
      input.put("cached_tokens", created.sent().cached());
      input.put("cache_write_tokens", created.sent().written());
      usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
    }
    return usage;
  }
}
