package dev.docket.api.cost;

import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobIntake;
import dev.docket.api.job.QuestionIntake;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.price.Pricing;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/** What a job would take and cost, before it is submitted; nothing is kept or spent. */
public final class QuoteRoutes implements Routes.Group {
  private final JobIntake intake;
  private final QuestionIntake questions;
  private final Quotes quotes;
  private final Pricing pricing;
  private final ReadingSlots slots;
  private final Clock clock;

  public QuoteRoutes(
      JobIntake intake,
      QuestionIntake questions,
      Quotes quotes,
      Pricing pricing,
      ReadingSlots slots,
      Clock clock) {
    this.intake = intake;
    this.questions = questions;
    this.quotes = quotes;
    this.pricing = pricing;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/quotes", Access.JOBS_READ, this::quote);
  }

  private void quote(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, JsonBody.MAX_BYTES)) {
      CallPlan plan = slots.inTurn(() -> plan(tenant, JsonFields.of(JsonBody.parse(body.bytes()))));
      List<String> models = pricing.models(clock.instant());
      Answers.json(http, 200, QuoteView.of(plan, models, pricing, clock.instant()));
    }
  }

  /** The calls of a job, or of a batch of questions. */
  private CallPlan plan(TenantId tenant, JsonFields fields) throws Exception {
    return fields.has("questions")
        ? quotes.plan(tenant, questions.read(tenant, fields))
        : quotes.plan(tenant, intake.look(tenant, fields));
  }
}
