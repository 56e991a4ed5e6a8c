package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.docket.api.http.OpenApiRoutes;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the interface, and the check of an answer against it. */
final class OpenApi {
  static final JsonNode DOCUMENT = read();

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<JsonNode, JsonSchema> COMPILED = new ConcurrentHashMap<>();

  private OpenApi() {}

  /** Fails unless {@code response} is as described for {@code method} and {@code path}. */
  static void check(String method, String path, HttpResponse<byte[]> response) {
    Optional<JsonNode> operation = operation(method, path);
    if (operation.isEmpty()) {
      assertThat(response.statusCode())
          .as(method + " " + path + " is not described")
          .isIn(404, 405);
      return;
    }
    JsonNode described =
        resolved(operation.get().path("responses").path(Integer.toString(response.statusCode())));
    String what = method + " " + path + " → " + response.statusCode();
    assertThat(described.isMissingNode()).as(what + " is described").isFalse();
    described
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (resolved(described.path("headers").path(name)).path("required").asBoolean()) {
                assertThat(response.headers().firstValue(name)).as(what + ": " + name).isPresent();
              }
            });
    if (response.body().length == 0) {
      return;
    }
    String type =
        response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    JsonNode content = described.path("content").path(type);
    assertThat(content.isMissingNode()).as(what + " as " + type + " is described").isFalse();
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertThat(schema(content.path("schema")).validate(parse(response.body())))
          .as(what + ": " + new String(response.body(), StandardCharsets.UTF_8))
          .isEmpty();
    }
  }

  private static Optional<JsonNode> operation(String method, String path) {
    String plain = path.replaceFirst("\\?.*", "");
    for (Map.Entry<String, JsonNode> entry : DOCUMENT.path("paths").properties()) {
      if (plain.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"))
          && entry.getValue().has(method.toLowerCase(Locale.ROOT))) {
        return Optional.of(entry.getValue().get(method.toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static JsonSchema schema(JsonNode schema) {
    return COMPILED.computeIfAbsent(
        schema,
        node -> {
          ObjectNode root = Json.MAPPER.createObjectNode();
          root.putArray("allOf").add(closed(node.deepCopy()));
          root.set("$defs", closed(DOCUMENT.at("/components/schemas").deepCopy()));
          return SCHEMAS.getSchema(root);
        });
  }

  /** The same schema as JSON Schema has it, without room for fields that it does not name. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    if (schema instanceof ObjectNode object && object.has("$ref")) {
      object.put("$ref", object.get("$ref").asText().replace("#/components/schemas", "#/$defs"));
    }
    schema.forEach(OpenApi::closed);
    return schema;
  }

  private static JsonNode parse(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(OpenApiRoutes.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
