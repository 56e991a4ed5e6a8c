package dev.docket.worker.run;

import dev.docket.job.Budget;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.cost.BudgetStore;
import dev.docket.price.Usd;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.WebhookStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks that a budget is nearly used: once in a period for each mark that its ended jobs
 * have passed. The store keeps when that was first seen, so that whoever tells it again tells the
 * same event.
 */
final class BudgetWarnings {
  private static final Logger log = LoggerFactory.getLogger(BudgetWarnings.class);

  /** Per cent of the budget: in time to do something about it, and when little is left. */
  private static final int[] MARKS = {80, 95};

  /** Marks that this process remembers to have told of; others are looked up in the store. */
  private static final int REMEMBERED = 10_000;

  private final BudgetStore budgets;
  private final WebhookStore webhooks;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  BudgetWarnings(BudgetStore budgets, WebhookStore webhooks) {
    this.budgets = budgets;
    this.webhooks = webhooks;
  }

  /** The job has ended, and what it used is booked. What goes wrong here is told with the next. */
  void ended(Job job) {
    Budget.Reservation reservation = job.reservation();
    if (reservation == null || !(job.status() instanceof JobStatus.Finished end)) {
      return;
    }
    try {
      budgets
          .budget(job.tenant())
          .ifPresent(budget -> look(job, budget, reservation.period(), end.finishedAt()));
    } catch (RuntimeException e) {
      log.warn("Whether the budget of {} is nearly used could not be told", job.tenant(), e);
    }
  }

  private void look(Job job, Budget budget, String period, Instant now) {
    if (!budget.period().at(now).equals(period)) {
      return; // a job of a period that is over, or of another budget
    }
    Budget.Balance balance = budgets.balance(job.tenant(), period);
    for (int mark : MARKS) {
      Usd at = budget.usd().multiplied(BigDecimal.valueOf(mark, 2));
      String seed = "budget#%s#%s#%d".formatted(period, budget.usd(), mark);
      String key = job.tenant() + "#" + seed;
      if (!at.isAbove(balance.used()) && !told.contains(key)) {
        Instant first = budgets.warnedAt(job.tenant(), period, seed, now);
        webhooks.tell(
            Event.of(
                EventType.BUDGET_WARNING,
                job.tenant(),
                seed,
                first,
                data(budget, period, balance, mark)));
        remember(key);
      }
    }
  }

  private void remember(String key) {
    if (told.size() >= REMEMBERED) {
      told.clear();
    }
    told.add(key);
  }

  private static Map<String, Object> data(
      Budget budget, String period, Budget.Balance balance, int mark) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("period", budget.period().name().toLowerCase(Locale.ROOT));
    data.put("current", period);
    data.put("usd", budget.usd().shown());
    data.put("used", balance.used().shown());
    data.put("reserved", balance.reserved().shown());
    data.put("on_budget", budget.onBudget().name().toLowerCase(Locale.ROOT));
    data.put("per_cent", mark);
    data.put("links", Map.of("self", "/v1/budget"));
    return data;
  }
}
