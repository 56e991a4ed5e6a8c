package dev.docket.local.mantle;

import java.util.Optional;

/**
 * What a response ends with.
 *
 * @param status {@code completed}, {@code failed}, {@code incomplete}, {@code cancelled} or, for a
 *     response that never ends, {@code in_progress}
 * @param shape the items of the output
 * @param text of the message, where there is one
 * @param errorCode where it failed
 * @param incompleteReason where it is incomplete and a reason is given
 */
record Ending(
    String status,
    Shape shape,
    String text,
    Optional<String> errorCode,
    Optional<String> incompleteReason,
    long outputTokens) {

  /** The items that an output has. */
  enum Shape {
    NOTHING,
    MESSAGE,
    REFUSAL,
    UNKNOWN_THEN_MESSAGE,
    MCP_THEN_MESSAGE,
    MCP_ONLY,
    BETWEEN_COMMENTARIES,
    FUNCTION_CALLS
  }

  static final Ending CANCELLED =
      new Ending("cancelled", Shape.NOTHING, "", Optional.empty(), Optional.empty(), 0);

  /** Completed with this text, or incomplete where that has more tokens than were allowed. */
  static Ending answered(String text, int maxOutputTokens) {
    int tokens = Tokens.count(text);
    if (tokens <= maxOutputTokens) {
      Shape shape = OfferedFunctions.isCall(text) ? Shape.FUNCTION_CALLS : Shape.MESSAGE;
      return new Ending("completed", shape, text, Optional.empty(), Optional.empty(), tokens);
    }
    int end = (int) ((long) text.length() * maxOutputTokens / tokens);
    return incomplete("max_output_tokens", cut(text, end), maxOutputTokens);
  }

  /** What {@code fault} makes of an answer. */
  Ending spoiltBy(Fault fault) {
    return switch (fault.kind()) {
      case COMPLETED_EMPTY ->
          new Ending("completed", Shape.NOTHING, "", Optional.empty(), Optional.empty(), 0);
      case FAILED_SERVER_ERROR -> failed("server_error");
      case FAILED_RATE_LIMIT -> failed("rate_limit_exceeded");
      case FAILED_INVALID_PROMPT -> failed("invalid_prompt");
      case FAILED_CONTEXT_LENGTH -> failed("context_length_exceeded");
      case INCOMPLETE_MAX_OUTPUT ->
          incomplete("max_output_tokens", cut(text, text.length() / 2), outputTokens / 2);
      case INCOMPLETE_CONTENT_FILTER -> incomplete("content_filter", "", 0);
      case INCOMPLETE_NO_REASON ->
          new Ending("incomplete", Shape.NOTHING, "", Optional.empty(), Optional.empty(), 0);
      case STUCK ->
          new Ending("in_progress", Shape.NOTHING, "", Optional.empty(), Optional.empty(), 0);
      case UNKNOWN_ITEM -> with(Shape.UNKNOWN_THEN_MESSAGE, text);
      case MCP_CALL -> with(Shape.MCP_THEN_MESSAGE, text);
      case MCP_ONLY -> with(Shape.MCP_ONLY, "");
      case COMMENTARY -> with(Shape.BETWEEN_COMMENTARIES, text);
      case REFUSAL -> with(Shape.REFUSAL, "I cannot help with this request.");
      case ANSWER ->
          with(
              OfferedFunctions.isCall(fault.text()) ? Shape.FUNCTION_CALLS : Shape.MESSAGE,
              fault.text());
      default -> throw new IllegalArgumentException(fault.kind() + " is no way to end");
    };
  }

  private Ending with(Shape shape, String text) {
    return new Ending(
        "completed", shape, text, Optional.empty(), Optional.empty(), Tokens.count(text));
  }

  private static Ending failed(String code) {
    return new Ending("failed", Shape.NOTHING, "", Optional.of(code), Optional.empty(), 0);
  }

  private static Ending incomplete(String reason, String text, long tokens) {
    Shape shape = text.isEmpty() ? Shape.NOTHING : Shape.MESSAGE;
    return new Ending("incomplete", shape, text, Optional.empty(), Optional.of(reason), tokens);
  }

  private static String cut(String text, int end) {
    int at = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, at);
  }
}
