package dev.docket.worker.step;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.Priority;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.job.Usage;
import dev.docket.price.Cost;
import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ResponseWatcher.Watched;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.StepOutput.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a step ends: what a response came to is stored, settled, and erased at the model. */
final class AttemptOutcome {
  private final ModelAccess model;
  private final JobSteps steps;
  private final Job job;
  private final StepHistory history;
  private final Consumer<String> warn;
  private final Map<String, String> lastFailures = new ConcurrentHashMap<>();
  private final Map<String, Look> atOnce = new ConcurrentHashMap<>();

  AttemptOutcome(
      ModelAccess model, JobSteps steps, Job job, StepHistory history, Consumer<String> warn) {
    this.model = model;
    this.steps = steps;
    this.job = job;
    this.history = history;
    this.warn = warn;
  }

  /**
   * The create of {@code attempt} was answered with what it came to: nothing is to be waited for.
   */
  void answeredAtOnce(Attempt attempt, Look look) {
    atOnce.put(attempt.id(), look);
  }

  /** Remembers why the step has no answer yet. */
  void failedLast(PreparedRequest prepared, String why) {
    lastFailures.put(prepared.step(), why);
  }

  /** The step's answer, where one is stored that still holds. */
  Optional<Answer> stored(PreparedRequest prepared) {
    Optional<StepOutput> output = history.output(prepared);
    Optional<Answer> answer = output.flatMap(StepOutput::answer);
    if (answer.isPresent()) {
      settleLate(prepared, output.get());
      steps.forget(prepared.step());
    }
    return answer;
  }

  /** Waits for a response; empty if the step is to be asked again. */
  Optional<Answer> await(Attempt attempt, PreparedRequest prepared, Optional<Turn> turn)
      throws JobFailedException, InterruptedException {
    String responseId = String.valueOf(attempt.responseId());
    long reservedUse = 0;
    try {
      Look known = atOnce.remove(attempt.id());
      Look look =
          known != null
              ? known
              : model
                  .watcher()
                  .await(
                      new Watched(
                          attempt.model(),
                          responseId,
                          attempt.intentAt(),
                          prepared.inputTokens(),
                          job.request().terms().priority() == Priority.INTERACTIVE,
                          prepared.heard()),
                      job.deadlineAt(),
                      warn);
      Optional<Answer> answer = ended(attempt, prepared, look);
      reservedUse = weighed(attempt, prepared, look);
      return answer;
    } finally {
      long settled = reservedUse;
      turn.ifPresent(t -> t.used(settled));
    }
  }

  /** How the step's last response failed. */
  String lastFailure(PreparedRequest prepared) {
    return lastFailures.getOrDefault(prepared.step(), "it gave no usable answer");
  }

  /** The answer once the deadline has passed; it names the last trouble, where there was any. */
  Answer atDeadline(PreparedRequest prepared) {
    String trouble = lastFailures.getOrDefault(prepared.step(), "");
    return new Answer.Unanswered(
        FailureReason.DEADLINE_EXCEEDED,
        "The job's deadline passed before the model answered"
            + (trouble.isEmpty() ? "" : "; at last: " + trouble));
  }

  /** Stores that there is no answer in this run. */
  Optional<Answer> unanswered(PreparedRequest prepared, FailureReason reason, String why) {
    StepOutput output = output(Kind.UNANSWERED, why, "", reason, 0, TokenUse.NONE);
    steps.store(prepared.step(), prepared.hash(), output.json());
    return output.answer();
  }

  private Optional<Answer> ended(Attempt attempt, PreparedRequest prepared, Look look)
      throws JobFailedException {
    return switch (look) {
      case Look.Pending(String trouble) -> {
        if (!trouble.isEmpty()) {
          failedLast(prepared, trouble);
        }
        yield Optional.of(atDeadline(prepared));
      }
      case Look.Refused(String why) ->
          throw new JobFailedException(FailureReason.MODEL_MISCONFIGURED, why);
      case Look.Throttled(String why, long delay, TokenUse used) -> {
        failedLast(prepared, why);
        model.admission().throttled(attempt.model(), delay);
        // Not an end that counts: like a create that was refused, it is sent again.
        Taken taken =
            used.equals(TokenUse.NONE)
                ? new Taken(used, Cost.NONE)
                : taken(attempt, prepared, used, "");
        steps.settle(
            attempt, State.REFUSED, attempt.usage().settled(taken.used(), taken.cost()), end(why));
        yield Optional.empty();
      }
      case Look.Completed(String text, String method, TokenUse used) ->
          done(
              attempt, prepared, Kind.ANSWERED, text, method, taken(attempt, prepared, used, text));
      case Look.Called called -> {
        if (!prepared.offersFunctions()) {
          yield ended(attempt, prepared, called.unoffered());
        }
        String text = called.calls().json();
        Taken taken = taken(attempt, prepared, called.used(), text);
        yield done(attempt, prepared, Kind.ANSWERED, text, called.method(), taken);
      }
      case Look.Truncated(String text, String method, TokenUse used) -> {
        boolean again = !history.isCut(prepared) && history.hasLargerBudget(prepared);
        Kind kind = again ? Kind.CUT : Kind.TRUNCATED;
        Taken taken = taken(attempt, prepared, used, text);
        yield done(attempt, prepared, kind, text, method, taken);
      }
      case Look.FailedForGood(String why, TokenUse used) ->
          done(attempt, prepared, Kind.UNANSWERED, why, "", taken(attempt, prepared, used, ""));
      case Look.FailedForNow(String why, TokenUse used) -> {
        lastFailures.put(prepared.step(), why);
        settle(attempt, taken(attempt, prepared, used, ""), why);
        yield Optional.empty();
      }
      case Look.Lost(String why) -> lost(attempt, prepared, why);
      case Look.Gone() ->
          lost(
              attempt,
              prepared,
              "the endpoint answers 404: it has lost the response, or keeps none");
    };
  }

