package dev.docket.worker.mantle;

import java.util.Optional;

/**
 * One request to the model, whole: two equal requests may share an answer.
 *
 * @param instructions what to do; carries no text of a document
 * @param input the material, the document's text inside delimiters
 * @param inputTokens an estimate of instructions, input and schema together
 * @param maxOutputTokens the most the answer may take, reasoning included
 */
public record ModelRequest(
    String model,
    String instructions,
    String input,
    Optional<Schema> schema,
    int inputTokens,
    int maxOutputTokens) {
  /** The JSON schema of the answer; {@code name} is letters, digits and {@code _}. */
  public record Schema(String name, String json) {}
}
