package dev.docket.worker.step;

import dev.docket.job.JobRequest;

/**
 * The work of one type of job: plain code over durable steps. It may be started again at any point
 * with the same job, and then comes to the same result.
 */
public interface Pipeline<R extends JobRequest> {
  /**
   * Runs the job to its result.
   *
   * @throws JobFailedException if there can be no result
   * @throws InterruptedException if the job is to be cancelled or given back; nothing is to be done
   */
  Outcome run(R request, JobContext context) throws JobFailedException, InterruptedException;

  /**
   * A result, as the JSON document that is stored and served; {@code whole} if nothing is unread.
   */
  record Outcome(String result, boolean whole) {}
}
