package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which revision of the protocol a message speaks, and what comes with it.
 *
 * @param isStateless whether each message says all of itself (2026-07-28); else it is one of those
 *     that begin with {@code initialize}
 * @param takesTasks whether the client can be answered with a task
 */
record Revision(boolean isStateless, boolean takesTasks) {
  static final String STATELESS = "2026-07-28";

  /** The revisions that begin with {@code initialize}, the one that is offered first. */
  static final List<String> INITIALIZED = List.of("2025-11-25", "2025-06-18");

  static final String TASKS = "io.modelcontextprotocol/tasks";

  private static final String VERSION_HEADER = "MCP-Protocol-Version";
  private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
  private static final Revision OLDER = new Revision(false, false);

  /** The parameter that the header {@code Mcp-Name} repeats, by method. */
  private static final Map<String, String> NAMED =
      Map.of(
          "tools/call", "name",
          "tasks/get", "taskId",
          "tasks/update", "taskId",
          "tasks/cancel", "taskId");

  private static final String ENCODED = "=?base64?";
  private static final String ENCODED_END = "?=";

  /** The revision of {@code message}; refused where headers and message say different things. */
  static Revision of(Context http, RpcMessage message) {
    JsonNode meta = message.params().path("_meta");
    JsonNode version = meta.path(VERSION);
    Optional<String> header = Optional.ofNullable(http.header(VERSION_HEADER));
    if (version.isMissingNode() && !header.equals(Optional.of(STATELESS))) {
      return older(header);
    }
    if (!version.isTextual() || !meta.path(CAPABILITIES).isObject()) {
      throw RpcException.refused(
          RpcException.INVALID_PARAMS,
          "params._meta needs " + VERSION + " (a string) and " + CAPABILITIES + " (an object).");
    }
    if (message.id().isPresent() || header.isPresent()) {
      requireEqual(VERSION_HEADER, header, version.textValue());
    }
    if (!version.textValue().equals(STATELESS)) {
      throw unsupported(version.textValue(), List.of(STATELESS));
    }
    if (message.id().isPresent()) {
      requireHeaders(http, message);
    }
    return new Revision(true, meta.path(CAPABILITIES).path("extensions").has(TASKS));
  }

  /** The revision to speak where {@code asked} for in {@code initialize}. */
  static String negotiated(String asked) {
    return INITIALIZED.contains(asked) ? asked : INITIALIZED.getFirst();
  }

  private static Revision older(Optional<String> header) {
    if (header.isPresent() && !INITIALIZED.contains(header.get())) {
      throw unsupported(header.get(), List.of(STATELESS, "2025-11-25", "2025-06-18"));
    }
    return OLDER;
  }

  private static void requireHeaders(Context http, RpcMessage message) {
    requireEqual("Mcp-Method", Optional.ofNullable(http.header("Mcp-Method")), message.method());
    String named = NAMED.get(message.method());
    if (named != null && message.params().path(named).isTextual()) {
      requireEqual(
          "Mcp-Name",
          Optional.ofNullable(http.header("Mcp-Name")).map(Revision::decoded),
          message.params().path(named).textValue());
    }
  }

  private static void requireEqual(String name, Optional<String> header, String value) {
    if (header.isEmpty()) {
      throw RpcException.refused(
          RpcException.HEADER_MISMATCH, "The header " + name + " is missing.");
    }
    if (!header.get().equals(value)) {
      throw RpcException.refused(
          RpcException.HEADER_MISMATCH,
          "The header " + name + " does not say what the message says.");
    }
  }

  private static String decoded(String value) {
    if (value.length() < ENCODED.length() + ENCODED_END.length()
        || !value.startsWith(ENCODED)
        || !value.endsWith(ENCODED_END)) {
      return value;
    }
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(value.substring(ENCODED.length(), value.length() - ENCODED_END.length()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RpcException.refused(
          RpcException.HEADER_MISMATCH, "The header Mcp-Name is not encoded as it says.");
    }
  }

  private static RpcException unsupported(String asked, List<String> supported) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    supported.forEach(data.putArray("supported")::add);
    data.put("requested", asked.length() > 40 ? asked.substring(0, 40) : asked);
    return RpcException.refused(
        RpcException.UNSUPPORTED_VERSION, "This protocol version is not spoken here.", data);
  }
}
