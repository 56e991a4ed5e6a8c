package dev.docket.job;

import dev.docket.price.Usd;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where jobs and their results are kept. Every write is conditional, and losing is an answer, not
 * an error.
 *
 * <p>Writing what is already there counts as won, so a write may be repeated when its reply is
 * lost. Hence two writers of one and the same job both win: what must be counted must differ.
 */
public interface JobStore {
  /** Stores a new job; false if its id is taken by another. */
  boolean create(Job job);

  /** What became of a job that was to be admitted. */
  enum Admitted {
    /** It is stored as admitted. */
    DONE,
    /** The stored job has moved on, or its id is taken. */
    MOVED,
    /** Its tenant has a budget, and the job has set nothing aside. */
    BUDGETED,
    /** There is no room in the budget for what it would set aside. */
    NO_ROOM
  }

  /**
   * Stores a new job that is admitted, in one with setting aside what its reservation holds: under
   * {@code limit}, or, where it has no reservation, only if its tenant has no budget.
   */
  Admitted createAdmitted(Job job, Usd limit);

  /** The same of a job that is stored, over the version it was read at. */
  Admitted admit(Job job, Usd limit);

  /**
   * Stores the first claim of a job and gives it as it then is, in one request; empty, and nothing
   * stored, unless the job is there, admitted, queued, not to be cancelled and at version 0.
   */
  Optional<Job> claimFirst(TenantId tenant, JobId id, Job.FirstClaim claim);

  /**
   * Has the sweep look at a job at {@code checkAt}, if nobody has touched it since it was stored;
   * it stays untouched.
   */
  void checkUntouchedAt(TenantId tenant, JobId id, Instant checkAt);

  /** The job as stored now (a consistent read); empty if unknown, erased, or another tenant's. */
  Optional<Job> find(TenantId tenant, JobId id);

  /** The jobs of {@code ids} as stored now, in no order; those that are gone are left out. */
  List<Job> findAll(TenantId tenant, Collection<JobId> ids);

  /** Whether the job was erased within the 30 days before {@code now}. */
  boolean isErased(TenantId tenant, JobId id, Instant now);

  /**
   * Stores {@code job} over the version it was read at; empty if the stored job has moved on. What
   * a finished job has used is booked in its budget in one with it, and the rest is let go.
   */
  Optional<Job> replace(Job job);

  /**
   * Stores {@code finished}, a completed or partial job, over the version it was read at, together
   * with its result, a JSON document; empty, and no result stored, if the stored job has moved on.
   */
  default Optional<Job> finish(Job finished, byte[] result) {
    return finish(finished, result, true);
  }

  /**
   * The same.
   *
   * @param mayReplace whether an earlier run may have left a result, which is looked for and
   *     deleted
   */
  Optional<Job> finish(Job finished, byte[] result, boolean mayReplace);

  /** The result of a job that has one. */
  Optional<byte[]> result(TenantId tenant, JobId id);

  /**
   * A tenant's jobs, newest first: the next {@code limit} that match {@code filter} after {@code
   * after}. A page is short before the end only where very many did not match.
   */
  Page<Job> list(TenantId tenant, JobFilter filter, int limit, Optional<String> after);

  /**
   * Erases a finished job with its steps and result; false if it is not finished or not there. A
   * mark is kept for 30 days.
   */
  boolean erase(TenantId tenant, JobId id, Instant now);

  /** How many parts the index of unfinished jobs has. */
  int SHARDS = 16;

  /** The part of the index of unfinished jobs, from 0, that a job stands in. */
  static int shard(JobId id) {
    return Math.floorMod(id.value().hashCode(), SHARDS);
  }

  /** Unfinished jobs of {@code shard} that are due to be checked, oldest first. */
  List<Job> openJobs(int shard, Instant dueBefore, int limit);

  /**
   * Applies {@code change} to the job as stored now, again when another write came between; empty
   * if there is no such job. A change that returns its argument writes nothing.
   */
  default Optional<Job> update(TenantId tenant, JobId id, UnaryOperator<Job> change) {
    while (true) {
      Optional<Job> read = find(tenant, id);
      if (read.isEmpty()) {
        return read;
      }
      Job next = change.apply(read.get());
      if (next.equals(read.get())) {
        return read;
      }
      Optional<Job> stored = replace(next);
      if (stored.isPresent()) {
        return stored;
      }
    }
  }

  /** Which jobs a list shows; an empty field admits all. */
  record JobFilter(
      Optional<String> status, Optional<String> type, Optional<BatchId> batch, Submitted when) {
    /** All jobs. */
    public static final JobFilter ALL =
        new JobFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of any time. */
    public JobFilter(Optional<String> status, Optional<String> type, Optional<BatchId> batch) {
      this(status, type, batch, Submitted.EVER);
    }
  }

  /** When a job was submitted: not before {@code from}, and before {@code to}. */
  record Submitted(Optional<Instant> from, Optional<Instant> to) {
    /** At any time. */
    public static final Submitted EVER = new Submitted(Optional.empty(), Optional.empty());

    /** Whether {@code time} is within. */
    public boolean has(Instant time) {
      return from.map(first -> !time.isBefore(first)).orElse(true)
          && to.map(time::isBefore).orElse(true);
    }
  }
}
