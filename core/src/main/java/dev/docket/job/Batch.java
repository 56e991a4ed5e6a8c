package dev.docket.job;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many jobs submitted as one, as they were at {@code version}. Its jobs are created by a worker
 * from its manifest; how far they are is counted from the jobs themselves.
 *
 * @param order where its documents come from and what is done with each; null where the manifest
 *     was given with the request
 * @param fire the fire of a schedule that made it; null for one submitted by hand
 * @param cancelRequested its jobs are to be cancelled, and no more of them created
 * @param total how many jobs it has; null until its manifest is stored
 * @param expanded whether all its jobs are created and sent
 * @param checkAt when the sweep looks at it; null once it is expanded
 */
public record Batch(
    BatchId id,
    TenantId tenant,
    String name,
    @Nullable Order order,
    @Nullable Fire fire,
    boolean cancelRequested,
    @Nullable Integer total,
    boolean expanded,
    Instant createdAt,
    @Nullable Instant checkAt,
    long version) {
  /** What a batch is made from when a worker takes it up. */
  public record Order(BatchSource source, JobTemplate job) {}

  /** The fire of a schedule, by the time it was scheduled for. */
  public record Fire(ScheduleId schedule, Instant scheduledAt) {}

  /** A batch whose manifest, of {@code total} jobs, is stored with it. */
  public static Batch ofJobs(BatchId id, TenantId tenant, String name, int total, Instant now) {
    return new Batch(
        id, tenant, name, null, null, false, total, false, now, now.plusSeconds(60), 0);
  }

  /** A batch whose manifest is still to be made from {@code order}. */
  public static Batch ordered(
      BatchId id, TenantId tenant, String name, Order order, @Nullable Fire fire, Instant now) {
    return new Batch(
        id, tenant, name, order, fire, false, null, false, now, now.plusSeconds(60), 0);
  }

  /** The same batch, its manifest stored. */
  public Batch withTotal(int jobs) {
    return new Batch(
        id,
        tenant,
        name,
        order,
        fire,
        cancelRequested,
        jobs,
        expanded,
        createdAt,
        checkAt,
        version);
  }

  /** The same batch, no more to be expanded. */
  public Batch whenExpanded() {
    return new Batch(
        id, tenant, name, order, fire, cancelRequested, total, true, createdAt, null, version);
  }

  /** The same batch, to be looked at by the sweep not before {@code when}. */
  public Batch checkedAt(Instant when) {
    return new Batch(
        id, tenant, name, order, fire, cancelRequested, total, expanded, createdAt, when, version);
  }

  /** The same batch, to be cancelled. */
  public Batch cancelAsked() {
    return new Batch(
        id, tenant, name, order, fire, true, total, expanded, createdAt, checkAt, version);
  }

  /** The same batch as it stands stored at {@code newVersion}. */
  public Batch withVersion(long newVersion) {
    return new Batch(
        id,
        tenant,
        name,
        order,
        fire,
        cancelRequested,
        total,
        expanded,
        createdAt,
        checkAt,
        newVersion);
  }

  /** The ids of its jobs, by position; none before its manifest is stored. */
  public List<JobId> jobs() {
    return IntStream.range(0, total == null ? 0 : total).mapToObj(this::jobAt).toList();
  }

  /** The id of the job at {@code position}, from 0: the same each time the batch is expanded. */
  public JobId jobAt(int position) {
    return JobId.derived(id + "#" + position);
  }
}
