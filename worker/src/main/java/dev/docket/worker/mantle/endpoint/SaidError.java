package dev.docket.worker.mantle.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.mantle.ErrorText;
import java.util.Optional;
import java.util.Set;

/**
 * An error as a body or an event tells of it: in {@code error}, an object or a text, in the body
 * itself, or in {@code detail}. Codes are words, of some servers the HTTP status as a number.
 */
record SaidError(String code, String type, String message) {
  /** The code of an account whose quota is used up, unlike one that is too fast. */
  static final String OUT_OF_QUOTA = "insufficient_quota";

  private static final Set<String> TOO_FAST =
      Set.of("rate_limit_exceeded", "rate_limit_error", "too_many_requests", "429");
  private static final Set<String> OVERLOADED =
      Set.of(
          "overloaded",
          "overloaded_error",
          "model_overloaded",
          "server_overloaded",
          "service_unavailable",
          "503",
          "529");

  /** The error that {@code body} tells of, if it does. */
  static Optional<SaidError> in(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isTextual() && !error.asText().isBlank()) {
      return Optional.of(new SaidError("", "", ErrorText.clean(error.asText())));
    }
    if (error.isObject() && !error.isEmpty()) {
      return Optional.of(of(error));
    }
    if (body.path("type").asText().equals("error")
        || body.path("object").asText().equals("error")) {
      return Optional.of(of(body));
    }
    JsonNode detail = body.path("detail");
    return detail.isMissingNode() || detail.isNull()
        ? Optional.empty()
        : Optional.of(new SaidError("", "", ErrorText.clean(detail.asText(detail.toString()))));
  }

  private static SaidError of(JsonNode error) {
    return new SaidError(
        error.path("code").asText(""),
        error.path("type").asText(""),
        ErrorText.clean(error.path("message").asText("")));
  }

  boolean isOutOfQuota() {
    return is(Set.of(OUT_OF_QUOTA));
  }

  boolean isTooFast() {
    return is(TOO_FAST);
  }

  boolean isOverload() {
    return is(OVERLOADED);
  }

  private boolean is(Set<String> codes) {
    return codes.contains(code) || codes.contains(type);
  }

  /** {@code what}, the code where there is one, and the message. */
  String told(String what) {
    String label = code.isEmpty() ? type : code;
    String known = label.isEmpty() ? what : what + " (" + label + ")";
    return message.isEmpty() ? known : known + ": " + message;
  }
}
