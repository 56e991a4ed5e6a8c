package dev.docket.worker.quote;

import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.mantle.RequestTokens;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.ModelCatalog;
import dev.docket.worker.step.Rehearsed;
import dev.docket.worker.step.Rehearsed.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A job's world in which every request is written and counted, and none is sent or answered. */
final class Rehearsal implements JobContext {
  private final TenantId tenant;
  private final Documents documents;
  private final JobStore jobs;
  private final ModelCatalog catalog;
  private final Map<String, String> frozen = new HashMap<>();
  private final List<Request> written = new ArrayList<>();
  private String model = "";

  Rehearsal(TenantId tenant, Documents documents, JobStore jobs, ModelCatalog catalog) {
    this.tenant = tenant;
    this.documents = documents;
    this.jobs = jobs;
    this.catalog = catalog;
  }

  /** Whether the job would have asked anything. */
  boolean hasAsked() {
    return !written.isEmpty();
  }

  /** What is known now, of a model that writes so much at most. */
  Rehearsed rehearsed(int mostOutputTokens) {
    return new Rehearsed(written, frozen, documents, mostOutputTokens);
  }

  /** The model that the job asks; empty if it asks none. */
  String model() {
    return model;
  }

  @Override
  public StoredDocument describe(DocumentId id) throws JobFailedException {
    return there(documents.find(id), id);
  }

  @Override
  public Document document(DocumentId id) throws JobFailedException {
    return there(documents.read(id), id);
  }

  @Override
  public List<StoredDocument> collection(String name) {
    return documents.newest(name);
  }

  @Override
  public Optional<Earlier> earlier(JobId id) {
    return jobs.find(tenant, id)
        .flatMap(
            job ->
                jobs.result(tenant, id)
                    .map(r -> new Earlier(job.request(), new String(r, StandardCharsets.UTF_8))));
  }

  @Override
  public ModelLimits model(String wanted) {
    ModelLimits limits = catalog.limits(wanted);
    model = limits.id();
    return limits;
  }

  @Override
  public String frozen(String name, Supplier<String> value) {
    return frozen.computeIfAbsent(name, _ -> value.get());
  }

  @Override
  public List<Answer> askAll(String phase, List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      ModelRequest request = question.request().get();
      model = request.model();
      written.add(
          new Request(
              question.step(),
              RequestTokens.count(request),
              request.maxOutputTokens(),
              !request.functions().offered().isEmpty()));
      answers.add(new Answer.Unanswered(FailureReason.MODEL_FAILED, "This was only to be counted"));
    }
    return answers;
  }

  @Override
  public void progress(String phase, int done, int total) {
    // nobody watches
  }

  @Override
  public void warn(String warning) {
    // nobody reads it
  }

  private static <T> T there(Optional<T> found, DocumentId id) throws JobFailedException {
    return found.orElseThrow(
        () ->
            new JobFailedException(
                FailureReason.DOCUMENT_GONE, "Document " + id + " is no longer there"));
  }
}
