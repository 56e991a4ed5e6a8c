package dev.docket.worker.run;

import dev.docket.job.JobRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;

/** The pipeline of each type of job. */
public record Pipelines(
    Pipeline<JobRequest.Summary> summary, Pipeline<JobRequest.Comparison> comparison) {

  /** Runs a job of any type. */
  Pipeline.Outcome run(JobRequest request, JobContext context)
      throws JobFailedException, InterruptedException {
    return switch (request) {
      case JobRequest.Summary r -> summary.run(r, context);
      case JobRequest.Comparison r -> comparison.run(r, context);
    };
  }
}
