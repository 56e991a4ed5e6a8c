package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.summary.AnswerFormat.Read;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the calls of a summary and reads the answers. An answer without the form that was asked for
 * is shown to the model once, with what is wrong; after that the call counts as unanswered.
 */
final class SummaryCalls {
  private final JobContext context;
  private final ModelLimits model;
  private final Map<CallKind, AnswerFormat> formats = new EnumMap<>(CallKind.class);
  private boolean extractive;

  SummaryCalls(JobContext context, ModelLimits model) {
    this.context = context;
    this.model = model;
  }

  /** Writes an input; asked again when a request is rebuilt, and then gives the same. */
  interface Input {
    String text() throws JobFailedException;
  }

  /** A call that is to be made. */
  record Call(String step, CallKind kind, int maxOutputTokens, Input input) {}

  /** What came of a call. */
  sealed interface Outcome {
    /** An answer in its form. */
    record Answered(JsonNode json) implements Outcome {}

    /** None that is of use; {@code why} is a sentence. */
    record Lost(FailureReason reason, String why) implements Outcome {}
  }

  /** {@code extractive} if an answer was made without a model, else {@code model}. */
  String method() {
    return extractive ? "extractive" : "model";
  }

  /** Makes all calls, and those again whose answers have not their form. */
  List<Outcome> ask(String phase, List<Call> calls)
      throws JobFailedException, InterruptedException {
    List<Question> questions = calls.stream().map(c -> question(c, Optional.empty())).toList();
    List<Outcome> outcomes = new ArrayList<>();
    Map<Integer, Question> repairs = new LinkedHashMap<>();
    for (Answer answer :
        questions.isEmpty() ? List.<Answer>of() : context.askAll(phase, questions)) {
      Call call = calls.get(outcomes.size());
      Heard heard = heard(call, answer);
      heard
          .again()
          .ifPresent(again -> repairs.put(outcomes.size(), question(call, Optional.of(again))));
      outcomes.add(heard.outcome());
    }
    if (!repairs.isEmpty()) {
      List<Answer> answers = context.askAll(phase, List.copyOf(repairs.values()));
      List<Integer> places = List.copyOf(repairs.keySet());
      for (int i = 0; i < places.size(); i++) {
        int place = places.get(i);
        outcomes.set(place, heard(calls.get(place), answers.get(i)).outcome());
      }
    }
    return outcomes;
  }

  private record Again(String answer, List<String> problems) {}

  private record Heard(Outcome outcome, Optional<Again> again) {}

  private Heard heard(Call call, Answer answer) {
    return switch (answer) {
      case Answer.Answered(String text, String method) -> {
        extractive |= method.equals("extractive");
        yield switch (format(call.kind()).read(text)) {
          case Read.Sound(JsonNode json) -> new Heard(new Outcome.Answered(json), Optional.empty());
          case Read.Faulty(List<String> problems) -> faulty(text, problems);
        };
      }
      case Answer.Truncated(String text, String _) ->
          faulty(text, List.of("The answer was cut off at its most output tokens"));
      case Answer.Unanswered(FailureReason reason, String why) ->
          new Heard(new Outcome.Lost(reason, why), Optional.empty());
    };
  }

  private static Heard faulty(String text, List<String> problems) {
    Outcome lost =
        new Outcome.Lost(
            FailureReason.MODEL_FAILED,
            "The model's answer was of no use, also when asked again: " + problems.getFirst());
    return new Heard(lost, Optional.of(new Again(text, problems)));
  }

  private AnswerFormat format(CallKind kind) {
    return formats.computeIfAbsent(kind, k -> new AnswerFormat(Prompts.schema(k)));
  }

  private Question question(Call call, Optional<Again> again) {
    String step = again.isPresent() ? call.step() + "-repair" : call.step();
    return new Question(step, () -> request(call, again));
  }

  private ModelRequest request(Call call, Optional<Again> again) {
    String input;
    try {
      input = call.input().text();
    } catch (JobFailedException e) {
      throw new IllegalStateException("The document of a running job cannot be read", e);
    }
    String name = call.kind().schemaName();
    int output = call.maxOutputTokens();
    if (again.isPresent()) {
      input = Calls.repair(input, again.get().answer(), again.get().problems());
      name += "_repair";
      output = Math.min(model.maxOutputTokens(), output + output / 2);
    }
    String instructions = Prompts.instructions(call.kind(), again.isPresent());
    String schema = Prompts.schema(call.kind());
    int tokens = Estimate.tokens(instructions) + Estimate.tokens(input) + Estimate.tokens(schema);
    return new ModelRequest(
        model.id(),
        instructions,
        input,
        Optional.of(new ModelRequest.Schema(name, schema)),
        tokens,
        output);
  }
}
