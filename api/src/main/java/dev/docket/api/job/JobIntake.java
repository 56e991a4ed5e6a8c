package dev.docket.api.job;

import dev.docket.api.document.ContentType;
import dev.docket.api.document.DocumentCheck;
import dev.docket.api.document.DocumentUploads;
import dev.docket.api.document.DocumentUploads.Upload;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.job.JobRequestReader.Submission;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.util.Optional;

/** Takes jobs in, however they come: reads and checks what is asked for, stores it, sends it. */
public final class JobIntake {
  private final JobStore store;
  private final JobSubmitter submitter;
  private final DocumentCheck documents;
  private final DocumentUploads uploads;

  public JobIntake(
      JobStore store, JobSubmitter submitter, DocumentCheck documents, DocumentUploads uploads) {
    this.store = store;
    this.submitter = submitter;
    this.documents = documents;
    this.uploads = uploads;
  }

  /** The job in {@code fields}, submitted; its ids derive from {@code seed}. */
  public Job submit(TenantId tenant, JsonFields fields, String seed) {
    Submission submission = JobRequestReader.read(fields, DocumentId.derived(seed + "/document"));
    JobRequest request = submission.request();
    submission
        .text()
        .ifPresentOrElse(
            text -> addText(tenant, request.documents().getFirst(), text),
            () -> documents.require(tenant, fields, request));
    new ContinuedAnswers(store).require(tenant, fields, request);
    return submitter.submit(tenant, JobId.derived(seed + "/job"), request);
  }

  /** What {@code fields} ask for, checked as for a submission, of which nothing is kept. */
  public Looked look(TenantId tenant, JsonFields fields) {
    Submission submission = JobRequestReader.read(fields, DocumentId.random());
    JobRequest request = submission.request();
    if (submission.text().isEmpty()) {
      documents.require(tenant, fields, request);
    }
    new ContinuedAnswers(store).require(tenant, fields, request);
    return new Looked(
        request,
        submission
            .text()
            .map(
                text -> {
                  byte[] bytes = DocumentUploads.bytes(text, "text");
                  return uploads.read(
                      request.documents().getFirst(), upload(tenant), bytes, Sha256.hex(bytes));
                }));
  }

  /** A job that is not submitted, and the document of its text, if it came with one. */
  public record Looked(JobRequest request, Optional<DocumentIntake.Read> text) {}

  private static Upload upload(TenantId tenant) {
    return new Upload(tenant, Label.UNTITLED, Optional.empty(), ContentType.TEXT);
  }

  private void addText(TenantId tenant, DocumentId id, String text) {
    byte[] bytes = DocumentUploads.bytes(text, "text");
    uploads.add(id, upload(tenant), bytes, Sha256.hex(bytes));
  }
}
