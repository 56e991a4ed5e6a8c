package dev.docket.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Speaks MCP by hand, message by message. */
record Mcp(ApiClient http) {
  static final String STATELESS = "2026-07-28";

  /** A stateless request with the headers that it needs. */
  Answer request(String method, String params) {
    return request(method, params, "{}");
  }

  Answer request(String method, String params, String capabilities, String... headers) {
    ObjectNode message = message(method, params);
    ObjectNode meta = message.withObject("/params/_meta");
    meta.put("io.modelcontextprotocol/protocolVersion", STATELESS);
    meta.set("io.modelcontextprotocol/clientCapabilities", json(capabilities));
    String name = message.at("/params/name").asText(message.at("/params/taskId").asText("none"));
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("MCP-Protocol-Version", STATELESS, "Mcp-Method", method, "Mcp-Name", name));
    return http.post("/mcp", message.toString(), all.toArray(String[]::new));
  }

  /** A request of the older revision. */
  Answer older(String method, String params) {
    return http.post(
        "/mcp", message(method, params).toString(), "MCP-Protocol-Version", "2025-11-25");
  }

  /** The result of a tool. */
  JsonNode call(String tool, String arguments, String... headers) {
    return request(
            "tools/call",
            "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}",
            "{}",
            headers)
        .json()
        .path("result");
  }

  /** The same from a client that takes tasks. */
  JsonNode callForTask(String tool, String arguments) {
    return request(
            "tools/call",
            "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}",
            "{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}")
        .json()
        .path("result");
  }

  /** The names of the tools that are listed. */
  List<String> tools() {
    List<String> names = new ArrayList<>();
    request("tools/list", "{}")
        .json()
        .at("/result/tools")
        .forEach(tool -> names.add(tool.path("name").asText()));
    return names;
  }

  private static ObjectNode message(String method, String params) {
    ObjectNode message = Json.MAPPER.createObjectNode();
    message.put("jsonrpc", "2.0").put("id", 1).put("method", method);
    message.set("params", json(params));
    return message;
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
