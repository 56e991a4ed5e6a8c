package dev.docket.dynamodb.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values as JSON in rows; read back as they were written. */
public final class StoredJson {
  private StoredJson() {}

  /** The value as JSON. */
  public static <T> String text(Class<T> type, T value) {
    try {
      return Json.MAPPER.writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored value can be written", e);
    }
  }

  /** The value that was stored. */
  public static <T> T value(Class<T> type, String text) {
    try {
      return Json.MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored value can be read", e);
    }
  }

  /** The value as JSON made small. */
  public static <T> byte[] compressed(Class<T> type, T value) {
    try {
      return Gzip.compress(Json.MAPPER.writerFor(type).writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A stored value can be written", e);
    }
  }

  /** The value that was stored. */
  public static <T> T value(Class<T> type, byte[] compressed) {
    try {
      return Json.MAPPER.readValue(Gzip.expand(compressed), type);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored value can be read", e);
    }
  }
}
