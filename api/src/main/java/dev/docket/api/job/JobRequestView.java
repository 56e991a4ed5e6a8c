package dev.docket.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.Priority;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was asked for, with every default filled in; it can be submitted again as it stands. */
record JobRequestView(
    String type,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentId document,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentId before,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentId after,
    Object options,
    Priority priority,
    Map<String, String> metadata,
    String duplicates,
    long deadlineSeconds,
    @Nullable Long maxTokensTotal) {
  static JobRequestView of(JobRequest request) {
    return switch (request) {
      case JobRequest.Summary(DocumentId document, SummaryOptions options, Terms terms) ->
          of(request, document, null, null, Summary.of(options), terms);
      case JobRequest.Comparison(
              DocumentId before,
              DocumentId after,
              ComparisonOptions options,
              Terms terms) ->
          of(request, null, before, after, Comparison.of(options), terms);
    };
  }

  private static JobRequestView of(
      JobRequest request,
      @Nullable DocumentId document,
      @Nullable DocumentId before,
      @Nullable DocumentId after,
      Object options,
      Terms terms) {
    return new JobRequestView(
        request.type().code(),
        document,
        before,
        after,
        options,
        terms.priority(),
        terms.metadata(),
        terms.duplicatesAllowed() ? "allow" : "forbid",
        terms.deadline().toSeconds(),
        terms.maxTokensTotal());
  }

  private static String language(@Nullable String language) {
    return Objects.requireNonNullElse(language, "auto");
  }

  /** The options of a summary; null for {@code model} is the default one. */
  record Summary(
      String language,
      JobRequest.Profile profile,
      JobRequest.Length length,
      @Nullable String model) {
    static Summary of(SummaryOptions options) {
      return new Summary(
          JobRequestView.language(options.language()),
          options.profile(),
          options.length(),
          options.model());
    }
  }

  /** The options of a comparison; null for {@code model} is the default one. */
  record Comparison(
      String language, boolean explain, @Nullable String ourParty, @Nullable String model) {
    static Comparison of(ComparisonOptions options) {
      return new Comparison(
          JobRequestView.language(options.language()),
          options.explain(),
          options.ourParty(),
          options.model());
    }
  }
}
