package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.mantle.ErrorText;
import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway.Look;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A chat completion, as it grows from the chunks of a stream or came whole. Reasoning stands in
 * fields of its own ({@code reasoning}, {@code reasoning_content}) and is no part of the answer.
 */
final class ChatBody {
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
    JsonNode choice = json.path("choices").path(0);
    JsonNode said = choice.path(choice.has("delta") ? "delta" : "message");
    append(content, said.path("content"));
    append(refusal, said.path("refusal"));
    calls(said.path("tool_calls"));
    finish = choice.path("finish_reason").asText(finish);
    if (json.path("usage").isObject()) {
      used = used(json.path("usage"), json.path("service_tier").asText(""));
    }
    if (json.path("metadata").path("docket_method").asText().equals("extractive")) {
      method = "extractive";
    }
    failure = SaidError.in(json).or(() -> failure);
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
      case "length", "max_tokens" -> new Look.Truncated(text, method, used);
      case "content_filter" ->
          new Look.FailedForGood("The model's content filter stopped the answer", used);
      case "tool_calls", "function_call" ->
          calls.isEmpty()
              ? forNow("The model ended its turn with a call of a tool that it was not given")
              : new Look.Called(
                  new FunctionCalls(calls.values().stream().map(Calling::call).toList()),
                  text,
                  method,
                  used);
      case "" -> new Look.Lost("The stream broke, and Chat Completions are not kept");
      default ->
          text.isBlank()
              ? forNow("The model ended without an answer")
              : new Look.Completed(text, method, used);
    };
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
      append(call.name, piece.path("function").path("name"));
      append(call.arguments, piece.path("function").path("arguments"));
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
        usage.path("completion_tokens").asLong(0),
        usage.path("completion_tokens_details").path("reasoning_tokens").asLong(0),
        tier);
  }

  private static void append(StringBuilder to, JsonNode text) {
    if (text.isTextual()) {
      to.append(text.asText());
    }
    for (JsonNode part : text) {
      to.append(part.path("text").asText(""));
    }
  }
}
