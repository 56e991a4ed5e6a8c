package dev.docket.api.batch;

import dev.docket.api.document.DocumentCheck;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.job.ContinuedAnswers;
import dev.docket.api.job.JobRequestReader;
import dev.docket.api.job.QuestionIntake;
import dev.docket.job.BatchId;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.Manifest;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Submitting batches, following and cancelling them, and reading their results. */
public final class BatchRoutes implements Routes.Group {
  private static final String ONE = "/v1/batches/{id}";
  private static final int MAX_BODY = 16 * 1024 * 1024; // 1,000 jobs, each with its metadata

  private final BatchStore batches;
  private final JobStore jobs;
  private final BatchSubmitter submitter;
  private final DocumentCheck documents;
  private final AllowedSources allowed;
  private final ReadingSlots slots;
  private final Idempotency idempotency;
  private final Lists lists;

  public BatchRoutes(
      BatchStore batches,
      JobStore jobs,
      BatchSubmitter submitter,
      DocumentCheck documents,
      AllowedSources allowed,
      ReadingSlots slots,
      Idempotency idempotency,
      Lists lists) {
    this.batches = batches;
    this.jobs = jobs;
    this.submitter = submitter;
    this.documents = documents;
    this.allowed = allowed;
    this.slots = slots;
    this.idempotency = idempotency;
    this.lists = lists;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/batches", Access.JOBS_WRITE, this::submit);
    routes.get("/v1/batches", Access.JOBS_READ, this::list);
    routes.get(ONE, Access.JOBS_READ, this::show);
    routes.post(ONE + "/cancel", Access.JOBS_WRITE, this::cancel);
  }

  private void submit(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
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
    JsonFields fields = JsonFields.of(JsonBody.parse(body.bytes()));
    BatchId id = BatchId.derived(seed + "/batch");
    if (fields.has("questions")) {
      return answer(
          202,
          submitter.submit(
              tenant, id, name(fields), new QuestionIntake(documents).read(tenant, fields)));
    }
    fields.only("name", "jobs", "source", "job");
    String name = name(fields);
    Optional<List<JsonFields>> given = fields.objects("jobs", Manifest.MAX_ENTRIES);
    if (given.isEmpty()) {
      Batch.Order order = BatchOrders.read(fields, allowed, tenant);
      documents.require(tenant, order.source());
      return answer(202, submitter.submit(tenant, id, name, order));
    }
    if (fields.has("source") || fields.has("job")) {
      throw fields.bad("jobs", "Give either jobs, or a source and a job.");
    }
    if (given.get().isEmpty()) {
      throw fields.bad("jobs", "There must be at least one.");
    }
    List<JobRequest> requests = new ArrayList<>();
    for (JsonFields job : given.get()) {
      requests.add(JobRequestReader.readOfBatch(job));
    }
    documents.require(tenant, given.get(), requests);
    ContinuedAnswers continued = new ContinuedAnswers(jobs);
    for (int i = 0; i < requests.size(); i++) {
      continued.require(tenant, given.get().get(i), requests.get(i));
    }
    return answer(202, submitter.submit(tenant, id, name, requests));
  }

  private static String name(JsonFields fields) {
    return Label.checked("name", fields.required(fields.string("name"), "name"));
  }

  private Answer answer(int status, Batch batch) {
    return new Answer(
        status,
        BatchView.Links.of(batch.id()).self(),
        new String(Answers.bytes(view(batch)), StandardCharsets.UTF_8));
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "batches",
            query,
            List.of(),
            (limit, after) -> batches.list(tenant, limit, after),
            BatchView::of));
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, view(batch(http)));
  }

  private BatchView view(Batch batch) {
    return BatchView.of(
        batch,
        jobs.findAll(batch.tenant(), batch.jobs()),
        batches.manifest(batch.tenant(), batch.id()).map(Manifest::skipped).orElse(List.of()));
  }

  private void cancel(Context http) throws Exception {
    Query.of(http);
    Batch batch = batch(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(
          http, body, _ -> answer(submitter.isOver(batch) ? 200 : 202, submitter.cancel(batch)));
    }
  }

  private Batch batch(Context http) {
    return batch(batches, http);
  }

  /** The batch that the path names; a problem unless it is the tenant's. */
  static Batch batch(BatchStore batches, Context http) {
    String id = http.pathParam("id");
    if (!OpaqueIds.isBatch(id)) {
      throw Problem.notFound("batch", OpaqueIds.shortened(id)).exception();
    }
    return batches
        .find(Authentication.tenant(http), new BatchId(id))
        .orElseThrow(() -> Problem.notFound("batch", id).exception());
  }
}
