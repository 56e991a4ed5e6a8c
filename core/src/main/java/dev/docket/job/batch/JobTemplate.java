package dev.docket.job.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A job without its documents: what a batch or a schedule does with each document it finds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JobTemplate.Summary.class, name = "summary"),
  @JsonSubTypes.Type(value = JobTemplate.Comparison.class, name = "comparison"),
  @JsonSubTypes.Type(value = JobTemplate.Answer.class, name = "answer")
})
public sealed interface JobTemplate {
  /** What holds for any type of job. */
  Terms terms();

  /** What is to be made of each document. */
  JobRequest.Type type();

  /**
   * The job for {@code document}; none if it needs a {@code previous} version and there is none.
   */
  Optional<JobRequest> of(DocumentId document, Supplier<Optional<DocumentId>> previous);

  /** A summary of each document. */
  record Summary(SummaryOptions options, Terms terms) implements JobTemplate {
    @Override
    public JobRequest.Type type() {
      return JobRequest.Type.SUMMARY;
    }

    @Override
    public Optional<JobRequest> of(DocumentId document, Supplier<Optional<DocumentId>> previous) {
      return Optional.of(new JobRequest.Summary(document, options, terms));
    }
  }

  /** A comparison of each document with its previous version: same name and collection. */
  record Comparison(ComparisonOptions options, Terms terms) implements JobTemplate {
    @Override
    public JobRequest.Type type() {
      return JobRequest.Type.COMPARISON;
    }

    @Override
    public Optional<JobRequest> of(DocumentId document, Supplier<Optional<DocumentId>> previous) {
      return previous
          .get()
          .map(before -> new JobRequest.Comparison(before, document, options, terms));
    }
  }

  /** A question asked of each document by itself. */
  record Answer(String question, AnswerOptions options, Terms terms) implements JobTemplate {
    @Override
    public JobRequest.Type type() {
      return JobRequest.Type.ANSWER;
    }

    @Override
    public Optional<JobRequest> of(DocumentId document, Supplier<Optional<DocumentId>> previous) {
      return Optional.of(
          new JobRequest.Answer(question, List.of(document), null, null, options, terms));
    }
  }
}
