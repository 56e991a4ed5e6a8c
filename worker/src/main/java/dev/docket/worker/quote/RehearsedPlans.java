package dev.docket.worker.quote;

import dev.docket.job.FailureReason;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.Priority;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import dev.docket.runtime.Parameters;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.Rehearsed;

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
      if (e.reason() != FailureReason.MODEL_FAILED || !rehearsal.hasAsked()) {
        throw new UnplannableException(String.valueOf(e.getMessage()), e);
      }
    }
    Rehearsed rehearsed = rehearsal.rehearsed(catalog.limits(rehearsal.model()).maxOutputTokens());
    return new CallPlan(
        rehearsal.model(),
        pipelines.expectedCalls(request, rehearsed),
        request.terms().priority() == Priority.BULK);
  }
}
