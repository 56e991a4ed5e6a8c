package dev.docket.api.cost;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.Budget;
import dev.docket.job.TenantId;
import dev.docket.job.cost.BudgetStore;
import dev.docket.price.Usd;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a tenant's jobs may cost. */
public final class BudgetRoutes implements Routes.Group {
  private static final String PATH = "/v1/budget";
  private static final int MAX_BODY = 64 * 1024;

  private final BudgetStore budgets;
  private final Clock clock;

  public BudgetRoutes(BudgetStore budgets, Clock clock) {
    this.budgets = budgets;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(PATH, Access.JOBS_READ, this::show);
    routes.put(PATH, Access.ADMIN, this::set);
  }

  /** A budget and where its period stands; {@code usd} is null where there is none. */
  record BudgetView(
      Budget.Period period,
      @Nullable BigDecimal usd,
      Budget.OnBudget onBudget,
      BigDecimal used,
      BigDecimal reserved,
      String current) {}

  private void show(Context http) {
    Query.of(http);
    answer(http, Authentication.tenant(http));
  }

  private void set(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      JsonFields fields =
          JsonFields.of(JsonBody.parse(body.bytes()))
              .only("period", "usd", "on_budget", "used", "reserved", "current");
      Budget.Period period = fields.required(fields.oneOf("period", Budget.Period.class), "period");
      Budget.OnBudget onBudget =
          fields.oneOf("on_budget", Budget.OnBudget.class).orElse(Budget.OnBudget.WAIT);
      Optional<Usd> usd = fields.amount("usd").map(Usd::new);
      budgets.set(tenant, usd.map(amount -> new Budget(period, amount, onBudget)));
    }
    answer(http, tenant);
  }

  private void answer(Context http, TenantId tenant) {
    Optional<Budget> budget = budgets.budget(tenant);
    Instant now = clock.instant();
    Budget.Period period = budget.map(Budget::period).orElse(Budget.Period.MONTH);
    Budget.Balance balance = budgets.balance(tenant, period.at(now));
    Answers.json(
        http,
        200,
        new BudgetView(
            period,
            budget.map(b -> b.usd().shown()).orElse(null),
            budget.map(Budget::onBudget).orElse(Budget.OnBudget.WAIT),
            balance.used().shown(),
            balance.reserved().shown(),
            period.at(now)));
  }
}
