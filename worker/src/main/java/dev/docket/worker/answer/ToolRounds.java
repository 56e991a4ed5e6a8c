package dev.docket.worker.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.answer.Answer;
import dev.docket.worker.answer.AnswerCalls.Reply;
import dev.docket.worker.answer.ToolBox.Given;
import dev.docket.worker.mantle.AnswerListener;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelRequest.Called;
import dev.docket.worker.mantle.ModelRequest.Functions;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the model, carries out the functions that it calls, and asks it again with what they gave,
 * within bounds. A call is carried out once: what it gave is kept with the job. When the bounds are
 * reached it is asked once more, with all that was found and without functions.
 */
final class ToolRounds {
  private static final int MOST_CALLS = 6;
  private static final int MOST_TOKENS = 1_500; // of the passages that a call gives
  private static final int LONGEST_NOTE = 800; // characters of what is said about them
  private static final int LONGEST_ARGUMENTS = 400; // characters
  private static final int LONGEST_NAME = 64;

  /** The tokens that all calls together may add to a request. */
  static final int MOST_ADDED = MOST_CALLS * (MOST_TOKENS + LONGEST_NOTE + LONGEST_ARGUMENTS);

  private final JobContext context;
  private final AnswerCalls calls;
  private final ToolBox tools;
  private final boolean offered;

  /** Asks by {@code calls}; functions are {@code offered} only where that is told. */
  ToolRounds(JobContext context, AnswerCalls calls, ToolBox tools, boolean offered) {
    this.context = context;
    this.calls = calls;
    this.tools = tools;
    this.offered = offered;
  }

  /** Builds the passages that are shown. */
  interface Building {
    Dossier of(List<Found> found) throws JobFailedException;
  }

  /** What the model said, over which passages, and what it had searched for. */
  record Answered(JsonNode json, Dossier dossier, List<Answer.Search> searches) {}

  /**
   * Asks in the step {@code step}.
   *
   * @param seed the job's secret, from which the nonce is derived
   * @param input what is asked over {@code found}, written again when it is needed
   * @param listening what hears an answer over the passages that are known by then
   */
  Answered ask(
      String seed,
      String step,
      Supplier<String> input,
      List<Found> found,
      Building building,
      Function<Dossier, AnswerListener> listening)
      throws JobFailedException, InterruptedException {
    List<Found> all = new ArrayList<>(found);
    List<Called> called = new ArrayList<>();
    List<Answer.Search> searches = new ArrayList<>();
    Dossier dossier = building.of(all);
    for (int round = 0; ; round++) {
      boolean more = offered && round < AnswerPipeline.MOST_ROUNDS && called.size() < MOST_CALLS;
      Functions so = new Functions(more ? AnswerPrompts.functions() : List.of(), called);
      Reply reply =
          calls.ask(
              round == 0 ? step : step + "-tools-" + round,
              more ? input : () -> AnswerCalls.withResults(input.get(), so),
              more ? so : Functions.NONE,
              listening.apply(dossier));
      switch (reply) {
        case Reply.Said(JsonNode json) -> {
          return new Answered(json, dossier, searches);
        }
        case Reply.Called(FunctionCalls wanted) -> {
          for (FunctionCalls.Call call : wanted.calls()) {
            if (called.size() == MOST_CALLS) {
              break;
            }
            Given given = given(step + "-tool-" + (called.size() + 1), call);
            searches.addAll(given.searches());
            int from = dossier.shown().size();
            all.addAll(fresh(given.found(), all, building));
            dossier = building.of(all);
            String output = AnswerInput.result(seed, step, cut(given.note()), dossier, from);
            called.add(called(call, called.size() + 1, output));
          }
        }
      }
    }
  }

  /** What a call gave when it was first carried out. */
  private Given given(String name, FunctionCalls.Call call)
      throws JobFailedException, InterruptedException {
    if (call.arguments().length() > LONGEST_ARGUMENTS) {
      return Given.note("The arguments are too long.");
    }
    return Frozen.of(context, name, Given.class, () -> tools.call(call.name(), call.arguments()));
  }

  /** Those of {@code given} that are not shown yet, as many as fit. */
  private static List<Found> fresh(List<Found> given, List<Found> shown, Building building)
      throws JobFailedException {
    List<Found> fresh = new ArrayList<>();
    for (Found one : given) {
      boolean isNew =
          shown.stream().noneMatch(one::isSame) && fresh.stream().noneMatch(one::isSame);
      if (isNew) {
        fresh.add(one.reason().equals(Found.COMPARISON) ? one : one.by(Found.FUNCTION));
      }
    }
    while (!fresh.isEmpty() && building.of(fresh).tokens() > MOST_TOKENS) {
      fresh.removeLast();
    }
    return fresh;
  }

  private static String cut(String note) {
    return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
  }

  private static Called called(FunctionCalls.Call call, int number, String output) {
    String name = call.name().replaceAll("[^A-Za-z0-9_-]", "_");
    return new Called(
        call.callId().isBlank() ? "call_" + number : call.callId(),
        name.isEmpty() ? "unnamed" : name.substring(0, Math.min(LONGEST_NAME, name.length())),
        call.arguments().length() > LONGEST_ARGUMENTS ? "{}" : call.arguments(),
        output);
  }
}
