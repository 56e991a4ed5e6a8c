package dev.docket.worker;

import dev.docket.job.JobRequest;
import dev.docket.worker.comparison.ComparisonPipeline;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.summary.SummaryPipeline;

/** Runs a job of any type; the one place where the worker is told of a new type. */
public final class Pipelines implements Pipeline<JobRequest> {
  private final SummaryPipeline summaries = new SummaryPipeline();
  private final ComparisonPipeline comparisons = new ComparisonPipeline();

  @Override
  public Outcome run(JobRequest request, JobContext context)
      throws JobFailedException, InterruptedException {
    return switch (request) {
      case JobRequest.Summary summary -> summaries.run(summary, context);
      case JobRequest.Comparison comparison -> comparisons.run(comparison, context);
    };
  }
}
