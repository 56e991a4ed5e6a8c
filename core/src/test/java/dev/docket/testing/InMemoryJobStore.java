package dev.docket.testing;

import dev.docket.job.Budget;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.cost.BudgetStore;
import dev.docket.price.Usd;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Jobs, and with them their steps and results, in maps. */
public final class InMemoryJobStore implements JobStore, BudgetStore {
  private record Erased(TenantId tenant, Instant at) {}

  private final InMemoryStepStore steps = new InMemoryStepStore();
  private final Map<JobId, Job> jobs = new HashMap<>();
  private final Map<TenantId, Budget> budgets = new HashMap<>();
  private final Map<String, Instant> warnings = new HashMap<>();
  private final Map<String, Budget.Balance> balances = new HashMap<>();
  private final Map<JobId, byte[]> results = new HashMap<>();
  private final Map<JobId, Erased> erased = new HashMap<>();

  /** The steps of these jobs; erasing a job erases its steps. */
  public InMemoryStepStore steps() {
    return steps;
  }

  @Override
  public synchronized boolean create(Job job) {
    if (erased.containsKey(job.id())) {
      return false;
    }
    Job there = jobs.putIfAbsent(job.id(), job);
    return there == null || there.equals(job);
  }

  @Override
  public synchronized void checkUntouchedAt(TenantId tenant, JobId id, Instant checkAt) {
    find(tenant, id)
        .filter(Job::isUntouched)
        .ifPresent(job -> jobs.put(id, job.checkedAt(checkAt)));
  }

  @Override
  public synchronized Optional<Job> claimFirst(TenantId tenant, JobId id, Job.FirstClaim claim) {
    Optional<Job> there = find(tenant, id);
    Optional<Job> repeated =
        there.filter(
            j ->
                j.version() == 1
                    && claim.messageId().equals(j.lease())
                    && claim.at().equals(j.startedAt()));
    return repeated.isPresent()
        ? repeated
        : there
            .filter(j -> j.isUntouched() && j.admitted() && j.statusCode().equals("queued"))
            .flatMap(j -> replace(j.claimedFirst(claim)));
  }

  @Override
  public synchronized Optional<Job> find(TenantId tenant, JobId id) {
    return Optional.ofNullable(jobs.get(id)).filter(j -> j.tenant().equals(tenant));
  }

  @Override
  public synchronized List<Job> findAll(TenantId tenant, Collection<JobId> ids) {
    return ids.stream().distinct().flatMap(id -> find(tenant, id).stream()).toList();
  }

  @Override
  public synchronized boolean isErased(TenantId tenant, JobId id, Instant now) {
    Erased mark = erased.get(id);
    return mark != null
        && mark.tenant().equals(tenant)
        && mark.at().plus(Duration.ofDays(30)).isAfter(now);
  }

  @Override
  public synchronized Optional<Job> replace(Job job) {
    Job next = job.withVersion(job.version() + 1);
    Job there = jobs.get(job.id());
    if (there == null || !there.tenant().equals(job.tenant())) {
      return Optional.empty();
    }
    if (there.version() == job.version()) {
      if (job.isFinished()) {
        settle(job);
        next = next.settled();
      }
      jobs.put(job.id(), next);
      return Optional.of(next);
    }
    next = job.isFinished() ? next.settled() : next;
    return there.equals(next) ? Optional.of(next) : Optional.empty();
  }

  @Override
  public synchronized Admitted createAdmitted(Job job, Usd limit) {
    Job there = jobs.get(job.id());
    if (there != null || erased.containsKey(job.id())) {
      return job.equals(there) ? Admitted.DONE : Admitted.MOVED;
    }
    return admitAs(job, job, limit);
  }

  @Override
  public synchronized Admitted admit(Job job, Usd limit) {
    Job next = job.withVersion(job.version() + 1);
    Job there = jobs.get(job.id());
    if (there == null || !there.tenant().equals(job.tenant()) || there.version() != job.version()) {
      return next.equals(there) ? Admitted.DONE : Admitted.MOVED;
    }
    return admitAs(job, next, limit);
  }

