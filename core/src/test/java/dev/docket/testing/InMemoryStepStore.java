package dev.docket.testing;

import dev.docket.job.Booking;
import dev.docket.job.JobId;
import dev.docket.job.StepStore;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import dev.docket.job.cost.UsageStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Steps in a map. */
public final class InMemoryStepStore implements StepStore, UsageStore {
  private record AttemptKey(String step, int number) {}

  private static final class Kept {
    private final Map<String, Output> outputs = new TreeMap<>();
    private final Map<AttemptKey, Attempt> attempts = new HashMap<>();
    private final Set<AttemptKey> settled = new HashSet<>();
  }

  private final Map<List<String>, Kept> jobs = new HashMap<>();
  private final Map<TenantId, Map<Booking, Usage>> booked = new HashMap<>();

  @Override
  public synchronized Steps load(TenantId tenant, JobId job) {
    Kept kept = jobs.getOrDefault(key(tenant, job), new Kept());
    return new Steps(List.copyOf(kept.outputs.values()), List.copyOf(kept.attempts.values()));
  }

  @Override
  public synchronized void storeOutput(TenantId tenant, JobId job, Output output) {
    kept(tenant, job).outputs.put(output.step(), output);
  }

  @Override
  public synchronized Output storeFirstOutput(TenantId tenant, JobId job, Output output) {
    Output there = kept(tenant, job).outputs.putIfAbsent(output.step(), output);
    return there == null ? output : there;
  }

  @Override
  public synchronized List<Output> outputs(TenantId tenant, JobId job, String first, String last) {
    return jobs.getOrDefault(key(tenant, job), new Kept()).outputs.values().stream()
        .filter(o -> o.step().compareTo(first) >= 0 && o.step().compareTo(last) <= 0)
        .toList();
  }

  @Override
  public synchronized boolean createAttempt(TenantId tenant, JobId job, Attempt attempt) {
    Attempt there =
        kept(tenant, job)
            .attempts
            .putIfAbsent(new AttemptKey(attempt.step(), attempt.number()), attempt);
    return there == null || there.equals(attempt);
  }

  @Override
  public synchronized boolean recordResponse(
      TenantId tenant, JobId job, String step, int number, String attemptId, String responseId) {
    AttemptKey key = new AttemptKey(step, number);
    Attempt there = kept(tenant, job).attempts.get(key);
    if (there == null || !there.id().equals(attemptId)) {
      return false;
    }
    if (there.responseId() != null) {
      return there.responseId().equals(responseId);
    }
    kept(tenant, job).attempts.put(key, there.started(responseId));
    return true;
  }

  @Override
  public synchronized void settleAttempt(
      TenantId tenant, JobId job, String step, int number, Settlement settlement) {
    AttemptKey key = new AttemptKey(step, number);
    Kept kept = kept(tenant, job);
    Attempt there = kept.attempts.get(key);
    if (there == null) {
      return;
    }
    Usage before = kept.settled.add(key) ? Usage.NONE : there.usage();
    kept.attempts.put(key, there.settled(settlement.state(), settlement.usage(), settlement.end()));
    Usage change = settlement.usage().minus(before);
    if (!change.equals(Usage.NONE)) {
      booked
          .computeIfAbsent(tenant, _ -> new HashMap<>())
          .merge(settlement.booking(), change, Usage::plus);
    }
  }

  @Override
  public synchronized void settleWithOutput(
      TenantId tenant, JobId job, Output output, int number, Settlement settlement) {
    if (kept(tenant, job).attempts.containsKey(new AttemptKey(output.step(), number))) {
      storeOutput(tenant, job, output);
      settleAttempt(tenant, job, output.step(), number, settlement);
    }
  }

  @Override
  public synchronized List<Booked> usage(TenantId tenant, LocalDate first, LocalDate last) {
    return booked.getOrDefault(tenant, Map.of()).entrySet().stream()
        .filter(e -> !e.getKey().day().isBefore(first) && !e.getKey().day().isAfter(last))
        .map(e -> new Booked(e.getKey(), e.getValue()))
        .toList();
  }

  synchronized void erase(TenantId tenant, JobId job) {
    jobs.remove(key(tenant, job));
  }

  private Kept kept(TenantId tenant, JobId job) {
    return jobs.computeIfAbsent(key(tenant, job), _ -> new Kept());
  }

  private static List<String> key(TenantId tenant, JobId job) {
    return List.of(tenant.value(), job.value());
  }
}
