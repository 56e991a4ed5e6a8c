package dev.docket.worker.run;

import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.job.StepStore.End;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.step.FanOut;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.JobSteps;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancels at the model what an ending job still has running there; best effort. */
final class Abandonment {
  private static final Logger log = LoggerFactory.getLogger(Abandonment.class);

  private final ModelGateway gateway;
  private final JobSteps steps;
  private final Clock clock;

  Abandonment(ModelGateway gateway, JobSteps steps, Clock clock) {
    this.clock = clock;
    this.gateway = gateway;
    this.steps = steps;
  }

  void run() {
    for (Attempt silent : steps.assumed()) {
      steps.settle(
          silent, State.AMBIGUOUS, silent.usage(), end("The job ended before its id came"));
    }
    List<Attempt> running = steps.started();
    try {
      new FanOut("cancel").all(running, this::cancel, _ -> {});
    } catch (JobFailedException | InterruptedException e) {
      throw new IllegalStateException("A cancel neither fails nor is interrupted", e);
    }
  }

  private End end(String why) {
    return new End(clock.instant(), why);
  }

  private boolean cancel(Attempt attempt) {
    String responseId = String.valueOf(attempt.responseId());
    try {
      gateway.cancel(attempt.model(), responseId);
      steps.settle(attempt, State.ENDED, attempt.usage(), end("Given up, as the job ended"));
      return true;
    } catch (RuntimeException e) {
      log.warn("Response {} could not be cancelled: {}", responseId, e.getMessage());
      return false;
    }
  }
}
