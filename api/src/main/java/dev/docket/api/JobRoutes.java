package dev.docket.api;

import dev.docket.api.DocumentIntake.Upload;
import dev.docket.api.JobRequestReader.Submission;
import dev.docket.job.BatchId;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Submitting jobs and listing them. */
final class JobRoutes implements Routes.Group {
  private static final List<String> STATUSES =
      List.of("queued", "running", "cancelling", "completed", "partial", "failed", "cancelled");

  private final JobStore store;
  private final JobSubmitter submitter;
  private final DocumentStore documents;
  private final DocumentIntake intake;
  private final ReadingSlots slots;
  private final Idempotency idempotency;
  private final Lists lists;

  JobRoutes(
      JobStore store,
      JobSubmitter submitter,
      DocumentStore documents,
      DocumentIntake intake,
      ReadingSlots slots,
      Idempotency idempotency,
      Lists lists) {
    this.store = store;
    this.submitter = submitter;
    this.documents = documents;
    this.intake = intake;
    this.slots = slots;
    this.idempotency = idempotency;
    this.lists = lists;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/jobs", Access.JOBS_WRITE, this::submit);
    routes.get("/v1/jobs", Access.JOBS_READ, this::list);
  }

  private void submit(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, JsonBody.MAX_BYTES)) {
      idempotency.answer(
          http,
          body,
          seed ->
              body.isLarge()
                  ? slots.inTurn(() -> submit(tenant, body, seed))
                  : submit(tenant, body, seed));
    }
  }

  private Answer submit(TenantId tenant, RequestBody body, String seed) {
    Submission submission =
        JobRequestReader.read(
            JsonFields.of(JsonBody.parse(body.bytes())), DocumentId.derived(seed + "/document"));
    JobRequest request = submission.request();
    submission
        .text()
        .ifPresentOrElse(
            text -> addText(tenant, request.documents().getFirst(), text),
            () -> requireDocuments(tenant, request));
    return answer(202, submitter.submit(tenant, JobId.derived(seed + "/job"), request));
  }

  private void addText(TenantId tenant, DocumentId id, String text) {
    byte[] bytes = DocumentIntake.bytes(text, "text");
    intake.add(
        id,
        new Upload(tenant, Label.UNTITLED, Optional.empty(), ContentType.TEXT),
        bytes,
        RequestBody.sha256Hex(bytes));
  }

  private void requireDocuments(TenantId tenant, JobRequest request) {
    Map<String, DocumentId> fields =
        switch (request) {
          case JobRequest.Summary summary -> Map.of("document", summary.document());
          case JobRequest.Comparison comparison ->
              Map.of("before", comparison.before(), "after", comparison.after());
        };
    fields.forEach(
        (field, id) -> {
          if (!OpaqueIds.isDocument(id.value()) || documents.find(tenant, id).isEmpty()) {
            throw new Problem(
                    ProblemKind.UNKNOWN_DOCUMENT,
                    "There is no document " + OpaqueIds.shortened(id.value()) + ".",
                    field)
                .exception();
          }
        });
  }

  static Answer answer(int status, Job job) {
    return new Answer(
        status,
        JobView.Links.of(job.id()).self(),
        new String(Answers.bytes(JobView.of(job)), StandardCharsets.UTF_8));
  }

  private void list(Context http) {
    Query query = Query.of(http, "status", "type", "batch", "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    JobFilter filter =
        new JobFilter(
            query.oneOf("status", STATUSES),
            query.oneOf("type", List.of("summary", "comparison")),
            query.value("batch").map(JobRoutes::batch));
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "jobs",
            query,
            List.of("status", "type", "batch"),
            (limit, after) -> store.list(tenant, filter, limit, after),
            JobView::of));
  }

  private static BatchId batch(String id) {
    if (!OpaqueIds.isBatch(id)) {
      throw Problem.badField("batch", "It must be the id of a batch, bat_….").exception();
    }
    return new BatchId(id);
  }
}