  private Optional<Answer> done(
      Attempt attempt,
      PreparedRequest prepared,
      Kind kind,
      String text,
      String method,
      Taken taken) {
    FailureReason reason = kind == Kind.UNANSWERED ? FailureReason.MODEL_FAILED : null;
    StepOutput output = output(kind, text, method, reason, attempt.number(), taken.used());
    Usage usage = attempt.usage().settled(taken.used(), taken.cost());
    steps.settleWithOutput(attempt, output.json(), usage, end(why(kind, text)));
    Optional<Answer> answer = output.answer();
    if (answer.isPresent()) {
      steps.forget(prepared.step());
    }
    String responseId = String.valueOf(attempt.responseId());
    Thread.ofVirtual()
        .name("erase-", 0)
        .start(() -> model.gateway().erase(attempt.model(), responseId));
    model.metrics().answered(attempt, model.time().clock().instant(), output.used());
    return answer;
  }

  /** Another runner of the job may have stored the answer and erased the response. */
  private Optional<Answer> lost(Attempt attempt, PreparedRequest prepared, String why)
      throws JobFailedException {
    steps.load();
    Optional<Answer> stored = stored(prepared);
    if (stored.isEmpty()) {
      forbidDuplicate("The model has lost a response");
      failedLast(prepared, why);
      // The model has it, and is asked again: a duplicate as far as anybody can know.
      steps.settle(attempt, State.AMBIGUOUS, attempt.usage(), end(why));
    }
    return stored;
  }

  /** Fails the job if {@code what} makes a duplicate possible and the job forbids them. */
  void forbidDuplicate(String what) throws JobFailedException {
    if (!job.request().terms().duplicatesAllowed()) {
      throw new JobFailedException(
          FailureReason.POSSIBLE_DUPLICATE,
          what
              + ", and this job forbids to send it again; retry the job if it may be, or submit it"
              + " with duplicates allowed");
    }
  }

  private void settle(Attempt attempt, Taken taken, String why) {
    steps.settle(
        attempt, State.ENDED, attempt.usage().settled(taken.used(), taken.cost()), end(why));
  }

  private End end(String why) {
    return new End(model.time().clock().instant(), why);
  }

  /** Why the end of an attempt is no answer, or not all of one; empty where it is. */
  private static String why(Kind kind, String text) {
    return switch (kind) {
      case ANSWERED -> "";
      case CUT -> "Cut off for want of output tokens; asked again with room for more";
      case TRUNCATED -> "Cut off for want of output tokens";
      case UNANSWERED -> text;
    };
  }

  private Taken taken(Attempt attempt, PreparedRequest prepared, TokenUse said, String text) {
    return Taken.of(attempt, prepared, said, text, model.pricing());
  }

  /** Older releases stored the output first: a crash between the two is made good here. */
  private void settleLate(PreparedRequest prepared, StepOutput output) {
    for (Attempt attempt : steps.attempts(prepared.step())) {
      if (attempt.number() == output.attempt() && attempt.state() == State.STARTED) {
        settle(attempt, taken(attempt, prepared, output.used(), ""), "");
      }
    }
  }

  private StepOutput output(
      Kind kind,
      String text,
      String method,
      @Nullable FailureReason reason,
      int attempt,
      TokenUse used) {
    return new StepOutput(kind, text, method, reason, job.deadlineAt(), attempt, used);
  }

  /** What of its quota the endpoint took for a response. */
  private long weighed(Attempt attempt, PreparedRequest prepared, Look look) {
    TokenUse used =
        switch (look) {
          case Look.Completed(String text, String _, TokenUse said) ->
              taken(attempt, prepared, said, text).used();
          case Look.Called called ->
              taken(attempt, prepared, called.used(), called.calls().json()).used();
          case Look.Truncated(String text, String _, TokenUse said) ->
              taken(attempt, prepared, said, text).used();
          case Look.FailedForNow(String _, TokenUse said) ->
              taken(attempt, prepared, said, "").used();
          case Look.FailedForGood(String _, TokenUse said) ->
              taken(attempt, prepared, said, "").used();
          case Look.Pending _, Look.Refused _, Look.Throttled _, Look.Lost _, Look.Gone _ ->
              TokenUse.NONE;
        };
    return used.input() + model.gateway().outputWeight(attempt.model()) * used.output();
  }
}
