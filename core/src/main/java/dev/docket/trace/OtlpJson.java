package dev.docket.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Spans in the JSON form of OpenTelemetry's protocol, version 1. */
final class OtlpJson {
  private static final int FAILED = 2; // STATUS_CODE_ERROR
  private static final long NANOS = 1_000_000_000L;

  private OtlpJson() {}

  /** A request that exports {@code spans} of {@code service}. */
  static byte[] request(String service, List<FinishedSpan> spans) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    ObjectNode resource = root.putArray("resourceSpans").addObject();
    attributes(
        resource.putObject("resource").putArray("attributes"), Map.of("service.name", service));
    ObjectNode scope = resource.putArray("scopeSpans").addObject();
    scope.putObject("scope").put("name", "dev.docket");
    ArrayNode all = scope.putArray("spans");
    spans.forEach(span -> add(all.addObject(), span));
    try {
      return Json.MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Spans can be written", e);
    }
  }

  private static void add(ObjectNode json, FinishedSpan span) {
    json.put("traceId", span.context().traceId());
    json.put("spanId", span.context().spanId());
    if (span.parent() != null) {
      json.put("parentSpanId", span.parent());
    }
    json.put("name", span.name());
    json.put("kind", span.kind().code());
    json.put("startTimeUnixNano", nanos(span.from()));
    json.put("endTimeUnixNano", nanos(span.to()));
    attributes(json.putArray("attributes"), span.attributes());
    if (span.failure() != null) {
      json.putObject("status").put("code", FAILED).put("message", span.failure());
    }
  }

  /** 64-bit numbers are strings in this form. */
  private static String nanos(Instant time) {
    return Long.toString(time.getEpochSecond() * NANOS + time.getNano());
  }

  private static void attributes(ArrayNode json, Map<String, Object> attributes) {
    attributes.forEach(
        (name, value) -> {
          ObjectNode typed = json.addObject().put("key", name).putObject("value");
          switch (value) {
            case Boolean flag -> typed.put("boolValue", flag);
            case Number number -> typed.put("intValue", Long.toString(number.longValue()));
            default -> typed.put("stringValue", value.toString());
          }
        });
  }
}
