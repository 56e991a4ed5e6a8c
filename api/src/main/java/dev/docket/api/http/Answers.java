package dev.docket.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.runtime.Json;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes values as JSON answers. */
public final class Answers {
  static final String JSON = "application/json";

  private Answers() {}

  public static void json(Context http, int status, Object value) {
    write(http, status, JSON, value);
  }

  static void write(Context http, int status, String mediaType, Object value) {
    http.status(status).contentType(mediaType).result(bytes(value));
  }

  /** The value as JSON; a lone surrogate in it becomes {@code ?} in place of an error. */
  public static byte[] bytes(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Views can be written", e);
    }
  }
}
