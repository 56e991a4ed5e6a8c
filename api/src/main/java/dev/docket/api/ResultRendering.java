package dev.docket.api;

import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.SummaryRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Renders stored results in the forms that people read. */
final class ResultRendering {
  private final DocumentStore documents;

  ResultRendering(DocumentStore documents) {
    this.documents = documents;
  }

  /** The result of {@code job} in {@code format}. */
  byte[] render(Job job, byte[] result, ResultFormat format) throws IOException {
    return switch (job.request()) {
      case JobRequest.Summary request ->
          summary(job, request, Json.MAPPER.readValue(result, Summary.class), format);
      case JobRequest.Comparison _ -> result;
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
