package dev.docket.worker.answer;

import dev.docket.worker.step.PromptFiles;
import java.util.List;

/** What the model is told to do with a question, and the schema of its answer. */
final class AnswerPrompts {
  private static final String ANSWER = "answer.md";
  private static final String REPAIR = "repair.md";
  private static final String SCHEMA = "answer.schema.json";
  private static final PromptFiles FILES =
      PromptFiles.of(AnswerPrompts.class, List.of(ANSWER, REPAIR, SCHEMA));

  private AnswerPrompts() {}

  /** The version of all of them together, recorded in each result. */
  static String version() {
    return FILES.version();
  }

  /** What to do; {@code repair} if the model is shown an answer that was no use. */
  static String instructions(boolean repair) {
    return repair ? FILES.text(ANSWER) + FILES.text(REPAIR) : FILES.text(ANSWER);
  }

  static String schema() {
    return FILES.text(SCHEMA);
  }
}
