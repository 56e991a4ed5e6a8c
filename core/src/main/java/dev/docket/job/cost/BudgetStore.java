package dev.docket.job.cost;

import dev.docket.job.Budget;
import dev.docket.job.JobStore;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * The budgets of tenants. What jobs set aside and use is written by {@link JobStore}, in the
 * transactions that admit and end them.
 */
public interface BudgetStore {
  /** The budget of {@code tenant}, if it has one. */
  Optional<Budget> budget(TenantId tenant);

  /** Sets the budget of {@code tenant}; empty takes it away. */
  void set(TenantId tenant, Optional<Budget> budget);

  /** Where {@code period} stands. */
  Budget.Balance balance(TenantId tenant, String period);

  /** When {@code mark} of {@code period} was first passed: {@code now}, or as was said before. */
  Instant warnedAt(TenantId tenant, String period, String mark, Instant now);
}
