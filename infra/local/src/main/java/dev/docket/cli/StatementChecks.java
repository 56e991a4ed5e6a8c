package dev.docket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.worker.answer.AnswerRecheck;
import dev.docket.worker.comparison.ComparisonRecheck;
import dev.docket.worker.summary.ReadAgain;
import dev.docket.worker.summary.SummaryRecheck;
import java.util.List;

/** Runs the checks that a job's statements had to pass once more, over the result in a pack. */
final class StatementChecks {
  private StatementChecks() {}

  /** What the checks refuse, each in a sentence that begins with the id of the statement. */
  static List<String> faults(JsonNode result, List<ReadAgain> documents) {
    if (documents.isEmpty()) {
      return List.of(); // named where the documents are looked for
    }
    return switch (result.path("type").asText()) {
      case "summary" -> SummaryRecheck.faults(result, documents.getFirst());
      case "answer" -> AnswerRecheck.faults(result, documents);
      case "comparison" -> ComparisonRecheck.faults(result);
      default -> List.of("The result is of no kind that this release knows.");
    };
  }
}
