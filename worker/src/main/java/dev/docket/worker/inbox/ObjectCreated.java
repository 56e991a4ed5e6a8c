package dev.docket.worker.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an object came into a bucket.
 *
 * @param version the version's id, or the entity tag where the bucket keeps none
 */
record ObjectCreated(String bucket, String key, String version, long bytes) {
  private static final String CREATED = "Object Created"; // of EventBridge
  private static final String CREATED_BY = "ObjectCreated:"; // of S3's own notifications

  /**
   * The objects that {@code body} tells of, which may be none: an event of EventBridge, or a
   * notification that S3 sends by itself.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static List<ObjectCreated> parse(String body) {
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON", e);
    }
    if (json.path("Records").isArray()) {
      return records(json.path("Records"));
    }
    if ("s3:TestEvent".equals(json.path("Event").asText())) {
      return List.of(); // sent when the notification is set up
    }
    if (!"aws.s3".equals(json.path("source").asText())) {
      throw new IllegalArgumentException("No event of S3");
    }
    if (!CREATED.equals(json.path("detail-type").asText())) {
      return List.of();
    }
    JsonNode detail = json.path("detail");
    JsonNode object = detail.path("object");
    return List.of(
        of(
            detail.path("bucket").path("name").asText(),
            object.path("key").asText(),
            text(object, "version-id").or(() -> text(object, "etag")),
            object.path("size").asLong()));
  }

  private static List<ObjectCreated> records(JsonNode records) {
    List<ObjectCreated> created = new ArrayList<>();
    for (JsonNode row : records) {
      if (row.path("eventName").asText().startsWith(CREATED_BY)) {
        JsonNode object = row.path("s3").path("object");
        created.add(
            of(
                row.path("s3").path("bucket").path("name").asText(),
                URLDecoder.decode(object.path("key").asText(), StandardCharsets.UTF_8),
                text(object, "versionId").or(() -> text(object, "eTag")),
                object.path("size").asLong()));
      }
    }
    return created;
  }

  private static ObjectCreated of(String bucket, String key, Optional<String> version, long bytes) {
    if (bucket.isEmpty() || key.isEmpty() || version.isEmpty()) {
      throw new IllegalArgumentException("An event without bucket, key, or version and tag");
    }
    return new ObjectCreated(bucket, key, version.get(), bytes);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asText())
        .map(value -> value.replace("\"", ""))
        .filter(value -> !value.isEmpty() && !value.equals("null"));
  }
}
