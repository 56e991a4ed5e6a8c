package dev.docket.worker.answer;

import dev.docket.job.cost.CallPlan.Call;
import dev.docket.worker.step.Rehearsed.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a question. The shares are measured over the corpus with the stand-in ({@code
 * scripts/quote-figures} prints them).
 */
final class ExpectedCalls {
  /** How much of what may be written is written. */
  private static final double ANSWER_OUTPUT = 0.05;

  /** How often what an answer says is missing is searched for once more. */
  private static final double SECOND_ANSWER = 0.01;

  /** How often a model calls functions before it answers; the stand-in never does. */
  private static final double WITH_FUNCTIONS = 0.0025;

  private ExpectedCalls() {}

  /** The answer over what was found, and a second one over about as much. */
  static List<Call> of(List<Request> answers) {
    List<Call> calls = new ArrayList<>();
    for (Request answer : answers) {
      calls.add(answer.call(1, ANSWER_OUTPUT));
      for (int round = 1; answer.functions() && round <= AnswerPipeline.MOST_ROUNDS; round++) {
        calls.add(
            new Call(
                answer.step() + "-tools-" + round,
                WITH_FUNCTIONS / round,
                answer.inputTokens() + ToolRounds.MOST_ADDED / AnswerPipeline.MOST_ROUNDS,
                Math.round(answer.maxOutputTokens() * ANSWER_OUTPUT),
                answer.inputTokens() + ToolRounds.MOST_ADDED,
                answer.maxOutputTokens()));
      }
      calls.add(
          new Call(
              answer.step() + "-2",
              SECOND_ANSWER,
              answer.inputTokens(),
              Math.round(answer.maxOutputTokens() * ANSWER_OUTPUT),
              answer.inputTokens(),
              answer.maxOutputTokens()));
    }
    return calls;
  }
}
