package dev.docket.worker.step;

import dev.docket.job.JobRequest;
import dev.docket.job.cost.CallPlan.Call;
import java.util.List;

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
   * The calls that the job is expected to make, and what each may take at most, from what is known
   * before the model has answered anything; by default those that could be written, each whole.
   */
  default List<Call> expectedCalls(R request, Rehearsed rehearsed) {
    return rehearsed.requests().stream().map(written -> written.call(1, 1)).toList();
  }

  /**
   * A result, as the JSON document that is stored and served; {@code whole} if nothing is unread.
   */
  record Outcome(String result, boolean whole) {}
}
