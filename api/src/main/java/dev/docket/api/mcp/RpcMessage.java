package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A JSON-RPC message of a client.
 *
 * @param id empty for a notification, which is not answered
 */
record RpcMessage(Optional<JsonNode> id, String method, ObjectNode params) {
  private static final int LONGEST_ID = 200;

  /** The message in {@code body}. */
  static RpcMessage read(ObjectNode body) {
    if (!"2.0".equals(body.path("jsonrpc").textValue())) {
      throw invalid("jsonrpc must be \"2.0\".");
    }
    String method = body.path("method").textValue();
    if (method == null || method.isEmpty()) {
      throw invalid("method is missing; responses are not read.");
    }
    JsonNode params = body.path("params");
    if (!params.isMissingNode() && !params.isObject()) {
      throw invalid("params must be an object.");
    }
    return new RpcMessage(
        id(body),
        method,
        params.isObject() ? (ObjectNode) params : JsonNodeFactory.instance.objectNode());
  }

  /** What the id of {@code body} is, as far as it can be told, to answer it with. */
  static Optional<JsonNode> id(ObjectNode body) {
    JsonNode id = body.path("id");
    if (id.isMissingNode()) {
      return Optional.empty();
    }
    boolean isId =
        (id.isTextual() && id.textValue().length() <= LONGEST_ID)
            || (id.isIntegralNumber() && id.canConvertToLong());
    if (!isId) {
      throw invalid("id must be a string of at most 200 characters or a whole number.");
    }
    return Optional.of(id);
  }

  private static RpcException invalid(String message) {
    return RpcException.refused(RpcException.INVALID_REQUEST, message);
  }
}
