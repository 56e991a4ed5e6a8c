package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.PromptFiles;
import java.util.ArrayList;
import java.util.List;

/** What the model is told to do with a question, and the schema of its answer. */
final class AnswerPrompts {
  private static final String ANSWER = "answer.md";
  private static final String REPAIR = "repair.md";
  private static final String SCHEMA = "answer.schema.json";
  private static final String FUNCTIONS = "functions.json";
  private static final PromptFiles FILES =
      PromptFiles.of(AnswerPrompts.class, List.of(ANSWER, REPAIR, SCHEMA, FUNCTIONS));

  private AnswerPrompts() {}

  /** The version of all of them together, recorded in each result. */
  static String version() {
    return FILES.version();
  }

  /** What to do; {@code repair} if the model is shown an answer that was no use. */
  static String instructions(boolean repair) {
    return repair ? FILES.text(ANSWER) + FILES.text(REPAIR) : FILES.text(ANSWER);
  }

  /** The functions that a model may be offered. */
  static List<ModelRequest.Function> functions() {
    List<ModelRequest.Function> functions = new ArrayList<>();
    for (JsonNode function : AnswerPipeline.read(FILES.text(FUNCTIONS), JsonNode.class)) {
      functions.add(
          new ModelRequest.Function(
              function.path("name").asText(),
              function.path("description").asText(),
              function.path("parameters").toString()));
    }
    return functions;
  }

  static String schema() {
    return FILES.text(SCHEMA);
  }
}
