package dev.docket.worker.mantle;

import java.util.List;
import java.util.Optional;

/**
 * One request to the model, whole: two equal requests may share an answer.
 *
 * @param instructions what to do; carries no text of a document
 * @param input the material, the document's text inside delimiters
 * @param shared how many characters of the input another request with these instructions will begin
 *     with too, so that the model may keep what it has read of them; 0 for none
 * @param inputTokens an estimate of all that the model reads
 * @param maxOutputTokens the most the answer may take, reasoning included
 */
public record ModelRequest(
    String model,
    String instructions,
    String input,
    int shared,
    Optional<Schema> schema,
    int inputTokens,
    int maxOutputTokens,
    Functions functions) {
  /** The JSON schema of the answer; {@code name} is letters, digits and {@code _}. */
  public record Schema(String name, String json) {}

  /**
   * Functions of ours that the model may call, and what it has called in this request so far.
   *
   * @param offered none: it may call nothing
   */
  public record Functions(List<Function> offered, List<Called> called) {
    /** No functions. */
    public static final Functions NONE = new Functions(List.of(), List.of());

    public Functions {
      offered = List.copyOf(offered);
      called = List.copyOf(called);
    }

    /** All that a model reads of them. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Function function : offered) {
        text.append(function.name()).append(' ').append(function.description()).append(' ');
        text.append(function.parameters()).append('\n');
      }
      for (Called call : called) {
        text.append(call.name()).append(' ').append(call.arguments()).append('\n');
        text.append(call.output()).append('\n');
      }
      return text.toString();
    }
  }

  /** A function; {@code parameters} is the JSON schema of its arguments. */
  public record Function(String name, String description, String parameters) {}

  /** A call that the model made, and what it is told. */
  public record Called(String callId, String name, String arguments, String output) {}

  /** A request without functions. */
  public ModelRequest(
      String model,
      String instructions,
      String input,
      int shared,
      Optional<Schema> schema,
      int inputTokens,
      int maxOutputTokens) {
    this(model, instructions, input, shared, schema, inputTokens, maxOutputTokens, Functions.NONE);
  }

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
    return new ModelRequest(
        model, instructions, input, shared, schema, inputTokens, most, functions);
  }
}
