package dev.docket.api.job;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.job.Budget;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStore;
import dev.docket.job.cost.BudgetStore;
import dev.docket.job.cost.CallPlanner;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.job.cost.CallPlanner.UnplannableException;
import dev.docket.price.Pricing;
import dev.docket.price.Usd;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Stores new jobs with what they set aside of their tenant's budget. Where there is no budget, that
 * is one write that looks at nothing else; where there is one, a job is refused here only if its
 * tenant has it so: else it waits, and the worker admits it.
 */
public final class BudgetDesk {
  private final JobStore jobs;
  private final BudgetStore budgets;
  private final Optional<CallPlanner> planner;
  private final DocumentStore documents;
  private final Pricing pricing;

  public BudgetDesk(
      JobStore jobs,
      BudgetStore budgets,
      Optional<CallPlanner> planner,
      DocumentStore documents,
      Pricing pricing) {
    this.jobs = jobs;
    this.budgets = budgets;
    this.planner = planner;
    this.documents = documents;
    this.pricing = pricing;
  }

  /**
   * Stores {@code job}, which is new, unless its id is taken already; a problem if it is refused.
   * The job as it was stored is given where that is known without looking.
   */
  Optional<Job> create(Job job, Instant now) {
    Job free = job.admittedFreely();
    JobStore.Admitted admitted = jobs.createAdmitted(free, Usd.ZERO);
    if (admitted == JobStore.Admitted.BUDGETED) {
      createBudgeted(job, now);
    }
    return admitted == JobStore.Admitted.DONE ? Optional.of(free) : Optional.empty();
  }

  private void createBudgeted(Job job, Instant now) {
    Optional<Budget> budget = budgets.budget(job.tenant());
    if (budget.isEmpty() || planner.isEmpty()) {
      jobs.create(job); // taken away just now, or to be planned by the worker alone
      return;
    }
    Optional<Usd> worst = worst(job, planner.get(), now);
    String period = budget.get().period().at(now);
    boolean reject = budget.get().onBudget() == Budget.OnBudget.REJECT;
    if (worst.isEmpty()) {
      throw Problem.of(
              ProblemKind.NO_PRICE_KNOWN,
              "There is a budget, and no price of the job's model is known here; name another"
                  + " model, or have the operator set the parameter prices.")
          .exception();
    }
    Usd usd = worst.get();
    Budget.Reservation reservation = Budget.Reservation.of(period, usd, Usd.ZERO);
    boolean fits =
        jobs.createAdmitted(job.admittedWith(reservation), budget.get().usd())
            != JobStore.Admitted.NO_ROOM;
    if (fits) {
      return;
    }
    if (reject || usd.isAbove(budget.get().usd())) {
      throw refused(usd, budget.get(), budgets.balance(job.tenant(), period));
    }
    jobs.create(job.waitingFor(Job.Waiting.Reason.BUDGET, now));
  }

  private Optional<Usd> worst(Job job, CallPlanner plans, Instant now) {
    try {
      return plans
          .plan(job.tenant(), job.request(), Documents.of(documents, job.tenant()))
          .worst(pricing, now)
          .usd();
    } catch (UnplannableException e) {
      throw Problem.of(ProblemKind.UNPLANNABLE, String.valueOf(e.getMessage())).exception();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemKind.BUSY, "The server is stopping; try again.").exception();
    }
  }

  private static RuntimeException refused(Usd worst, Budget budget, Budget.Balance balance) {
    return Problem.of(
            ProblemKind.BUDGET_EXCEEDED,
            "The job may cost up to %s; of the budget of %s (%s) %s are used and %s reserved."
                .formatted(
                    worst,
                    budget.usd(),
                    budget.period().name().toLowerCase(Locale.ROOT),
                    balance.used(),
                    balance.reserved()))
        .exception();
  }
}
