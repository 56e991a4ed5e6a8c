package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.mantle.ErrorText;
import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.RetryAfter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response object as either dialect sends it, read for the few fields that matter. Read from raw
 * JSON because the client's own accessors throw on bodies of gpt-oss.
 */
record ResponseBody(JsonNode json) {
  private static final Set<String> FINAL = Set.of("final_answer", "final");

  /** Seconds between which a time of today's lies (2001 to 2099): some clocks say anything. */
  private static final double EARLIEST = 1e9;

  private static final double LATEST = 4.1e9;

  private static final Pattern TRY_AGAIN_IN =
      Pattern.compile("(?i)try again in ([0-9]{1,6}(?:[.][0-9]{1,6})?) ?(ms|s|m)\\b");

  /** The id; empty where the body is no response. */
  Optional<String> id() {
    return Optional.of(json.path("id").asText("")).filter(id -> !id.isEmpty());
  }

  /** When it ended, where the dialect says so. */
  Optional<Instant> completedAt() {
    JsonNode at = json.path("completed_at");
    return at.isNumber() && at.asDouble() > EARLIEST && at.asDouble() < LATEST
        ? Optional.of(Instant.ofEpochMilli(Math.round(at.asDouble() * 1000)))
        : Optional.empty();
  }

  /** What the response has come to. */
  Look look() {
    return switch (json.path("status").asText("").toLowerCase(Locale.ROOT)) {
      case "completed" -> completed();
      case "" -> hasAnswer() ? completed() : unknown();
      case "incomplete" -> incomplete();
      case "failed" -> failed();
      case "cancelled", "canceled" -> forNow("The response was cancelled at the model");
      case "queued", "in_progress" -> new Look.Pending();
      default -> unknown();
    };
  }

  /** It may end yet. */
  private Look unknown() {
    return new Look.Pending("The response has a status that is not known here: " + status());
  }

  /** Whether a response without a status has its answer, all of whose items have ended. */
  private boolean hasAnswer() {
    for (JsonNode item : json.path("output")) {
      if (!item.path("status").asText("completed").equals("completed")) {
        return false;
      }
    }
    return !text("output_text", "text").isBlank();
  }

  private String status() {
    return ErrorText.clean(json.path("status").asText("none"));
  }

  private Look completed() {
    String text = text("output_text", "text");
    FunctionCalls calls = FunctionCalls.ofOutput(json.path("output"));
    if (!calls.calls().isEmpty()) {
      return new Look.Called(calls, text, method(), used());
    }
    if (!text.isBlank()) {
      return new Look.Completed(text, method(), used());
    }
    String refusal = text("refusal", "refusal");
    return refusal.isBlank()
        ? forNow("The model ended without an answer" + lastCall())
        : forGood("The model declined: " + ErrorText.clean(refusal));
  }

  /** The call on which the turn ended, of which gpt-oss has tools that nobody gave it. */
  private String lastCall() {
    JsonNode output = json.path("output");
    JsonNode last = output.path(output.size() - 1);
    String type = last.path("type").asText("");
    if (!type.endsWith("_call")) {
      return "";
    }
    String tool = last.path("server_label").asText(last.path("name").asText("unnamed"));
    return ": its turn ended on a call of the tool " + ErrorText.clean(tool);
  }

  private Look incomplete() {
    String reason = json.path("incomplete_details").path("reason").asText("");
    return switch (reason) {
      case "max_output_tokens", "max_tokens", "length" ->
          new Look.Truncated(text("output_text", "text"), method(), used());
      case "content_filter" -> forGood("The model's content filter stopped the answer");
      case "" -> forNow("The model stopped early and did not say why");
      default -> forNow("The model stopped early: " + ErrorText.clean(reason));
    };
  }

  private Look failed() {
    SaidError error = SaidError.in(json).orElse(new SaidError("", "no code", ""));
    JsonNode usage = json.path("usage");
    boolean nothing =
        !usage.isObject()
            || (usage.path("input_tokens").isNumber()
                && usage.path("input_tokens").asLong() == 0
                && usage.path("output_tokens").asLong(0) == 0);
    return failed(error, nothing ? TokenUse.NONE : used());
  }

