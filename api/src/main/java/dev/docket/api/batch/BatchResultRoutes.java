package dev.docket.api.batch;

import dev.docket.answer.AnswerMatrix;
import dev.docket.answer.page.MatrixRenderer;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.api.job.ResultLine;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.page.Xlsx;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the jobs of a batch came to: a line each, or for questions a table. */
public final class BatchResultRoutes implements Routes.Group {
  private static final String NDJSON = "application/x-ndjson";
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final BatchStore batches;
  private final JobStore jobs;
  private final BatchMatrix matrices;
  private final ReadingSlots slots;

  public BatchResultRoutes(
      BatchStore batches, JobStore jobs, DocumentStore documents, ReadingSlots slots) {
    this.batches = batches;
    this.jobs = jobs;
    this.matrices = new BatchMatrix(jobs, documents);
    this.slots = slots;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/batches/{id}/results", Access.JOBS_READ, this::show);
  }

  private void show(Context http) throws Exception {
    BatchForm form = BatchForm.asked(Query.of(http, "format"));
    Batch batch = BatchRoutes.batch(batches, http);
    if (form == BatchForm.NDJSON) {
      lines(http, batch);
      return;
    }
    slots.inTurn(
        () -> {
          table(http, batch, form);
          return form;
        });
  }

  /** A line for each finished job, in the order of the batch; a failed one has no result. */
  private void lines(Context http, Batch batch) throws IOException {
    http.contentType(NDJSON);
    OutputStream out = http.outputStream();
    for (JobId id : batch.jobs()) {
      Optional<Job> job = jobs.find(batch.tenant(), id).filter(Job::isFinished);
      if (job.isPresent()) {
        Optional<byte[]> result = jobs.result(batch.tenant(), id);
        out.write(ResultLine.of(job.get(), result));
        out.write('\n');
      }
    }
  }

  private void table(Context http, Batch batch, BatchForm form) {
    AnswerMatrix matrix =
        batches
            .manifest(Authentication.tenant(http), batch.id())
            .flatMap(manifest -> matrices.of(batch, manifest))
            .orElseThrow(
                () ->
                    Problem.badField(
                            "format", "Only a batch of questions to single documents is a table.")
                        .exception());
    switch (form) {
      case JSON -> Answers.json(http, 200, matrix);
      case HTML -> {
        http.header("Content-Security-Policy", PAGE_POLICY);
        http.contentType("text/html; charset=utf-8")
            .result(MatrixRenderer.html(matrix).getBytes(StandardCharsets.UTF_8));
      }
      case CSV -> file(http, batch, "text/csv; charset=utf-8", "csv", MatrixRenderer.csv(matrix));
      case XLSX -> file(http, batch, Xlsx.MEDIA_TYPE, "xlsx", MatrixRenderer.xlsx(matrix));
      case NDJSON -> throw new IllegalStateException("Lines are no table");
    }
  }

  private static void file(Context http, Batch batch, String type, String ending, byte[] bytes) {
    http.header(
        "Content-Disposition", "attachment; filename=\"" + batch.id() + "." + ending + "\"");
    http.contentType(type).result(bytes);
  }
}
