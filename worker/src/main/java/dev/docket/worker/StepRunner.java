package dev.docket.worker;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.Priority;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.worker.JobContext.Answer;
import dev.docket.worker.JobContext.Question;
import dev.docket.worker.mantle.Admission.InFlight;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings one question to its answer, from wherever an earlier run left it: an answer that is stored
 * is returned, a response that runs is watched, and only else is the model asked.
 */
final class StepRunner {
  /** An intent without an id is given up at this age: its sender is dead. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(60);

  private static final int MOST_AMBIGUOUS = 3;
  private static final int MOST_FAILURES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ModelAccess model;
  private final JobSteps steps;
  private final Job job;
  private final Sender sender;
  private final Ending ending;
  private final Consumer<String> warn;

  StepRunner(ModelAccess model, JobSteps steps, Job job, Consumer<String> warn) {
    this.model = model;
    this.steps = steps;
    this.job = job;
    this.sender = new Sender(model, steps, job);
    this.ending = new Ending(model, steps, job);
    this.warn = warn;
  }

  /** The answer of {@code question}; {@link Answer.Unanswered} at the job's deadline. */
  Answer ask(Question question) throws JobFailedException, InterruptedException {
    try (InFlight _ = model.admission().enter(job.tenant())) {
      Begun begun = begin(question);
      Prepared prepared = begun.prepared();
      Optional<Turn> turn = begun.turn();
      while (true) {
        // read before the answer is looked for: whoever settles an attempt has stored its answer
        int last = steps.lastNumber(prepared.step());
        Optional<Answer> stored = ending.stored(prepared);
        if (stored.isPresent()) {
          return stored.get();
        }
        Optional<Attempt> running = running(prepared);
        if (running.isPresent()) {
          Optional<Answer> answer = ending.await(running.get(), prepared, turn);
          turn = Optional.empty();
          if (answer.isPresent()) {
            return answer.get();
          }
        } else if (!model.time().clock().instant().isBefore(job.deadlineAt())) {
          return ending.atDeadline();
        } else if (!waitedForAnother(prepared)) {
          Optional<Answer> answer = ending.givenUp(prepared, MOST_AMBIGUOUS, MOST_FAILURES);
          if (answer.isPresent()) {
            return answer.get();
          }
          if (last == 0 || isStillLast(last, prepared)) {
            turn = startAgain(question, prepared, last + 1);
          }
        }
      }
    }
  }

  /** What a question needs kept, and the turn it was started with, if it could be at once. */
  private record Begun(Prepared prepared, Optional<Turn> turn) {}

  /** Builds the request once; where nothing is known of the step and there is a turn, sends it. */
  private Begun begin(Question question) throws JobFailedException, InterruptedException {
    ModelRequest request = build(question);
    Prepared prepared = Prepared.of(question.step(), request);
    boolean fresh =
        steps.attempts(prepared.step()).isEmpty()
            && ending.stored(prepared).isEmpty()
            && model.time().clock().instant().isBefore(job.deadlineAt())
            && model.admission().neverFits(prepared.model(), tokens(request)).isEmpty();
    Optional<Turn> turn =
        fresh
            ? model.admission().tryAdmit(request.model(), priority(), tokens(request))
            : Optional.empty();
    return new Begun(prepared, turn.isPresent() ? send(prepared, request, 1, turn.get()) : turn);
  }

  /** Waits for a turn, holding nothing, and then builds the request again to send it. */
  private Optional<Turn> startAgain(Question question, Prepared prepared, int number)
      throws JobFailedException, InterruptedException {
    int budget = ending.outputBudget(prepared);
    long tokens = (long) prepared.inputTokens() + budget;
    Optional<Turn> turn =
        model.admission().admit(prepared.model(), priority(), tokens, job.deadlineAt());
    if (turn.isEmpty()) {
      return turn;
    }
    ModelRequest request;
    try {
      request = build(question);
    } catch (InterruptedException | RuntimeException e) {
      turn.get().sent(new Start.Refused("Not built", 0, Throttle.NONE));
      turn.get().used(0);
      throw e;
    }
    ModelRequest sized =
        new ModelRequest(
            request.model(),
            request.instructions(),
            request.input(),
            request.schema(),
            request.inputTokens(),
            budget);
    return send(prepared, sized, number, turn.get());
  }

