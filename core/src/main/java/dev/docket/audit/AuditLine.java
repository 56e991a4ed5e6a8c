package dev.docket.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.runtime.Json;
import dev.docket.runtime.Sha256;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of JSON. One that is sealed has its place in the chain ({@code seq}, from 1),
 * the hash of the line before it ({@code prev}) and its own ({@code hash}): the SHA-256 of the line
 * without that field, written with names in order and no white space, as RFC 8785 has it.
 *
 * @param seq null where it is not sealed yet
 */
public record AuditLine(@Nullable Long seq, String json, String hash) {
  /** What the first line of a chain names as the one before it. */
  public static final String NONE = "0".repeat(64);

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** {@code entry} as the line {@code seq}, after the one whose hash is {@code prev}. */
  public static AuditLine sealed(AuditEntry entry, long seq, String prev) {
    ObjectNode line = fields(entry);
    line.put("seq", seq);
    line.put("prev", prev);
    String hash = hash(line);
    line.put("hash", hash);
    return new AuditLine(seq, canonical(line), hash);
  }

  /** {@code entry}, not sealed yet. */
  public static AuditLine unsealed(AuditEntry entry) {
    ObjectNode line = fields(entry);
    line.putNull("seq");
    line.putNull("prev");
    line.putNull("hash");
    return new AuditLine(null, canonical(line), "");
  }

  /** The hash that a line of these fields must have. */
  static String hash(ObjectNode line) {
    return Sha256.hex(canonical(line.deepCopy().without("hash")));
  }

  private static ObjectNode fields(AuditEntry entry) {
    return Json.MAPPER.valueToTree(entry);
  }

  private static String canonical(JsonNode node) {
    try {
      return SORTED.writeValueAsString(sorted(node));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Entries can be written", e);
    }
  }

  private static Object sorted(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    Map<String, Object> sorted = new TreeMap<>();
    node.properties().forEach(field -> sorted.put(field.getKey(), sorted(field.getValue())));
    return sorted;
  }
}
