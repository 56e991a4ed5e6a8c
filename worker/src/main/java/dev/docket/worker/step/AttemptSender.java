package dev.docket.worker.step;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.Priority;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.job.Usage;
import dev.docket.worker.mantle.Admission.Turn;
import dev.docket.worker.mantle.DetachedCall;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ModelGateway.Manner;
import dev.docket.worker.mantle.ModelGateway.Start;
import dev.docket.worker.mantle.ModelGateway.Throttle;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.ModelUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an attempt to the model once. The intent is stored before and the response's id right
 * after; Mantle has neither idempotency keys nor a list of responses, so an id that is not recorded
 * is lost for ever.
 */
final class AttemptSender {
  private static final Logger log = LoggerFactory.getLogger(AttemptSender.class);

  /** An older intent is not sent: another runner may be about to give up on it. */
  private static final Duration FRESH = Duration.ofSeconds(20);

  /** From this age on, another runner may have given up on the attempt. */
  private static final Duration NEARLY_GIVEN_UP = Duration.ofSeconds(50);

  private static final int RECORDS = 30;
  private static final String LATE = "The model accepted it late, when it had been asked again";

  private final ModelAccess model;
  private final JobSteps steps;
  private final Job job;

  AttemptSender(ModelAccess model, JobSteps steps, Job job) {
    this.model = model;
    this.steps = steps;
    this.job = job;
  }

  /** Sends the request of {@code intent}, uses up {@code turn}, and stores what came of it. */
  Start send(Attempt intent, ModelRequest request, Turn turn) {
    return DetachedCall.uninterrupted(() -> sendNow(intent, request, turn));
  }

  private Start sendNow(Attempt intent, ModelRequest request, Turn turn) {
    Start start = new Start.Ambiguous("The sender broke");
    try {
      start = post(intent, request);
    } finally {
      turn.sent(start);
    }
    switch (start) {
      case Start.Started(String responseId) -> record(intent, responseId);
      case Start.Answered(String responseId, Look _) -> record(intent, responseId);
      case Start.Ambiguous(String why) -> {
        log.warn("Step {} of {} may have been sent: {}", intent.step(), job.id(), why);
        model.metrics().ambiguous();
        steps.settle(intent, State.AMBIGUOUS, intent.usage(), end(why));
      }
      case Start.Refused(String why, long _, Throttle _) -> refused(intent, why);
      case Start.OutOfQuota(String why) -> refused(intent, why);
      case Start.Rejected(FailureReason _, String why) -> refused(intent, why);
    }
    return start;
  }

  private void refused(Attempt intent, String why) {
    steps.settle(intent, State.REFUSED, Usage.NONE, end(why));
  }

  private Start post(Attempt intent, ModelRequest request) {
    if (now().isAfter(intent.intentAt().plus(FRESH))) {
      return new Start.Refused("The intent grew old before it was sent", 1, Throttle.NONE);
    }
    try {
      return model
          .gateway()
          .start(
              request,
              Map.of("job", job.id().value(), "step", intent.step(), "attempt", intent.id()),
              new Manner(
                  model.catalog().project(job.tenant()),
                  job.request().terms().priority() == Priority.BULK));
    } catch (ModelUnavailableException e) {
      return new Start.Ambiguous(String.valueOf(e.getMessage()));
    }
  }

  private void record(Attempt intent, String responseId) {
    Optional<Attempt> started =
        RetryingWrites.write(
            model.time(),
            RECORDS,
            "Response " + responseId + " of " + job.id(),
            () -> steps.started(intent, responseId));
    if (started.isEmpty()) {
      log.warn("Response {} came for an attempt that has another", responseId);
      cancel(intent.model(), responseId);
      return;
    }
    if (now().isAfter(intent.intentAt().plus(NEARLY_GIVEN_UP))) {
      steps.load();
      List<Attempt> all = steps.attempts(intent.step());
      if (all.getLast().number() > intent.number()) {
        log.warn("Response {} came late; its step was asked again", responseId);
        cancel(intent.model(), responseId);
        steps.settle(started.get(), State.ENDED, intent.usage(), end(LATE));
      }
    }
  }

  private void cancel(String modelId, String responseId) {
    try {
      model.gateway().cancel(modelId, responseId);
    } catch (ModelUnavailableException e) {
      log.warn("Response {} could not be cancelled: {}", responseId, e.getMessage());
    }
  }

  private End end(String why) {
    return new End(now(), why);
  }

  private Instant now() {
    return model.time().clock().instant();
  }
}
