package dev.docket.worker.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.summary.Accountable;
import dev.docket.worker.summary.Plan;
import java.util.List;
import java.util.Optional;

/** Plans a job by running its own pipeline in a {@link Rehearsal}. */
public final class RehearsedPlans implements CallPlanner {
  private final Pipeline<JobRequest> pipelines;
  private final JobStore jobs;
  private final ModelCatalog catalog;

  /** Plans what {@code pipelines} would do; earlier answers are read from {@code jobs}. */
  public RehearsedPlans(Pipeline<JobRequest> pipelines, JobStore jobs, Parameters parameters) {
    this.pipelines = pipelines;
    this.jobs = jobs;
    this.catalog = new ModelCatalog(parameters);
  }

  @Override
  public CallPlan plan(TenantId tenant, JobRequest request, Documents documents)
      throws UnplannableException, InterruptedException {
    Rehearsal rehearsal = new Rehearsal(tenant, documents, jobs, catalog);
    try {
      pipelines.run(request, rehearsal);
    } catch (JobFailedException e) {
      // without an answer most pipelines end so; what they asked for is what counts
      if (e.reason() != FailureReason.MODEL_FAILED || rehearsal.written().isEmpty()) {
        throw new UnplannableException(String.valueOf(e.getMessage()), e);
      }
    }
    int mostOutput = catalog.limits(rehearsal.model()).maxOutputTokens();
    List<CallPlan.Call> calls =
        switch (request) {
          case JobRequest.Summary summary ->
              plan(rehearsal)
                  .map(
                      plan ->
                          ExpectedCalls.ofSummary(
                              rehearsal.written(),
                              accountable(documents, summary.document()),
                              plan,
                              mostOutput))
                  .orElseGet(() -> ExpectedCalls.ofComparison(rehearsal.written()));
          case JobRequest.Comparison _ -> ExpectedCalls.ofComparison(rehearsal.written());
          case JobRequest.Answer _ -> ExpectedCalls.ofAnswer(rehearsal.written());
        };
    return new CallPlan(rehearsal.model(), calls);
  }

  private static Accountable accountable(Documents documents, DocumentId id) {
    return documents.read(id).map(Accountable::of).orElse(new Accountable(0, 0));
  }

  /** The plan that a summary keeps; empty where another pipeline makes it. */
  private static Optional<Plan> plan(Rehearsal rehearsal) {
    try {
      return Optional.of(Json.MAPPER.readValue(rehearsal.kept("plan").orElse(""), Plan.class));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
