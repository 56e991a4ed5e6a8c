package dev.docket.worker.mantle;

import java.util.Optional;

/**
 * One request to the model, whole: two equal requests may share an answer.
 *
 * @param instructions what to do; carries no text of a document
 * @param input the material, the document's text inside delimiters
 * @param shared how many characters of the input another request with these instructions will begin
 *     with too, so that the model may keep what it has read of them; 0 for none
 * @param inputTokens an estimate of instructions, input and schema together
 * @param maxOutputTokens the most the answer may take, reasoning included
 */
public record ModelRequest(
    String model,
    String instructions,
    String input,
    int shared,
    Optional<Schema> schema,
    int inputTokens,
    int maxOutputTokens) {
  /** The JSON schema of the answer; {@code name} is letters, digits and {@code _}. */
  public record Schema(String name, String json) {}

  /** A request whose input no other begins with. */
  public ModelRequest(
      String model,
      String instructions,
      String input,
      Optional<Schema> schema,
      int inputTokens,
      int maxOutputTokens) {
    this(model, instructions, input, 0, schema, inputTokens, maxOutputTokens);
  }

  /** The same with another budget for its answer. */
  public ModelRequest withMaxOutputTokens(int most) {
    return new ModelRequest(model, instructions, input, shared, schema, inputTokens, most);
  }
}
