package dev.docket.worker.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.job.FailureReason;
import dev.docket.price.TokenUse;
import dev.docket.runtime.Json;
import dev.docket.worker.step.JobContext.Answer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step came to, as it is stored. Answers hold for good; all else holds for one run, which
 * its deadline names: a job that is retried asks again what had no whole answer.
 *
 * @param attempt the attempt that came to this
 * @param used what that attempt took
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StepOutput(
    Kind kind,
    String text,
    String method,
    @Nullable FailureReason reason,
    Instant deadline,
    int attempt,
    TokenUse used) {
  StepOutput {
    used = Objects.requireNonNullElse(used, TokenUse.NONE); // null where an older release wrote it
  }

  /** How a step ended, or that it is to be asked once more. */
  enum Kind {
    ANSWERED,
    /** Truncated once; to be asked with a larger budget. */
    CUT,
    TRUNCATED,
    UNANSWERED
  }

  static StepOutput parse(String json) {
    try {
      return Json.MAPPER.readValue(json, StepOutput.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored step cannot be read", e);
    }
  }

  String json() {
    try {
      return Json.MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A step cannot be written", e);
    }
  }

  /** Whether this still counts in the run that ends at {@code runDeadline}. */
  boolean holds(Instant runDeadline) {
    return kind == Kind.ANSWERED || deadline.equals(runDeadline);
  }

  /** The answer; empty where the step is to be asked once more. */
  Optional<Answer> answer() {
    return switch (kind) {
      case ANSWERED -> Optional.of(new Answer.Answered(text, method));
      case TRUNCATED -> Optional.of(new Answer.Truncated(text, method));
      case UNANSWERED ->
          Optional.of(
              new Answer.Unanswered(reason == null ? FailureReason.MODEL_FAILED : reason, text));
      case CUT -> Optional.empty();
    };
  }
}
