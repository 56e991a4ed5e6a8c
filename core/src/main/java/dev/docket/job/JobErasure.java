package dev.docket.job;

import dev.docket.runtime.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Erases a job with all that came of it, here and at the model. */
public record JobErasure(JobStore jobs, StepStore steps, ModelEndpoint model) {
  private static final int AT_A_TIME = 8; // calls to the model

  /** The SHA-256 of the job's result; empty where it has none. */
  public Optional<String> resultHash(Job job) {
    return job.hasResult()
        ? jobs.result(job.tenant(), job.id()).map(Sha256::hex)
        : Optional.empty();
  }

  /** Erases {@code job}; false if it has not finished, or is not there any more. */
  public boolean erase(Job job, Instant now) {
    if (!job.isFinished()) {
      return false;
    }
    eraseResponses(job); // first: their ids are known from the steps alone
    return jobs.erase(job.tenant(), job.id(), now);
  }

  private void eraseResponses(Job job) {
    Semaphore atATime = new Semaphore(AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (StepStore.Attempt attempt : steps.load(job.tenant(), job.id()).attempts()) {
        String response = attempt.responseId();
        if (response != null) {
          threads.execute(
              () -> {
                atATime.acquireUninterruptibly();
                try {
                  model.erase(attempt.model(), response);
                } finally {
                  atATime.release();
                }
              });
        }
      }
    }
  }
}
