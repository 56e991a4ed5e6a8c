package dev.docket.api.job;

import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.BatchId;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStore;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.job.TenantId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Submitting jobs and listing them. */
public final class JobRoutes implements Routes.Group {
  private static final List<String> STATUSES =
      List.of("queued", "running", "cancelling", "completed", "partial", "failed", "cancelled");

  private static final List<String> FILTERS =
      List.of("status", "type", "batch", "text", "from", "to");

  private final JobStore store;
  private final JobSearch search;
  private final JobIntake intake;
  private final ReadingSlots slots;
  private final Idempotency idempotency;
  private final Lists lists;

  /** Routes to the jobs of {@code store}, which read {@code documents}. */
  public JobRoutes(
      JobStore store,
      DocumentStore documents,
      JobIntake intake,
      ReadingSlots slots,
      Idempotency idempotency,
      Lists lists) {
    this.store = store;
    this.search = new JobSearch(store, documents);
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
    return answer(202, intake.submit(tenant, JsonFields.of(JsonBody.parse(body.bytes())), seed));
  }

  static Answer answer(int status, Job job) {
    return new Answer(
        status,
        JobView.Links.of(job.id()).self(),
        new String(Answers.bytes(JobView.of(job)), StandardCharsets.UTF_8));
  }

  private void list(Context http) {
    Query query =
        Query.of(http, "status", "type", "batch", "text", "from", "to", "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    JobFilter filter =
        new JobFilter(
            query.oneOf("status", STATUSES),
            query.oneOf("type", JobRequest.Type.codes()),
            query.value("batch").map(JobRoutes::batch),
            new JobStore.Submitted(query.time("from"), query.time("to")));
    Optional<String> text = query.value("text");
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "jobs",
            query,
            FILTERS,
            (limit, after) ->
                text.isPresent()
                    ? search.list(tenant, filter, text.get(), limit, after)
                    : store.list(tenant, filter, limit, after),
            JobView::of));
  }

  private static BatchId batch(String id) {
    if (!OpaqueIds.isBatch(id)) {
      throw Problem.badField("batch", "It must be the id of a batch, bat_….").exception();
    }
    return new BatchId(id);
  }
}
