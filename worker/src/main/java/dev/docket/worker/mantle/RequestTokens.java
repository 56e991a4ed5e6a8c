package dev.docket.worker.mantle;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.document.Tokens;
import dev.docket.runtime.Json;

/** Counts the input tokens of a request as its endpoint is about to. */
public final class RequestTokens {
  /** What a chat template adds to a request: about 65 tokens on gpt-oss. */
  private static final int TEMPLATE = 65;

  private RequestTokens() {}

  /** The o200k tokens of {@code request} with its template. */
  public static long count(ModelRequest request) {
    return (long) TEMPLATE
        + Tokens.count(request.instructions())
        + Tokens.count(request.input())
        + Tokens.count(request.functions().text())
        + request.schema().map(schema -> Tokens.count(compact(schema.json()))).orElse(0);
  }

  /** The schema as it is on the wire. */
  private static String compact(String json) {
    try {
      return Json.MAPPER.readTree(json).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A schema is not JSON", e);
    }
  }
}
