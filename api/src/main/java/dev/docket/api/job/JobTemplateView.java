package dev.docket.api.job;

import dev.docket.job.JobRequest.Terms;
import dev.docket.job.JobTemplate;
import dev.docket.job.JobType;
import dev.docket.job.Priority;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a schedule does with each document, with every default filled in. */
public record JobTemplateView(
    String type,
    Object options,
    Priority priority,
    Map<String, String> metadata,
    String duplicates,
    long deadlineSeconds,
    @Nullable Long maxTokensTotal) {
  public static JobTemplateView of(JobTemplate template) {
    return switch (template) {
      case JobTemplate.Summary summary ->
          of(JobType.SUMMARY, JobRequestView.Summary.of(summary.options()), summary.terms());
      case JobTemplate.Comparison comparison ->
          of(
              JobType.COMPARISON,
              JobRequestView.Comparison.of(comparison.options()),
              comparison.terms());
    };
  }

  private static JobTemplateView of(JobType type, Object options, Terms terms) {
    return new JobTemplateView(
        type.code(),
        options,
        terms.priority(),
        terms.metadata(),
        terms.duplicatesAllowed() ? "allow" : "forbid",
        terms.deadline().toSeconds(),
        terms.maxTokensTotal());
  }
}
