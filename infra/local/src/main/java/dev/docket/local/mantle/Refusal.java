package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** A request that is answered with an error, in one of the shapes seen at Mantle. */
final class Refusal extends Exception {
  private final int status;
  private final String type;
  private final String body;
  private final Map<String, String> headers;

  private Refusal(int status, String type, String body, Map<String, String> headers) {
    super(body);
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  String contentType() {
    return type;
  }

  String body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  static Refusal of(int status, String code, String message, String type) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("code", code)
        .put("message", message)
        .putNull("param")
        .put("type", type);
    return new Refusal(status, "application/json", body.toString(), Map.of());
  }

  static Refusal badRequest(String message) {
    return of(400, "validation_error", message, "invalid_request_error");
  }

  static Refusal notFound(String what) {
    return of(404, "not_found", what, "invalid_request_error");
  }

  static Refusal expiredToken() {
    return of(
        401,
        "invalid_api_key",
        "The security token included in the request is invalid.",
        "permission_denied_error");
  }

  static Refusal badToken() {
    return of(401, "invalid_api_key", "Invalid bearer token", "permission_denied_error");
  }

  static Refusal wrongRegion() {
    return of(
        403,
        "invalid_api_key",
        "Credential should be scoped to a valid region.",
        "permission_denied_error");
  }

  static Refusal throttled(Optional<Integer> retryAfter) {
    Refusal plain =
        of(
            429,
            "rate_limit_exceeded",
            "Too many tokens, please wait before trying again.",
            "rate_limit_error");
    return new Refusal(
        429,
        plain.type,
        plain.body,
        retryAfter.map(s -> Map.of("Retry-After", s.toString())).orElse(Map.of()));
  }

  static Refusal unavailable(int status) {
    return of(
        status, "server_error", "The service is temporarily unable to answer.", "server_error");
  }

  /** Overflow as the {@code /openai/v1} path words it, with the model's real maximum. */
  static Refusal overflow(String model, long tokens, int most) {
    return badRequest(
        "prompt tokens (" + tokens + ") exceed model maximum (" + most + ") for " + model);
  }

  /** Overflow as the {@code /v1} path words it. */
  static Refusal overflow() {
    return of(
        400,
        "context_length_exceeded",
        "Your input exceeds the context window of this model. Please adjust your input and try"
            + " again.",
        "invalid_request_error");
  }

  /** The key's identity may not do {@code action}. */
  static Refusal forbidden(String action) {
    return raw(
        403,
        "application/json",
        "{\"Message\":\"User: arn:aws:iam::123456789012:user/docket is not authorized to perform:"
            + " bedrock-mantle:"
            + action
            + "\"}");
  }

  static Refusal raw(int status, String type, String body) {
    return new Refusal(status, type, body, Map.of());
  }

  /** The error that a scripted fault answers a create or a look with. */
  static Refusal of(Fault fault, String model, long tokens) {
    return switch (fault.kind()) {
      case THROTTLED, LOOK_THROTTLED -> throttled(fault.retryAfter());
      case INSUFFICIENT_QUOTA ->
          of(
              429,
              "insufficient_quota",
              "You exceeded your current quota, please check your plan and billing details.",
              "insufficient_quota");
      case LOOK_FORBIDDEN -> forbidden("GetInference");
      case LOOK_HTML -> raw(200, "text/html", "<html><body>Please sign in</body></html>");
      case EXPIRED_TOKEN, DELETE_UNAUTHORIZED -> expiredToken();
      case GATEWAY ->
          raw(
              403,
              "application/json",
              "{\"Message\":\"Authentication failed: the request could not be authorized\"}");
      case OVERFLOW_VALIDATION -> overflow(model, tokens, (int) (tokens * 3 / 4));
      case OVERFLOW_CONTEXT -> overflow();
      case ODD_TEXT -> raw(fault.status().orElse(500), "application/json", "{\"error\":\"text\"}");
      case ODD_UNTYPED ->
          raw(
              fault.status().orElse(500),
              "application/json",
              "{\"error\":{\"message\":\"Something went wrong.\"}}");
      case ODD_HTML ->
          raw(
              fault.status().orElse(502),
              "text/html",
              "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>");
      case ODD_EMPTY -> raw(fault.status().orElse(500), "application/json", "");
      case NOT_FOUND -> notFound("Response not found.");
      case LOOK_UNAVAILABLE -> unavailable(fault.status().orElse(500));
      case ACCEPTED_ERROR -> unavailable(fault.status().orElse(502));
      case UNAVAILABLE -> unavailable(fault.status().orElse(503));
      default -> throw new IllegalArgumentException(fault.kind() + " is not an error");
    };
  }
}
