package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks, in the one form that Responses and Chat Completions share.
 *
 * @param instructions the instructions and all system and developer messages
 * @param input all other messages' text
 * @param schema the JSON schema that the answer must follow
 * @param maxOutputTokens the most the answer may take
 * @param metadata the request's own metadata
 * @param tools what the model reads of the functions that it may call; empty where there are none
 */
public record Prompt(
    String model,
    String instructions,
    String input,
    Optional<Schema> schema,
    int maxOutputTokens,
    Map<String, String> metadata,
    String tools) {
  /** A prompt that offers no functions. */
  public Prompt(
      String model,
      String instructions,
      String input,
      Optional<Schema> schema,
      int maxOutputTokens,
      Map<String, String> metadata) {
    this(model, instructions, input, schema, maxOutputTokens, metadata, "");
  }

  /** A named JSON schema. */
  public record Schema(String name, JsonNode json) {}
}
