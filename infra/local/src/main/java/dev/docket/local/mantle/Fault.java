package dev.docket.local.mantle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to go wrong, and for which requests. In JSON only {@code fault} is needed.
 *
 * @param kind what goes wrong
 * @param match metadata that a request must carry; {@code *} in a value stands for anything
 * @param times how often it strikes at one response or, before there is a response, at one step
 * @param total how often it strikes at all
 * @param probability how likely it strikes where it could
 * @param status the HTTP status where the kind has none of its own
 * @param retryAfter seconds to send as {@code Retry-After}
 * @param seconds how long a connection is held
 * @param text what is answered instead, where the kind is {@link Kind#ANSWER}
 */
public record Fault(
    Kind kind,
    Map<String, String> match,
    int times,
    int total,
    double probability,
    Optional<Integer> status,
    Optional<Integer> retryAfter,
    int seconds,
    String text) {

  /** A fault as scripted; what is absent takes its default. */
  @JsonCreator
  static Fault of(
      @JsonProperty(value = "fault", required = true) String fault,
      @JsonProperty("match") @Nullable Map<String, String> match,
      @JsonProperty("times") @Nullable Integer times,
      @JsonProperty("total") @Nullable Integer total,
      @JsonProperty("probability") @Nullable Double probability,
      @JsonProperty("status") @Nullable Integer status,
      @JsonProperty("retry_after") @Nullable Integer retryAfter,
      @JsonProperty("seconds") @Nullable Integer seconds,
      @JsonProperty("text") @Nullable String text) {
    return new Fault(
        Kind.valueOf(fault.toUpperCase(Locale.ROOT)),
        match == null ? Map.of() : Map.copyOf(match),
        times == null ? 1 : times,
        total == null ? Integer.MAX_VALUE : total,
        probability == null ? 1 : probability,
        Optional.ofNullable(status),
        Optional.ofNullable(retryAfter),
        seconds == null ? 60 : seconds,
        text == null ? "" : text);
  }

  /** A fault of this kind that strikes once at everything. */
  public static Fault once(Kind kind) {
    return of(kind.name(), null, null, null, null, null, null, null, null);
  }

  /** The same, for requests alone whose metadata has {@code value} under {@code key}. */
  public Fault at(String key, String value) {
    return new Fault(
        kind, Map.of(key, value), times, total, probability, status, retryAfter, seconds, text);
  }

  /** The same, striking {@code times} times at a response or step. */
  public Fault times(int times) {
    return new Fault(kind, match, times, total, probability, status, retryAfter, seconds, text);
  }

  /** The same, answered with {@code status}. */
  public Fault answering(int status) {
    Optional<Integer> answered = Optional.of(status);
    return new Fault(kind, match, times, total, probability, answered, retryAfter, seconds, text);
  }

  /** The same, with so many seconds as {@code Retry-After}. */
  public Fault retryAfter(int after) {
    Optional<Integer> said = Optional.of(after);
    return new Fault(kind, match, times, total, probability, status, said, seconds, text);
  }

  /** The same, with {@code text} as what is answered. */
  public Fault saying(String text) {
    return new Fault(kind, match, times, total, probability, status, retryAfter, seconds, text);
  }

  boolean matches(Map<String, String> metadata) {
    return match.entrySet().stream()
        .allMatch(
            wanted -> {
              String pattern = "\\Q" + wanted.getValue().replace("*", "\\E.*\\Q") + "\\E";
              return metadata.getOrDefault(wanted.getKey(), "").matches(pattern);
            });
  }

  /** When a fault strikes. */
  enum Stage {
    /** Before a create is accepted. */
    CREATE,
    /** After it was accepted, before the caller hears of it. */
    REPLY,
    /** In what the response ends with. */
    END,
    /** In a look at a response. */
    LOOK,
    /** In a stream of a response, after its first events. */
    STREAM,
    /** In deleting a response. */
    DELETE
  }

  /** What can go wrong. */
  public enum Kind {
    /** 429, with {@code retry_after} as a header if given. */
    THROTTLED(Stage.CREATE),
    /** {@code status} (500, 503, 529, …; default 503) with an error body. */
    UNAVAILABLE(Stage.CREATE),
    /** 429, for good: the account's quota is used up. */
    INSUFFICIENT_QUOTA(Stage.CREATE),
    /** 401 as for an expired token. */
    EXPIRED_TOKEN(Stage.CREATE),
    /** 403 in the gateway's style: a body without {@code error}. */
    GATEWAY(Stage.CREATE),
    /** 400, context overflow as {@code validation_error}. */
    OVERFLOW_VALIDATION(Stage.CREATE),
    /** 400, context overflow as {@code context_length_exceeded}. */
    OVERFLOW_CONTEXT(Stage.CREATE),
    /** {@code status} (default 500) with {@code {"error":"text"}}. */
    ODD_TEXT(Stage.CREATE),
    /** {@code status} (default 500) with an error that has no type. */
    ODD_UNTYPED(Stage.CREATE),
    /** {@code status} (default 502) with an HTML page. */
    ODD_HTML(Stage.CREATE),
    /** {@code status} (default 500) without a body. */
    ODD_EMPTY(Stage.CREATE),
    /** The connection closes and nothing was accepted. */
    DROPPED(Stage.CREATE),
    /** Accepted, but the answer does not come for {@code seconds}; then the connection closes. */
    ACCEPTED_TIMEOUT(Stage.REPLY),
    /** Accepted, and the connection closes. */
    ACCEPTED_RESET(Stage.REPLY),
    /** Accepted, and answered with {@code status} (default 502). */
    ACCEPTED_ERROR(Stage.REPLY),
    /** Completed with an empty output. */
    COMPLETED_EMPTY(Stage.END),
    /** Failed with {@code server_error}. */
    FAILED_SERVER_ERROR(Stage.END),
    /** Failed with {@code rate_limit_exceeded}. */
    FAILED_RATE_LIMIT(Stage.END),
    /** Failed with {@code invalid_prompt}. */
    FAILED_INVALID_PROMPT(Stage.END),
    /** Failed with {@code context_length_exceeded}. */
    FAILED_CONTEXT_LENGTH(Stage.END),
    /** Incomplete for want of output tokens, with half of the text. */
    INCOMPLETE_MAX_OUTPUT(Stage.END),
    /** Incomplete through the content filter. */
    INCOMPLETE_CONTENT_FILTER(Stage.END),
    /** Incomplete, no reason given. */
    INCOMPLETE_NO_REASON(Stage.END),
    /** Never ends. */
    STUCK(Stage.END),
    /** Completed, with an item of an unknown type before the message. */
    UNKNOWN_ITEM(Stage.END),
    /** Completed, with an {@code mcp_call} item before the message. */
    MCP_CALL(Stage.END),
    /** Completed, with an {@code mcp_call} item and no message. */
    MCP_ONLY(Stage.END),
    /** Completed, with a commentary before the answer and another after it. */
    COMMENTARY(Stage.END),
    /** Completed with a refusal in place of text. */
    REFUSAL(Stage.END),
    /** Completed with {@code text}, whatever was asked. */
    ANSWER(Stage.END),
    /** 404, as right after a create. */
    NOT_FOUND(Stage.LOOK),
    /** 429 to a look. */
    LOOK_THROTTLED(Stage.LOOK),
    /** {@code status} (default 500) to a look. */
    LOOK_UNAVAILABLE(Stage.LOOK),
    /** 403 to a look, as without the permission. */
    LOOK_FORBIDDEN(Stage.LOOK),
    /** 200 and a page of HTML to a look, as a proxy's. */
    LOOK_HTML(Stage.LOOK),
    /** The stream closes before the response has ended. */
    STREAM_BROKEN(Stage.STREAM),
    /** A status that nobody knows. */
    UNKNOWN_STATUS(Stage.LOOK),
    /** 401 right after good calls. */
    DELETE_UNAUTHORIZED(Stage.DELETE);

    private final Stage stage;

    Kind(Stage stage) {
      this.stage = stage;
    }

    Stage stage() {
      return stage;
    }
  }
}
