package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelRequest.Functions;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.summary.AnswerFormat;
import dev.docket.worker.summary.Calls;
import dev.docket.worker.summary.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the model, and once more where its answer has not the form that was asked for; after that
 * there is no answer, and the job fails with the reason.
 */
final class AnswerCalls {
  private static final String SCHEMA_NAME = "answer";

  private final JobContext context;
  private final ModelLimits model;
  private final int maxOutputTokens;
  private final AnswerFormat format = new AnswerFormat(AnswerPrompts.schema());
  private String method = "model";

  AnswerCalls(JobContext context, ModelLimits model, int maxOutputTokens) {
    this.context = context;
    this.model = model;
    this.maxOutputTokens = Math.min(maxOutputTokens, model.maxOutputTokens());
  }

  /** {@code extractive} if an answer was made without a model, else {@code model}. */
  String method() {
    return method;
  }

  /** The tokens that asking {@code input} may take, in and out. */
  long tokens(String input) {
    ModelRequest request = request(input, Functions.NONE, Optional.empty());
    return (long) request.inputTokens() + request.maxOutputTokens();
  }

  private static int tokens(Functions functions) {
    int tokens = 0;
    for (ModelRequest.Function function : functions.offered()) {
      tokens += Estimate.tokens(function.description()) + Estimate.tokens(function.parameters());
    }
    for (ModelRequest.Called called : functions.called()) {
      tokens += Estimate.tokens(called.arguments()) + Estimate.tokens(called.output());
    }
    return tokens;
  }

  /** What the model replies. */
  sealed interface Reply {
    /** An answer of the form that was asked for. */
    record Said(JsonNode json) implements Reply {}

    /** Calls of functions that it was offered. */
    record Called(FunctionCalls calls) implements Reply {}
  }

  private record Faulty(String answer, List<String> problems) {}

  /**
   * The answer to {@code input}, which is written again when it is needed; {@code heard} hears it
   * while the model writes.
   */
  Reply ask(String step, Supplier<String> input, Functions functions, AnswerListener heard)
      throws JobFailedException, InterruptedException {
    JobContext.Answer first =
        answer(step, () -> request(input.get(), functions, Optional.empty()), heard);
    String text = text(first);
    Optional<FunctionCalls> called =
        functions.offered().isEmpty() ? Optional.empty() : FunctionCalls.in(text);
    if (called.isPresent()) {
      return new Reply.Called(called.get());
    }
    Optional<Faulty> faulty = Optional.empty();
    if (first instanceof JobContext.Answer.Truncated) {
      faulty =
          Optional.of(
              new Faulty(text, List.of("The answer was cut off at its most output tokens")));
    } else {
      switch (format.read(text)) {
        case AnswerFormat.Read.Sound(JsonNode json) -> {
          return new Reply.Said(json);
        }
        case AnswerFormat.Read.Faulty(List<String> problems) ->
            faulty = Optional.of(new Faulty(text, problems));
      }
    }
    Optional<Faulty> shown = faulty;
    JobContext.Answer second =
        answer(
            step + "-repair",
            () -> request(withResults(input.get(), functions), Functions.NONE, shown),
            heard);
    if (second instanceof JobContext.Answer.Answered(String again, String _)
        && format.read(again) instanceof AnswerFormat.Read.Sound(JsonNode json)) {
      return new Reply.Said(json);
    }
    throw new JobFailedException(
        FailureReason.MODEL_FAILED,
        "The model's answer was of no use, also when asked again: "
            + faulty.get().problems().getFirst());
  }

  private JobContext.Answer answer(
      String step, Supplier<ModelRequest> request, AnswerListener heard)
      throws JobFailedException, InterruptedException {
    JobContext.Answer answer =
        context.askAll("answering", List.of(new Question(step, request, heard))).getFirst();
    method =
        switch (answer) {
          case JobContext.Answer.Answered(String _, String made) -> made;
          case JobContext.Answer.Truncated(String _, String made) -> made;
          case JobContext.Answer.Unanswered(FailureReason reason, String why) ->
              throw new JobFailedException(reason, why);
        };
    return answer;
  }

  private static String text(JobContext.Answer answer) {
    return switch (answer) {
      case JobContext.Answer.Answered(String text, String _) -> text;
      case JobContext.Answer.Truncated(String text, String _) -> text;
      case JobContext.Answer.Unanswered(FailureReason _, String why) -> why;
    };
  }

  /** {@code input} with what functions gave, for a request that offers none. */
  static String withResults(String input, Functions functions) {
    StringBuilder whole = new StringBuilder(input);
    functions.called().forEach(called -> whole.append('\n').append(called.output()).append('\n'));
    return whole.toString();
  }

  /**
   * Whether the model is likely to read this input once more. Writing its cache costs a quarter of
   * the input and saves nine tenths the next time, so that it pays where more than 28 % of requests
   * come again: those of a model that is calling functions, not those that may need a repair.
   */
  private static boolean sentAgain(Functions functions) {
    return !functions.offered().isEmpty() && !functions.called().isEmpty();
  }

  private ModelRequest request(String input, Functions functions, Optional<Faulty> faulty) {
    String whole = faulty.map(f -> Calls.repair(input, f.answer(), f.problems())).orElse(input);
    String instructions = AnswerPrompts.instructions(faulty.isPresent());
    String schema = AnswerPrompts.schema();
    return new ModelRequest(
        model.id(),
        instructions,
        whole,
        sentAgain(functions) ? whole.length() : 0,
        Optional.of(
            new ModelRequest.Schema(
                faulty.isPresent() ? SCHEMA_NAME + "_repair" : SCHEMA_NAME, schema)),
        Estimate.tokens(instructions)
            + Estimate.tokens(whole)
            + Estimate.tokens(schema)
            + tokens(functions),
        maxOutputTokens,
        functions);
  }
}
