package dev.docket.worker;

import dev.docket.job.JobRequest;

/** The pipeline of each type of job. */
public record Pipelines(
    Pipeline<JobRequest.Summary> summary, Pipeline<JobRequest.Comparison> comparison) {

  /** Those of this release. */
  public static Pipelines standard() {
    return new Pipelines(new SummaryPipeline(), new ComparisonPipeline());
  }

  /** Runs a job of any type. */
  Pipeline.Outcome run(JobRequest request, JobContext context)
      throws JobFailedException, InterruptedException {
    return switch (request) {
      case JobRequest.Summary r -> summary.run(r, context);
      case JobRequest.Comparison r -> comparison.run(r, context);
    };
  }
}
