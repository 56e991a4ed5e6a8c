package dev.docket.worker.step;

import dev.docket.job.cost.CallPlan.Call;
import dev.docket.job.cost.CallPlanner.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a job before the model has answered anything.
 *
 * @param requests those that could be written, in their order
 * @param frozen what the job would have kept, by name
 * @param documents what the job may read
 * @param mostOutputTokens what its model can write at most
 */
public record Rehearsed(
    List<Request> requests, Map<String, String> frozen, Documents documents, int mostOutputTokens) {
  public Rehearsed {
    requests = List.copyOf(requests);
    frozen = Map.copyOf(frozen);
  }

  /** What the job would have kept under {@code name}. */
  public Optional<String> kept(String name) {
    return Optional.ofNullable(frozen.get(name));
  }

  /**
   * A request that would have been sent.
   *
   * @param functions whether the model may call functions before it answers
   */
  public record Request(String step, long inputTokens, long maxOutputTokens, boolean functions) {
    /** The call that it is, made so often, of whose output {@code share} is expected. */
    public Call call(double times, double share) {
      return new Call(
          step,
          times,
          inputTokens,
          Math.round(maxOutputTokens * share),
          inputTokens,
          maxOutputTokens);
    }
  }
}
