package dev.docket.worker.run;

import dev.docket.document.Document;
import dev.docket.job.Budget;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.cost.BudgetStore;
import dev.docket.job.cost.CallPlanner;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.job.cost.CallPlanner.UnplannableException;
import dev.docket.price.Pricing;
import dev.docket.price.Usd;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.JobSteps;
import dev.docket.worker.step.OutageTracker;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a job begin that may cost only so much: within what its submitter allows, and with its worst
 * case set aside of its tenant's budget.
 */
final class BudgetGate {
  private static final String WORST = "worst-usd";

  private final CallPlanner planner;
  private final DocumentStore documents;
  private final BudgetStore budgets;
  private final Pricing pricing;

  BudgetGate(CallPlanner planner, DocumentStore documents, BudgetStore budgets, Pricing pricing) {
    this.planner = planner;
    this.documents = documents;
    this.budgets = budgets;
    this.pricing = pricing;
  }

  /**
   * Whether the job of {@code row} may begin; false if it is to wait for room in the budget. Then,
   * or else, {@code steps} know what it may cost.
   *
   * @throws JobFailedException if it is never to begin
   */
  boolean pass(JobRow row, JobSteps steps, OutageTracker outages, Instant now)
      throws JobFailedException, InterruptedException {
    BigDecimal allowed = row.job().request().terms().maxCostUsd();
    if (allowed == null && row.job().admitted()) {
      limit(row.job(), Optional.empty(), steps);
      return true;
    }
    Optional<Usd> most = Optional.ofNullable(allowed).map(Usd::new);
    Usd worst = worst(row.job(), steps, outages, now);
    if (most.isPresent() && worst.isAbove(most.get())) {
      throw new JobFailedException(
          FailureReason.COST_ABOVE_LIMIT,
          "The job may cost up to %s, and max_cost_usd is %s: raise it, split the document, or name a cheaper model"
              .formatted(worst, most.get()));
    }
    while (!row.job().admitted()) {
      Optional<Budget> budget = outages.at(() -> budgets.budget(row.job().tenant()));
      switch (admit(row, budget, worst, now)) {
        case DONE, BUDGETED -> {} // read again in the latter case: a budget was set just now
        case MOVED -> {
          return false;
        }
        case NO_ROOM -> {
          Budget there = budget.orElseThrow();
          if (there.onBudget() == Budget.OnBudget.REJECT || worst.isAbove(there.usd())) {
            Budget.Balance balance =
                outages.at(() -> budgets.balance(row.job().tenant(), there.period().at(now)));
            throw new JobFailedException(
                FailureReason.BUDGET_EXCEEDED, sentence(worst, there, balance));
          }
          row.holdBack(now);
          return false;
        }
      }
    }
    limit(row.job(), most, steps);
    return true;
  }

  /** Why there is no room. */
  static String sentence(Usd worst, Budget budget, Budget.Balance balance) {
    return "The job may cost up to %s; of the budget of %s (%s) %s are used and %s reserved"
        .formatted(
            worst,
            budget.usd(),
            budget.period().name().toLowerCase(Locale.ROOT),
            balance.used(),
            balance.reserved());
  }

  private static JobStore.Admitted admit(
      JobRow row, Optional<Budget> budget, Usd worst, Instant now) {
    if (budget.isEmpty()) {
      return row.admit(Job::admittedFreely, Usd.ZERO, now);
    }
    String period = budget.get().period().at(now);
    return row.admit(
        job -> job.admittedWith(Budget.Reservation.of(period, worst, job.usage().cost().usd())),
        budget.get().usd(),
        now);
  }

  private static void limit(Job job, Optional<Usd> most, JobSteps steps) {
    Budget.Reservation reservation = job.reservation();
    if (reservation != null) {
      Usd held = reservation.held();
      steps.limit(most.map(held::min).orElse(held), reservation.before());
    } else {
      most.ifPresent(usd -> steps.limit(usd, Usd.ZERO));
    }
  }

  /** The same documents; an outage while they are read is none of the job's own faults. */
  private static Documents tracked(Documents read, OutageTracker outages) {
    return new Documents() {
      @Override
      public Optional<StoredDocument> find(DocumentId id) {
        return outages.at(() -> read.find(id));
      }

      @Override
      public Optional<Document> read(DocumentId id) {
        return outages.at(() -> read.read(id));
      }

      @Override
      public List<StoredDocument> newest(String collection) {
        return outages.at(() -> read.newest(collection));
      }
    };
  }

  /** The job's worst case, planned once. */
  private Usd worst(Job job, JobSteps steps, OutageTracker outages, Instant now)
      throws JobFailedException, InterruptedException {
    Optional<String> known = steps.output(WORST, WORST);
    if (known.isPresent()) {
      return Usd.of(known.get());
    }
    Usd worst = planned(job, outages, now);
    return Usd.of(steps.storeFirst(WORST, WORST, worst.amount().toPlainString()));
  }

  private Usd planned(Job job, OutageTracker outages, Instant now)
      throws JobFailedException, InterruptedException {
    try {
      Documents read = tracked(Documents.of(documents, job.tenant()), outages);
      return planner
          .plan(job.tenant(), job.request(), read)
          .worst(pricing, now)
          .usd()
          .orElseThrow(
              () ->
                  new JobFailedException(
                      FailureReason.NO_PRICE_KNOWN,
                      "The job may cost only so much, and no price of its model is known here; the"
                          + " operator can give one by the parameter prices"));
    } catch (UnplannableException e) {
      if (e.getCause() instanceof JobFailedException failed) {
        throw failed;
      }
      throw new IllegalStateException("The job cannot be planned", e);
    }
  }
}
