package dev.docket.api.job;

import dev.docket.job.JobRequest;
import dev.docket.job.batch.JobTemplate;
import dev.docket.page.pdf.UnprintableException;
import java.io.IOException;
import java.util.SequencedMap;

/** The form of each type of job; the one place where the interface is told of a new type. */
public final class JobForms {
  private static final SummaryForm SUMMARY = new SummaryForm();
  private static final ComparisonForm COMPARISON = new ComparisonForm();
  private static final AnswerForm ANSWER = new AnswerForm();

  private JobForms() {}

  /** The form of a type. */
  public static JobForm<?, ?> of(JobRequest.Type type) {
    return switch (type) {
      case SUMMARY -> SUMMARY;
      case COMPARISON -> COMPARISON;
      case ANSWER -> ANSWER;
    };
  }

  static SequencedMap<String, Object> show(JobRequest request) {
    return switch (request) {
      case JobRequest.Summary summary -> SUMMARY.show(summary);
      case JobRequest.Comparison comparison -> COMPARISON.show(comparison);
      case JobRequest.Answer answer -> ANSWER.show(answer);
    };
  }

  static SequencedMap<String, Object> show(JobTemplate template) {
    return switch (template) {
      case JobTemplate.Summary summary -> SUMMARY.showTemplate(summary);
      case JobTemplate.Comparison comparison -> COMPARISON.showTemplate(comparison);
      case JobTemplate.Answer answer -> ANSWER.showTemplate(answer);
    };
  }

  /** As {@link JobForm#subject}. */
  public static String subject(JobRequest request) {
    return switch (request) {
      case JobRequest.Summary summary -> SUMMARY.subject(summary);
      case JobRequest.Comparison comparison -> COMPARISON.subject(comparison);
      case JobRequest.Answer answer -> ANSWER.subject(answer);
    };
  }

  /** As {@link JobForm#render}. */
  public static byte[] render(JobRequest request, byte[] result, ResultForm form)
      throws IOException, UnprintableException {
    return switch (request) {
      case JobRequest.Summary summary -> SUMMARY.render(summary, result, form);
      case JobRequest.Comparison comparison -> COMPARISON.render(comparison, result, form);
      case JobRequest.Answer answer -> ANSWER.render(answer, result, form);
    };
  }
}
