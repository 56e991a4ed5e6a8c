package dev.docket.api.batch;

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
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobRequestReader;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.inbox.InboxStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.BatchSource;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Inboxes: buckets whose new objects become documents and jobs, and what came in. */
public final class InboxRoutes implements Routes.Group {
  private static final String ONE = "/v1/inboxes/{id}";
  private static final int MAX_BODY = 1024 * 1024;

  private final InboxStore inboxes;
  private final AllowedSources allowed;
  private final Idempotency idempotency;
  private final Lists lists;
  private final Clock clock;

  public InboxRoutes(
      InboxStore inboxes,
      AllowedSources allowed,
      Idempotency idempotency,
      Lists lists,
      Clock clock) {
    this.inboxes = inboxes;
    this.allowed = allowed;
    this.idempotency = idempotency;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/inboxes", Access.SCHEDULES, this::create);
    routes.get("/v1/inboxes", Access.SCHEDULES, this::list);
    routes.get(ONE, Access.SCHEDULES, this::show);
    routes.delete(ONE, Access.SCHEDULES, this::delete);
    routes.get(ONE + "/objects", Access.SCHEDULES, this::objects);
  }

  private void create(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(
          http,
          body,
          seed -> {
            Inbox inbox = read(JsonFields.of(JsonBody.parse(body.bytes())), tenant, seed);
            inboxes.create(inbox);
            return new Answer(
                201,
                "/v1/inboxes/" + inbox.id(),
                new String(
                    Answers.bytes(InboxView.of(inboxes.find(tenant, inbox.id()).orElse(inbox))),
                    StandardCharsets.UTF_8));
          });
    }
  }

  private Inbox read(JsonFields fields, TenantId tenant, String seed) {
    fields.only("name", "s3", "collection", "job", "write_back");
    JsonFields s3 = fields.required(fields.object("s3"), "s3").only("bucket", "prefix");
    String bucket = s3.required(s3.text("bucket", 63), "bucket");
    String prefix = s3.string("prefix").orElse("");
    if (prefix.length() > 900) {
      throw s3.bad("prefix", "It may have at most 900 characters.");
    }
    BatchSource source =
        new BatchSource.Bucket(
            new BatchSource.Bucket.Prefix(bucket, prefix), BatchSource.Select.ALL);
    Optional<String> refusal = allowed.refusal(tenant, source);
    if (refusal.isPresent()) {
      throw new Problem(
              ProblemKind.SOURCE_NOT_ALLOWED,
              refusal.get() + "; the operator allows sources per tenant.",
              "s3")
          .exception();
    }
    return new Inbox(
        InboxId.derived(seed + "/inbox"),
        tenant,
        Label.checked("name", fields.required(fields.string("name"), "name")),
        bucket,
        prefix,
        fields.string("collection").map(c -> Label.checked("collection", c)).orElse(null),
        fields.object("job").map(JobRequestReader::readTemplate).orElse(null),
        fields.flag("write_back").orElse(false),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "inboxes",
            query,
            List.of(),
            (limit, after) -> inboxes.list(tenant, limit, after),
            InboxView::of));
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, InboxView.of(inbox(http)));
  }

  private void delete(Context http) {
    Query.of(http);
    Inbox inbox = inbox(http);
    inboxes.delete(inbox.tenant(), inbox.id());
    http.status(204);
  }

  private void objects(Context http) {
    Query query = Query.of(http, "state", "page_size", "page_token");
    Inbox inbox = inbox(http);
    Optional<Arrival.State> state = query.value("state").map(InboxRoutes::state);
    Answers.json(
        http,
        200,
        lists.page(
            inbox.tenant(),
            "inboxes/" + inbox.id(),
            query,
            List.of("state"),
            (limit, after) -> inboxes.arrivals(inbox, state, limit, after),
            InboxView.ArrivalView::of));
  }

  private static Arrival.State state(String value) {
    return Stream.of(Arrival.State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () -> Problem.badField("state", "It must be one of taken, done, refused.").exception());
  }

  private Inbox inbox(Context http) {
    String id = http.pathParam("id");
    return Optional.of(id)
        .filter(OpaqueIds::isInbox)
        .flatMap(known -> inboxes.find(Authentication.tenant(http), new InboxId(known)))
        .orElseThrow(() -> Problem.notFound("inbox", OpaqueIds.shortened(id)).exception());
  }
}
