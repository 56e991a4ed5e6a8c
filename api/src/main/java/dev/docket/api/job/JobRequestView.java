package dev.docket.api.job;

import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.JobTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, with every default filled in, as JSON fields; it can be submitted again as it
 * stands.
 */
public final class JobRequestView {
  private JobRequestView() {}

  static Map<String, @Nullable Object> of(JobRequest request) {
    return of(request.type(), JobForms.show(request), request.terms());
  }

  /** What a schedule does with each document. */
  public static Map<String, @Nullable Object> of(JobTemplate template) {
    return of(template.type(), JobForms.show(template), template.terms());
  }

  private static Map<String, @Nullable Object> of(
      JobRequest.Type type, Map<String, Object> own, Terms terms) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("type", type.code());
    shown.putAll(own);
    shown.put("priority", terms.priority());
    shown.put("metadata", terms.metadata());
    shown.put("duplicates", terms.duplicatesAllowed() ? "allow" : "forbid");
    shown.put("deadline_seconds", terms.deadline().toSeconds());
    shown.put("max_tokens_total", terms.maxTokensTotal());
    shown.put("max_cost_usd", terms.maxCostUsd());
    return shown;
  }
}
