package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.job.review.ShownStatements;
import dev.docket.worker.step.JobContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verified statements of an answer. Each is stored before it counts, and shown to whoever
 * follows the job; runs of the same job, also two at a time, have the same list. What was shown is
 * never taken back: it stays in the result.
 */
final class Statements {
  private final JobContext context;
  private final List<Answer.Statement> statements = new ArrayList<>();
  private final Map<String, Answer.Evidence> evidence = new LinkedHashMap<>();
  private int next = 1;
  private boolean isOver;

  /** A statement as it is shown; {@code quotations} are its evidence by id. */
  record Shown(
      String id, String text, List<String> evidence, Map<String, Answer.Evidence> quotations) {}

  /** Those that earlier runs of the job have shown. */
  Statements(JobContext context) {
    this.context = context;
    for (Optional<String> shown = context.shown(next);
        shown.isPresent();
        shown = context.shown(next)) {
      take(shown.get());
    }
  }

  /** Adds and shows a statement unless there is one with this text. */
  synchronized void add(String text, List<Answer.Evidence> quoted) {
    while (!isOver && statements.stream().noneMatch(s -> s.text().equals(text))) {
      String stored = context.show(next, AnswerPipeline.written(candidate(text, quoted)));
      isOver = stored.equals(ShownStatements.END); // another runner has ended the list
      take(stored);
    }
  }

  /** Ends the list: what another runner shows from now on it does not show. */
  synchronized void end() {
    while (!isOver) {
      String stored = context.show(next, ShownStatements.END);
      isOver = stored.equals(ShownStatements.END);
      take(stored);
    }
  }

  synchronized List<Answer.Statement> all() {
    return List.copyOf(statements);
  }

  synchronized Map<String, Answer.Evidence> evidence() {
    return new LinkedHashMap<>(evidence);
  }

  synchronized boolean isEmpty() {
    return statements.isEmpty();
  }

  private Shown candidate(String text, List<Answer.Evidence> quoted) {
    Map<String, Answer.Evidence> own = new LinkedHashMap<>();
    int fresh = evidence.size();
    for (Answer.Evidence one : quoted) {
      String known =
          evidence.entrySet().stream()
              .filter(e -> e.getValue().equals(one))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      if (!own.containsValue(one)) {
        own.put(known.isEmpty() ? "E" + ++fresh : known, one);
      }
    }
    return new Shown("A" + (statements.size() + 1), text, List.copyOf(own.keySet()), own);
  }

  private void take(String stored) {
    next++;
    JsonNode json = AnswerPipeline.read(stored, JsonNode.class);
    if (json.has("text")) {
      Shown shown = AnswerPipeline.read(stored, Shown.class);
      statements.add(new Answer.Statement(shown.id(), shown.text(), shown.evidence()));
      evidence.putAll(shown.quotations());
    }
  }
}