  private Admitted admitAs(Job job, Job next, Usd limit) {
    Budget.Reservation reservation = job.reservation();
    if (reservation == null) {
      if (budgets.containsKey(job.tenant())) {
        return Admitted.BUDGETED;
      }
    } else {
      Budget.Balance balance = balance(job.tenant(), reservation.period());
      if (balance.committed().plus(reservation.held()).isAbove(limit)) {
        return Admitted.NO_ROOM;
      }
      balances.put(
          key(job.tenant(), reservation.period()),
          new Budget.Balance(balance.used(), balance.reserved().plus(reservation.held())));
    }
    jobs.put(job.id(), next);
    return Admitted.DONE;
  }

  private void settle(Job job) {
    Budget.Reservation before = job.reservation();
    if (before != null) {
      Budget.Reservation after = before.settled(job.usage().cost().usd());
      Budget.Balance balance = balance(job.tenant(), before.period());
      balances.put(
          key(job.tenant(), before.period()),
          new Budget.Balance(
              balance.used().plus(after.booked()).minus(before.booked()),
              balance.reserved().minus(before.held())));
    }
  }

  @Override
  public synchronized Optional<Budget> budget(TenantId tenant) {
    return Optional.ofNullable(budgets.get(tenant));
  }

  @Override
  public synchronized void set(TenantId tenant, Optional<Budget> budget) {
    budget.ifPresentOrElse(b -> budgets.put(tenant, b), () -> budgets.remove(tenant));
  }

  @Override
  public synchronized Budget.Balance balance(TenantId tenant, String period) {
    return balances.getOrDefault(key(tenant, period), Budget.Balance.NONE);
  }

  @Override
  public synchronized Instant warnedAt(TenantId tenant, String period, String mark, Instant now) {
    return warnings.computeIfAbsent(key(tenant, period) + "/" + mark, _ -> now);
  }

  private static String key(TenantId tenant, String period) {
    return tenant + "/" + period;
  }

  @Override
  public synchronized Optional<Job> finish(Job finished, byte[] result, boolean mayReplace) {
    Optional<Job> stored = replace(finished);
    stored.ifPresent(_ -> results.put(finished.id(), result.clone()));
    return stored;
  }

  @Override
  public synchronized Optional<byte[]> result(TenantId tenant, JobId id) {
    return find(tenant, id)
        .flatMap(j -> Optional.ofNullable(results.get(j.id())))
        .map(byte[]::clone);
  }

  @Override
  public synchronized Page<Job> list(
      TenantId tenant, JobFilter filter, int limit, Optional<String> after) {
    return Marks.page(
        jobs.values().stream().filter(j -> j.tenant().equals(tenant)),
        j -> Marks.mark(j.createdAt(), j.id().value()),
        j ->
            filter.status().map(s -> s.equals(j.statusCode())).orElse(true)
                && filter.type().map(t -> t.equals(j.request().type().code())).orElse(true)
                && filter.batch().map(b -> Objects.equals(b, j.batch())).orElse(true)
                && filter.when().has(j.createdAt()),
        limit,
        after);
  }

  @Override
  public synchronized boolean erase(TenantId tenant, JobId id, Instant now) {
    if (find(tenant, id).filter(Job::isFinished).isEmpty()) {
      return false;
    }
    jobs.remove(id);
    results.remove(id);
    steps.erase(tenant, id);
    erased.put(id, new Erased(tenant, now));
    return true;
  }

  @Override
  public synchronized List<Job> openJobs(int shard, Instant dueBefore, int limit) {
    return jobs.values().stream()
        .filter(j -> JobStore.shard(j.id()) == shard && !j.isFinished())
        .filter(j -> checkAt(j).isBefore(dueBefore))
        .sorted(Comparator.comparing(InMemoryJobStore::checkAt))
        .limit(limit)
        .toList();
  }

  private static Instant checkAt(Job job) {
    return Objects.requireNonNull(job.checkAt(), "an unfinished job has a time to be checked");
  }
}
