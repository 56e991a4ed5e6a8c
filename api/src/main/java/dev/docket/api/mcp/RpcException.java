package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A message that is not served, on its way to the one place that answers it. */
final class RpcException extends RuntimeException {
  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int HEADER_MISMATCH = -32020;
  static final int UNSUPPORTED_VERSION = -32022;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final int status;
  private final int code;
  private final transient @Nullable ObjectNode data;

  private RpcException(int status, int code, String message, @Nullable ObjectNode data) {
    super(message);
    this.status = status;
    this.code = code;
    this.data = data;
  }

  /** The message itself is wrong: HTTP says so too. */
  static RpcException refused(int code, String message) {
    return new RpcException(BAD_REQUEST, code, message, null);
  }

  /** The same with another status. */
  static RpcException refused(int status, int code, String message) {
    return new RpcException(status, code, message, null);
  }

  /** The same with data. */
  static RpcException refused(int code, String message, ObjectNode data) {
    return new RpcException(BAD_REQUEST, code, message, data);
  }

  /** The message is well formed and asks for what is not there. */
  static RpcException invalidParams(String message) {
    return new RpcException(OK, INVALID_PARAMS, message, null);
  }

  int status() {
    return status;
  }

  /** The error as JSON-RPC has it. */
  ObjectNode error(ObjectNode empty) {
    empty.put("code", code).put("message", getMessage());
    if (data != null) {
      empty.set("data", data);
    }
    return empty;
  }
}