  /** What a failure means, however it was told. */
  static Look failed(SaidError error, TokenUse used) {
    String why = error.told("The model failed");
    if (error.isTooFast()) {
      return new Look.Throttled(why, delayMillis(error.message()), used);
    }
    return switch (error.code()) {
      case "invalid_prompt", "context_length_exceeded" -> new Look.FailedForGood(why, used);
      default ->
          error.code().contains("_policy")
              ? new Look.FailedForGood(why, used)
              : new Look.FailedForNow(why, used);
    };
  }

  /** A response that failed so; {@code begun} if it had written, so that it took something. */
  static ResponseBody failed(SaidError error, boolean begun) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", "failed");
    json.putObject("error")
        .put("code", error.code())
        .put("type", error.type())
        .put("message", error.message());
    if (begun) {
      json.putObject("usage");
    }
    return new ResponseBody(json);
  }

  /** The same as ended by the event of {@code type}, where its own status is none that is known. */
  ResponseBody as(String type) {
    if (!(look() instanceof Look.Pending) || !json.isObject()) {
      return this;
    }
    String status =
        type.equals("response.done") ? "completed" : type.substring("response.".length());
    return new ResponseBody(((ObjectNode) json.deepCopy()).put("status", status));
  }

  private static long delayMillis(String message) {
    Matcher said = TRY_AGAIN_IN.matcher(message);
    if (!said.find()) {
      return 0;
    }
    double unit =
        switch (said.group(2).toLowerCase(Locale.ROOT)) {
          case "ms" -> 1;
          case "m" -> 60_000;
          default -> 1_000;
        };
    long millis = Math.round(Double.parseDouble(said.group(1)) * unit);
    return Math.min(millis, RetryAfter.LONGEST.toMillis());
  }

  private Look forNow(String why) {
    return new Look.FailedForNow(why, used());
  }

  private Look forGood(String why) {
    return new Look.FailedForGood(why, used());
  }

  /**
   * What the last message says that is meant as the answer: one without a phase, as most models
   * write them, or of the final phase. Commentary comes before it, and polite words after it.
   */
  private String text(String type, String field) {
    String last = "";
    for (JsonNode item : json.path("output")) {
      String phase = item.path("phase").asText("");
      boolean meant = phase.isEmpty() || FINAL.contains(phase);
      if (item.path("type").asText().equals("message") && meant) {
        String text = text(item, type, field);
        boolean says = !text.isBlank() && (text.indexOf('{') >= 0 || last.indexOf('{') < 0);
        last = says ? text : last;
      }
    }
    return last;
  }

  private static String text(JsonNode message, String type, String field) {
    JsonNode content = message.path("content");
    if (content.isTextual() && field.equals("text")) {
      return content.asText();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      String kind = part.path("type").asText();
      if (kind.equals(type) || kind.equals(field)) {
        text.append(part.path(field).asText(""));
      }
    }
    return text.toString();
  }

  private String method() {
    return json.path("metadata").path("docket_method").asText("").equals("extractive")
        ? "extractive"
        : "model";
  }

  /**
   * Tokens of output. Some endpoints count reasoning beside {@code output}: then the total, of
   * which they ask to be paid, is more than input and output.
   */
  static long written(JsonNode usage, String input, String output) {
    long total = usage.path("total_tokens").asLong(0);
    return Math.max(usage.path(output).asLong(0), total - usage.path(input).asLong(0));
  }

  /** What the response took; the older dialect knows no caches and no tiers. */
  private TokenUse used() {
    JsonNode usage = json.path("usage");
    JsonNode input = usage.path("input_tokens_details");
    return TokenUse.said(
        usage.path("input_tokens").asLong(0),
        input.path("cached_tokens").asLong(0),
        input.path("cache_write_tokens").asLong(0),
        written(usage, "input_tokens", "output_tokens"),
        usage.path("output_tokens_details").path("reasoning_tokens").asLong(0),
        json.path("service_tier").asText(""));
  }
}
