package dev.docket.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;

/** A job without its documents: what a batch or a schedule does with each document it finds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JobTemplate.Summary.class, name = "summary"),
  @JsonSubTypes.Type(value = JobTemplate.Comparison.class, name = "comparison")
})
public sealed interface JobTemplate {
  /** A summary of each document. */
  record Summary(SummaryOptions options, Terms terms) implements JobTemplate {
    /** The job for one document. */
    public JobRequest of(DocumentId document) {
      return new JobRequest.Summary(document, options, terms);
    }
  }

  /** A comparison of each document with its previous version: same name and collection. */
  record Comparison(ComparisonOptions options, Terms terms) implements JobTemplate {
    /** The job for one document and the version before it. */
    public JobRequest of(DocumentId before, DocumentId after) {
      return new JobRequest.Comparison(before, after, options, terms);
    }
  }
}
