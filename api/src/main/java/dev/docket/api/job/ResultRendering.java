package dev.docket.api.job;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.page.SummaryRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Renders stored results in the forms that people read. */
public final class ResultRendering {
  private final DocumentStore documents;

  public ResultRendering(DocumentStore documents) {
    this.documents = documents;
  }

  /** The result of {@code job} in {@code format}; {@code view} matters to comparisons alone. */
  byte[] render(Job job, byte[] result, ResultFormat format, View view) throws IOException {
    return switch (job.request()) {
      case JobRequest.Summary request ->
          summary(job, request, Json.MAPPER.readValue(result, Summary.class), format);
      case JobRequest.Comparison _ ->
          comparison(Json.MAPPER.readValue(result, Comparison.class), format, view);
    };
  }

  private byte[] summary(
      Job job, JobRequest.Summary request, Summary summary, ResultFormat format) {
    return switch (format) {
      case MARKDOWN -> bytes(SummaryRenderer.markdown(summary));
      case HTML ->
          bytes(SummaryRenderer.html(summary, documents.read(job.tenant(), request.document())));
      case JSON, DOCX -> throw new IllegalStateException("Summaries are not rendered as " + format);
    };
  }

  private static byte[] comparison(Comparison comparison, ResultFormat format, View view) {
    return switch (format) {
      case MARKDOWN -> bytes(ComparisonRenderer.markdown(comparison));
      case HTML -> bytes(ComparisonRenderer.html(comparison, view));
      case DOCX -> ComparisonRenderer.docx(comparison, view);
      case JSON -> throw new IllegalStateException("JSON is served as it is stored");
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