  /** Returns the turn if the model has started; else the turn is used up. */
  private Optional<Turn> send(Prepared prepared, ModelRequest request, int number, Turn turn)
      throws JobFailedException, InterruptedException {
    Optional<Attempt> intent = intend(prepared, number, turn);
    if (intent.isEmpty()) {
      return Optional.empty();
    }
    Start start = sender.send(intent.get(), request, turn);
    if (!(start instanceof Start.Started)) {
      turn.used(0);
    }
    switch (start) {
      case Start.Started _, Start.Ambiguous _ -> {}
      case Start.Refused(String why, long delay, Throttle throttle) -> {
        if (throttle == Throttle.NONE) {
          if (delay > 1000) {
            warn.accept(why);
          }
          pause(Duration.ofMillis(delay > 0 ? delay : PAUSE.toMillis()));
        }
      }
      case Start.Rejected(FailureReason reason, String detail) -> {
        if (reason == FailureReason.MODEL_MISCONFIGURED) {
          throw new JobFailedException(reason, detail);
        }
        ending.unanswered(prepared, reason, detail);
      }
    }
    return start instanceof Start.Started ? Optional.of(turn) : Optional.empty();
  }

  private Optional<Attempt> intend(Prepared prepared, int number, Turn turn) {
    Optional<Attempt> intent = Optional.empty();
    try {
      intent =
          steps.intend(
              prepared.step(),
              prepared.hash(),
              prepared.model(),
              number,
              ending.mayBeAtTheModel(prepared),
              model.time().clock().instant());
      return intent;
    } finally {
      if (intent.isEmpty()) {
        turn.sent(new Start.Refused("Another runner was first", 0, Throttle.NONE));
        turn.used(0);
      }
    }
  }

  /** Reads again before a second request: another runner may have brought the step further. */
  private boolean isStillLast(int last, Prepared prepared) {
    steps.load();
    return steps.lastNumber(prepared.step()) == last
        && running(prepared).isEmpty()
        && !ending.isStored(prepared);
  }

  private Optional<Attempt> running(Prepared prepared) {
    List<Attempt> attempts = ending.attempts(prepared);
    return attempts.isEmpty() || attempts.getLast().state() != State.STARTED
        ? Optional.empty()
        : Optional.of(attempts.getLast());
  }

  /**
   * Whether there was an intent without an id: its sender may be at it, so it is given a minute
   * before it counts as sent, perhaps.
   */
  private boolean waitedForAnother(Prepared prepared) throws InterruptedException {
    List<Attempt> attempts = ending.attempts(prepared);
    if (attempts.isEmpty() || attempts.getLast().state() != State.INTENDED) {
      return false;
    }
    Instant givenUpAt = attempts.getLast().intentAt().plus(GIVEN_UP);
    if (model.time().clock().instant().isBefore(givenUpAt)) {
      model
          .time()
          .timer()
          .waitUntil(givenUpAt.isBefore(job.deadlineAt()) ? givenUpAt : job.deadlineAt());
      steps.load();
      return true;
    }
    model.metrics().ambiguous();
    steps.settle(attempts.getLast(), State.AMBIGUOUS, attempts.getLast().usage());
    return true;
  }

  private ModelRequest build(Question question) throws InterruptedException {
    model.bench().take();
    try {
      return question.request().get();
    } finally {
      model.bench().leave();
    }
  }

  private void pause(Duration wait) throws InterruptedException {
    model.time().timer().waitUntil(model.time().clock().instant().plus(wait));
  }

  private Priority priority() {
    return job.request().terms().priority();
  }

  private static long tokens(ModelRequest request) {
    return (long) request.inputTokens() + request.maxOutputTokens();
  }
}
