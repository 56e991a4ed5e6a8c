package dev.docket.worker.run;

import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.Attempt.State;
import dev.docket.worker.mantle.ModelGateway;
import dev.docket.worker.step.FanOut;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.JobSteps;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancels at the model what an ending job still has running there; best effort. */
final class Abandonment {
  private static final Logger log = LoggerFactory.getLogger(Abandonment.class);

  private final ModelGateway gateway;
  private final JobSteps steps;

  Abandonment(ModelGateway gateway, JobSteps steps) {
    this.gateway = gateway;
    this.steps = steps;
  }

  void run() {
    for (Attempt silent : steps.assumed()) {
      steps.settle(silent, State.AMBIGUOUS, silent.usage());
    }
    List<Attempt> running = steps.started();
    try {
      new FanOut("cancel").all(running, this::cancel, _ -> {});
    } catch (JobFailedException | InterruptedException e) {
      throw new IllegalStateException("A cancel neither fails nor is interrupted", e);
    }
  }

  private boolean cancel(Attempt attempt) {
    String responseId = String.valueOf(attempt.responseId());
    try {
      gateway.cancel(attempt.model(), responseId);
      steps.settle(attempt, State.ENDED, attempt.usage());
      return true;
    } catch (RuntimeException e) {
      log.warn("Response {} could not be cancelled: {}", responseId, e.getMessage());
      return false;
    }
  }
}
