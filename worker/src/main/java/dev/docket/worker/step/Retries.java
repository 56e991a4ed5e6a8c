package dev.docket.worker.step;

import dev.docket.job.FailureReason;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.worker.step.JobContext.Answer;
import java.time.Duration;
import java.util.Optional;

/** How often and how soon a step is asked again. */
final class Retries {
  private static final int MOST_AMBIGUOUS = 3;
  private static final int MOST_FAILURES = 3;
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);

  private final ModelAccess model;
  private final StepHistory history;
  private final AttemptOutcome ending;

  Retries(ModelAccess model, StepHistory history, AttemptOutcome ending) {
    this.model = model;
    this.history = history;
    this.ending = ending;
  }

  /** The answer, if the step has been tried as often as it may be. Waits between failures. */
  Optional<Answer> givenUp(PreparedRequest prepared)
      throws JobFailedException, InterruptedException {
    int weight = model.gateway().outputWeight(prepared.model());
    long tokens = prepared.inputTokens() + (long) weight * prepared.maxOutputTokens();
    Optional<String> neverFits = model.admission().neverFits(prepared.model(), tokens);
    if (neverFits.isPresent()) {
      return Optional.of(new Answer.Unanswered(FailureReason.REQUEST_TOO_LARGE, neverFits.get()));
    }
    long ambiguous = history.count(prepared, State.AMBIGUOUS);
    if (ambiguous > 0) {
      ending.forbidDuplicate("No answer came to a request, so the model may have it");
    }
    if (ambiguous >= MOST_AMBIGUOUS) {
      return ending.unanswered(
          prepared,
          FailureReason.MODEL_FAILED,
          "No answer came to %d requests in turn; at last: %s"
              .formatted(ambiguous, ending.lastFailure(prepared)));
    }
    long failures = history.count(prepared, State.ENDED) - (history.isCut(prepared) ? 1 : 0);
    if (failures >= MOST_FAILURES) {
      return ending.unanswered(
          prepared,
          FailureReason.MODEL_FAILED,
          "The model was asked %d times; at last: %s"
              .formatted(failures, ending.lastFailure(prepared)));
    }
    long before = failures + ambiguous;
    if (before > 0) {
      Duration wait = FIRST_BACK_OFF.multipliedBy(1L << before);
      model.time().timer().waitUntil(model.time().clock().instant().plus(wait));
    }
    return Optional.empty();
  }
}
