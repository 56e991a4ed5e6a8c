package dev.docket.worker;

import dev.docket.job.JobRequest;
import dev.docket.job.cost.CallPlan.Call;
import dev.docket.worker.answer.AnswerPipeline;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.comparison.ComparisonPipeline;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import dev.docket.worker.step.Rehearsed;
import dev.docket.worker.summary.SummaryPipeline;
import java.util.List;

/** Runs a job of any type; the one place where the worker is told of a new type. */
public final class Pipelines implements Pipeline<JobRequest> {
  private final SummaryPipeline summaries = new SummaryPipeline();
  private final ComparisonPipeline comparisons = new ComparisonPipeline();
  private final AnswerPipeline answers;

  /** Pipelines that keep what they search in {@code indexes}. */
  public Pipelines(CollectionIndexes indexes) {
    this.answers = new AnswerPipeline(indexes, ComparisonPipeline::byRules);
  }

  @Override
  public Outcome run(JobRequest request, JobContext context)
      throws JobFailedException, InterruptedException {
    return switch (request) {
      case JobRequest.Summary summary -> summaries.run(summary, context);
      case JobRequest.Comparison comparison -> comparisons.run(comparison, context);
      case JobRequest.Answer answer -> answers.run(answer, context);
    };
  }

  @Override
  public List<Call> expectedCalls(JobRequest request, Rehearsed rehearsed) {
    return switch (request) {
      case JobRequest.Summary summary -> summaries.expectedCalls(summary, rehearsed);
      case JobRequest.Comparison comparison -> comparisons.expectedCalls(comparison, rehearsed);
      case JobRequest.Answer answer -> answers.expectedCalls(answer, rehearsed);
    };
  }
}
