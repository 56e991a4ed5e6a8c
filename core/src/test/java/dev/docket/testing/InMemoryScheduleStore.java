package dev.docket.testing;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.Schedule;
import dev.docket.job.batch.ScheduleId;
import dev.docket.job.batch.ScheduleStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Schedules and their runs in maps. */
public final class InMemoryScheduleStore implements ScheduleStore {
  private final InMemoryBatchStore batches;
  private final Map<ScheduleId, Schedule> schedules = new HashMap<>();
  private final Map<ScheduleId, TreeMap<Instant, Run>> runs = new HashMap<>();

  /** Schedules whose batches are in {@code batches}. */
  public InMemoryScheduleStore(InMemoryBatchStore batches) {
    this.batches = batches;
  }

  @Override
  public synchronized boolean create(Schedule schedule) {
    Schedule there = schedules.putIfAbsent(schedule.id(), schedule);
    return there == null || there.equals(schedule);
  }

  @Override
  public synchronized Optional<Schedule> find(TenantId tenant, ScheduleId id) {
    return Optional.ofNullable(schedules.get(id)).filter(s -> s.tenant().equals(tenant));
  }

  @Override
  public synchronized Optional<Schedule> replace(Schedule schedule) {
    Schedule next = schedule.withVersion(schedule.version() + 1);
    Optional<Schedule> there = find(schedule.tenant(), schedule.id());
    if (there.isPresent() && there.get().version() == schedule.version()) {
      schedules.put(schedule.id(), next);
      return Optional.of(next);
    }
    return there.filter(next::equals);
  }

  @Override
  public synchronized boolean delete(TenantId tenant, ScheduleId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    schedules.remove(id);
    runs.remove(id);
    return true;
  }

  @Override
  public synchronized Page<Schedule> list(TenantId tenant, int limit, Optional<String> after) {
    return Marks.page(
        schedules.values().stream().filter(s -> s.tenant().equals(tenant)),
        s -> Marks.mark(s.createdAt(), s.id().value()),
        _ -> true,
        limit,
        after);
  }

  @Override
  public synchronized List<Schedule> enabled() {
    return schedules.values().stream().filter(Schedule::enabled).toList();
  }

  @Override
  public synchronized boolean claim(Schedule schedule, Run run, Optional<Batch> batch) {
    Schedule stored = schedules.get(schedule.id());
    Map<Instant, Run> claimed = runs.computeIfAbsent(schedule.id(), _ -> new TreeMap<>());
    if (stored == null || claimed.containsKey(run.scheduledAt())) {
      return run.equals(claimed.get(run.scheduledAt()));
    }
    if (!run.manual()) {
      if (!stored.firedThrough().isBefore(run.scheduledAt())) {
        return false;
      }
      schedules.put(stored.id(), stored.firedThrough(run.scheduledAt()));
    }
    claimed.put(run.scheduledAt(), run);
    batch.ifPresent(batches::create);
    return true;
  }

  @Override
  public synchronized void updateRun(TenantId tenant, Run run) {
    Map<Instant, Run> claimed = runs.get(run.schedule());
    if (claimed != null && find(tenant, run.schedule()).isPresent()) {
      claimed.replace(run.scheduledAt(), run);
    }
  }

  @Override
  public synchronized Optional<Run> run(TenantId tenant, ScheduleId id, Instant scheduledAt) {
    return find(tenant, id)
        .flatMap(s -> Optional.ofNullable(runs.get(s.id())))
        .flatMap(r -> Optional.ofNullable(r.get(scheduledAt)));
  }

  @Override
  public synchronized Page<Run> runs(
      TenantId tenant, ScheduleId id, int limit, Optional<String> after) {
    return Marks.page(
        find(tenant, id).stream()
            .flatMap(s -> runs.getOrDefault(s.id(), new TreeMap<>()).values().stream()),
        r -> Marks.mark(r.scheduledAt(), id.value()),
        _ -> true,
        limit,
        after);
  }
}
