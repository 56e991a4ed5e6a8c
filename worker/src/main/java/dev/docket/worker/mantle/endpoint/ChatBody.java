package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.docket.mantle.ErrorText;
import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway.Look;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A chat completion, as it grows from the chunks of a stream or came whole. Reasoning stands in
 * fields of its own ({@code reasoning}, {@code reasoning_content}) and is no part of the answer.
 */
final class ChatBody {
  private static final String TEXT = "text";

  private final StringBuilder content = new StringBuilder();
  private final StringBuilder refusal = new StringBuilder();
  private final Map<Integer, Calling> calls = new TreeMap<>();
  private String finish = "";
  private Optional<SaidError> failure = Optional.empty();
  private boolean over;
  private String method = "model";
  private TokenUse used = TokenUse.UNSAID;

  /** Adds a chunk, or a whole completion. */
  void add(JsonNode json) {
    JsonNode choice = first(json.path("choices"));
    JsonNode said = choice.path(choice.has("delta") ? "delta" : "message");
    append(content, said.path("content"), TEXT);
    append(refusal, said.path("refusal"), "");
    append(refusal, said.path("content"), "refusal");
    calls(said.path("tool_calls"));
    String reason = choice.path("finish_reason").asText("").toLowerCase(Locale.ROOT);
    finish = reason.isEmpty() ? finish : reason;
    if (json.path("usage").isObject()) {
      used = used(json.path("usage"), json.path("service_tier").asText(""));
    }
    if (json.path("metadata").path("docket_method").asText().equals("extractive")) {
      method = "extractive";
    }
    failure = SaidError.in(json).or(() -> failure);
  }

  /** The answer: the first of several, in whatever order they come. */
  private static JsonNode first(JsonNode choices) {
    for (JsonNode choice : choices) {
      if (choice.path("index").asInt(0) == 0) {
        return choice;
      }
    }
    return MissingNode.getInstance();
  }

  /** The server said that this was all; some give no reason for the end. */
  void end() {
    over = true;
  }

  /** What of its text is behind the first {@code chars}. */
  String textFrom(int chars) {
    return content.substring(chars);
  }

  /** What it has come to. */
  Look look() {
    if (failure.isPresent()) {
      return failed(failure.get());
    }
    if (!refusal.isEmpty()) {
      return new Look.FailedForGood(
          "The model declined: " + ErrorText.clean(refusal.toString()), used);
    }
    String text = content.toString();
    return switch (finish.isEmpty() && over ? "stop" : finish) {
      case "length", "max_tokens", "max_output_tokens", "model_length" ->
          new Look.Truncated(text, method, used);
      case "content_filter", "safety", "sensitive", "recitation" ->
          new Look.FailedForGood("The model's content filter stopped the answer", used);
      case "error", "network_error", "abort", "insufficient_system_resource" ->
          forNow("The model broke off: " + finish);
      case "tool_calls", "function_call" ->
          calls.isEmpty()
              ? forNow("The model ended its turn with a call of a tool that it was not given")
              : called(text);
      case "" -> new Look.Lost("The stream broke, and Chat Completions are not kept");
      default -> ended(text);
    };
  }

  /** Some servers end a turn with calls as they end any other. */
  private Look ended(String text) {
    if (!calls.isEmpty()) {
      return called(text);
    }
    return text.isBlank()
        ? forNow("The model ended without an answer")
        : new Look.Completed(text, method, used);
  }

  private Look called(String text) {
    List<FunctionCalls.Call> made = calls.values().stream().map(Calling::call).toList();
    return new Look.Called(new FunctionCalls(made), text, method, used);
  }

  /** A call while its pieces come. */
  private static final class Calling {
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";

    FunctionCalls.Call call() {
      return new FunctionCalls.Call(id, name.toString(), arguments.toString());
    }
  }

  private void calls(JsonNode pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      JsonNode piece = pieces.path(i);
      Calling call = calls.computeIfAbsent(piece.path("index").asInt(i), _ -> new Calling());
      call.id = piece.path("id").asText(call.id);
      append(call.name, piece.path("function").path("name"), "");
      JsonNode arguments = piece.path("function").path("arguments");
      call.arguments.append(arguments.isObject() ? arguments.toString() : arguments.asText(""));
    }
  }

  private Look failed(SaidError error) {
    boolean nothing = !used.wasSaid() && content.isEmpty();
    return ResponseBody.failed(error, nothing ? TokenUse.NONE : used);
  }

  private Look forNow(String why) {
    return new Look.FailedForNow(why, used);
  }

  private static TokenUse used(JsonNode usage, String tier) {
    JsonNode input = usage.path("prompt_tokens_details");
    return TokenUse.said(
        usage.path("prompt_tokens").asLong(0),
        input.path("cached_tokens").asLong(0),
        input.path("cache_write_tokens").asLong(0),
        ResponseBody.written(usage, "prompt_tokens", "completion_tokens"),
        usage.path("completion_tokens_details").path("reasoning_tokens").asLong(0),
        tier);
  }

  /**
   * A text by itself, but for a refusal among parts, or those parts of a list that are {@code
   * kind}.
   */
  private static void append(StringBuilder to, JsonNode said, String kind) {
    if (said.isTextual() && !kind.equals("refusal")) {
      to.append(said.asText());
    }
    for (JsonNode part : said) {
      String type = part.path("type").asText(TEXT);
      boolean meant = type.equals(kind) || (kind.equals(TEXT) && type.equals("output_text"));
      if (meant) {
        to.append(part.path(kind).asText(""));
      }
    }
  }
}
