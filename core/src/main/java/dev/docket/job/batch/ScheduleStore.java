package dev.docket.job.batch;

import dev.docket.job.BatchId;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where schedules and their runs are kept. Every write is conditional, and losing is an answer;
 * writing what is already there counts as won.
 */
public interface ScheduleStore {
  /** Stores a new schedule; false if its id is taken. */
  boolean create(Schedule schedule);

  /** The schedule as stored now; empty if unknown or another tenant's. */
  Optional<Schedule> find(TenantId tenant, ScheduleId id);

  /** Stores {@code schedule} over the version it was read at; empty if it has moved on. */
  Optional<Schedule> replace(Schedule schedule);

  /** Deletes a schedule and its runs; false if there was none. */
  boolean delete(TenantId tenant, ScheduleId id);

  /** A tenant's schedules, newest first, at most {@code limit} after {@code after}. */
  Page<Schedule> list(TenantId tenant, int limit, Optional<String> after);

  /** All enabled schedules of all tenants, for the workers that fire them. */
  List<Schedule> enabled();

  /**
   * Claims a fire: stores its run and its batch if there is one, and moves the schedule's {@code
   * firedThrough} up to it, all or nothing. False if the fire was claimed before, by whomever.
   */
  boolean claim(Schedule schedule, Run run, Optional<Batch> batch);

  /** Stores what came of a claimed fire. */
  void updateRun(TenantId tenant, Run run);

  /** The run of a fire. */
  Optional<Run> run(TenantId tenant, ScheduleId id, Instant scheduledAt);

  /** The runs of a schedule, latest fire first, at most {@code limit} after {@code after}. */
  Page<Run> runs(TenantId tenant, ScheduleId id, int limit, Optional<String> after);

  /**
   * A fire and what came of it.
   *
   * @param scheduledAt the time it was scheduled for: the same on all workers
   * @param firedAt when it was claimed
   * @param manual whether a person asked for it out of turn
   * @param batch null if the fire was skipped
   * @param found how many documents the source held; null until known
   * @param submitted how many jobs came of them; null until known
   * @param skipped what was left out, and why
   * @param skippedBecause why the whole fire was skipped; null if it was not
   */
  record Run(
      ScheduleId schedule,
      Instant scheduledAt,
      Instant firedAt,
      boolean manual,
      @Nullable BatchId batch,
      @Nullable Integer found,
      @Nullable Integer submitted,
      List<Manifest.Skipped> skipped,
      @Nullable String skippedBecause) {}
}
