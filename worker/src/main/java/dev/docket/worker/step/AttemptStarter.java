package dev.docket.worker.step;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.Job.Waiting.Reason;
import dev.docket.job.Priority;
import dev.docket.job.StepStore.Attempt;
import dev.docket.price.Cost;
import dev.docket.price.Pricing;
import dev.docket.price.TokenUse;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.mantle.DetachedCall;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.Refusals;
import dev.docket.worker.mantle.RequestTokens;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobSteps.Intended;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gets a question's request under way: builds it, waits for a turn, and has it sent. */
final class AttemptStarter {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration QUOTA_PAUSE = Duration.ofSeconds(15);
  private static final long WORTH_A_WARNING = 1000;
  private static final int COUNTED_OTHERWISE = 5; // per cent by which an endpoint may count more
  private static final int INTENTS = 10; // later the request would be too old to be sent

  private final ModelAccess model;
  private final JobSteps steps;
  private final Job job;
  private final StepHistory history;
  private final AttemptOutcome ending;
  private final AttemptSender sender;
  private final StepRunner.Reporter reporter;
  private final Refusals outOfQuota = new Refusals();

  AttemptStarter(
      ModelAccess model,
      JobSteps steps,
      Job job,
      StepHistory history,
      AttemptOutcome ending,
      StepRunner.Reporter reporter) {
    this.model = model;
    this.steps = steps;
    this.job = job;
    this.history = history;
    this.ending = ending;
    this.sender = new AttemptSender(model, steps, job);
    this.reporter = reporter;
  }

  /** What a question needs kept, and the turn it was started with, if it could be at once. */
  record Begun(PreparedRequest prepared, Optional<Turn> turn) {}

  /** Builds the request once; where nothing is known of the step and there is a turn, sends it. */
  Begun begin(Question question) throws JobFailedException, InterruptedException {
    ModelRequest request = build(question);
    PreparedRequest prepared = PreparedRequest.of(question, request);
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
  Optional<Turn> startAgain(Question question, PreparedRequest prepared, int number)
      throws JobFailedException, InterruptedException {
    int budget = history.outputBudget(prepared);
    reporter.waitsFor(Reason.QUOTA);
    long tokens = tokens(prepared.model(), prepared.inputTokens(), budget);
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
    return send(prepared, request.withMaxOutputTokens(budget), number, turn.get());
  }

  /** Returns the turn if the model has started; else the turn is used up. */
  private Optional<Turn> send(PreparedRequest prepared, ModelRequest request, int number, Turn turn)
      throws JobFailedException, InterruptedException {
    Optional<Attempt> intent = intend(prepared, request, number, turn);
    if (intent.isEmpty()) {
      return Optional.empty();
    }
    Start start = sender.send(intent.get(), request, turn);
    boolean accepted = start instanceof Start.Started || start instanceof Start.Answered;
    if (!accepted) {
      turn.used(0);
    }
    if (!(start instanceof Start.OutOfQuota)) {
      outOfQuota.clear();
    }
    switch (start) {
      case Start.Started _ -> reporter.waitsFor(null);
      case Start.Ambiguous(String why) -> {
        reporter.waitsFor(Reason.MODEL);
        ending.failedLast(prepared, why);
      }
      case Start.Answered(String _, Look look) -> {
        reporter.waitsFor(null);
        ending.answeredAtOnce(intent.get(), look);
      }
      case Start.OutOfQuota(String why) -> {
        reporter.waitsFor(Reason.MODEL);
        ending.failedLast(prepared, why);
        if (outOfQuota.add(why, model.time().clock().instant(), reporter::warn)) {
          throw new JobFailedException(FailureReason.MODEL_MISCONFIGURED, why);
        }
        pause(QUOTA_PAUSE);
      }
      case Start.Refused(String why, long delay, Throttle throttle) -> {
        reporter.waitsFor(throttle == Throttle.QUOTA ? Reason.QUOTA : Reason.MODEL);
        ending.failedLast(prepared, why);
        if (throttle == Throttle.NONE) {
          if (delay > WORTH_A_WARNING) {
            reporter.warn(why);
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
    return accepted ? Optional.of(turn) : Optional.empty();
  }

  /** Stores the intent; seen through, as one that may be stored and is not sent looks sent. */
  private Optional<Attempt> intend(
      PreparedRequest prepared, ModelRequest request, int number, Turn turn) {
    Optional<Cost> most = most(request);
    if (most.isEmpty()) {
      turn.sent(new Start.Refused("Its price is not known", 0, Throttle.NONE));
      turn.used(0);
      ending.unanswered(
          prepared,
          FailureReason.NO_PRICE_KNOWN,
          "The job may cost only so much, and no price of " + request.model() + " is known");
      return Optional.empty();
    }
    Attempt intent =
        Attempt.intended(
            prepared.step(),
            prepared.hash(),
            prepared.model(),
            number,
            history.mayBeAtTheModel(prepared),
            model.time().clock().instant(),
            most.get());
    Intended intended = Intended.TAKEN;
    try {
      intended =
          DetachedCall.uninterrupted(
              () ->
                  RetryingWrites.write(
                      model.time(),
                      INTENTS,
                      "The intent of " + prepared.step() + " of " + job.id(),
                      () -> steps.intend(intent)));
      if (intended == Intended.TOO_COSTLY) {
        ending.unanswered(
            prepared,
            FailureReason.COST_ABOVE_LIMIT,
            "One more request could bring the job above what it may cost");
      }
      return intended == Intended.DONE ? Optional.of(intent) : Optional.empty();
    } finally {
      if (intended != Intended.DONE) {
        turn.sent(new Start.Refused("It was not to be sent", 0, Throttle.NONE));
        turn.used(0);
      }
    }
  }

  /**
   * What the request counts as until it is known what it cost: nothing where the job may cost
   * anything, else the most it can; empty where no price is known.
   */
  private Optional<Cost> most(ModelRequest request) {
    if (!steps.isLimited()) {
      return Optional.of(Cost.NONE);
    }
    long input = RequestTokens.count(request) * (100 + COUNTED_OTHERWISE) / 100;
    TokenUse use = TokenUse.of(input, request.maxOutputTokens());
    Instant now = model.time().clock().instant();
    Pricing pricing = model.pricing();
    String tier = pricing.tierAsked(request.model(), priority() == Priority.BULK, now);
    return pricing
        .most(request.model(), use, now)
        .map(own -> pricing.most(request.model(), use.in(tier), now).map(own::max).orElse(own))
        .map(Cost::assumed);
  }

  private ModelRequest build(Question question) throws InterruptedException {
    DocumentSlots.Place place = model.slots().takeToGoOn(priority());
    try {
      return question.request().get();
    } finally {
      place.leave();
    }
  }

  private void pause(Duration wait) throws InterruptedException {
    model.time().timer().waitUntil(model.time().clock().instant().plus(wait));
  }

  private Priority priority() {
    return job.request().terms().priority();
  }

  private long tokens(ModelRequest request) {
    return tokens(request.model(), request.inputTokens(), request.maxOutputTokens());
  }

  private long tokens(String modelId, long input, int output) {
    return input + (long) model.gateway().outputWeight(modelId) * output;
  }
}
