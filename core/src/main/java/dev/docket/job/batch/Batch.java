package dev.docket.job.batch;

import dev.docket.job.BatchId;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many jobs submitted as one, as they were at {@code version}. Its jobs are created by a worker
 * from its manifest; how far they are is counted from the jobs themselves.
 */
public record Batch(Submission submission, Expansion expansion, long version) {

  /** What never changes. */
  public record Submission(
      BatchId id, TenantId tenant, String name, Origin origin, Instant createdAt) {}

  /**
   * What made it.
   *
   * @param order where its documents come from and what is done with each; null where the manifest
   *     was given with the request
   * @param fire the fire of a schedule that made it; null for one submitted by hand
   */
  public record Origin(@Nullable Order order, @Nullable Fire fire) {}

  /**
   * How far it is expanded.
   *
   * @param cancelRequested its jobs are to be cancelled, and no more of them created
   * @param total how many jobs it has; null until its manifest is stored
   * @param expanded whether all its jobs are created and sent
   * @param checkAt when the sweep looks at it; null once it is expanded
   */
  public record Expansion(
      boolean cancelRequested,
      @Nullable Integer total,
      boolean expanded,
      @Nullable Instant checkAt) {}

  /** What a batch is made from when a worker takes it up. */
  public record Order(BatchSource source, JobTemplate job) {}

  /** The fire of a schedule, by the time it was scheduled for. */
  public record Fire(ScheduleId schedule, Instant scheduledAt) {}

  /** A batch whose manifest, of {@code total} jobs, is stored with it. */
  public static Batch ofJobs(BatchId id, TenantId tenant, String name, int total, Instant now) {
    return new Batch(
        new Submission(id, tenant, name, new Origin(null, null), now),
        new Expansion(false, total, false, now.plusSeconds(60)),
        0);
  }

  /** A batch of {@code name} whose manifest is still to be made. */
  public static Batch ordered(
      BatchId id, TenantId tenant, String name, Origin origin, Instant now) {
    return new Batch(
        new Submission(id, tenant, name, origin, now),
        new Expansion(false, null, false, now.plusSeconds(60)),
        0);
  }

  /** As in {@link Submission}. */
  public BatchId id() {
    return submission.id;
  }

  /** As in {@link Submission}. */
  public TenantId tenant() {
    return submission.tenant;
  }

  /** As in {@link Submission}. */
  public String name() {
    return submission.name;
  }

  /** As in {@link Origin}. */
  public @Nullable Order order() {
    return submission.origin.order;
  }

  /** As in {@link Origin}. */
  public @Nullable Fire fire() {
    return submission.origin.fire;
  }

  /** As in {@link Submission}. */
  public Instant createdAt() {
    return submission.createdAt;
  }

  /** As in {@link Expansion}. */
  public boolean cancelRequested() {
    return expansion.cancelRequested;
  }

  /** As in {@link Expansion}. */
  public @Nullable Integer total() {
    return expansion.total;
  }

  /** As in {@link Expansion}. */
  public boolean expanded() {
    return expansion.expanded;
  }

  /** As in {@link Expansion}. */
  public @Nullable Instant checkAt() {
    return expansion.checkAt;
  }

  /** The same batch, its manifest stored. */
  public Batch withTotal(int jobs) {
    return with(new Expansion(cancelRequested(), jobs, expanded(), checkAt()));
  }

  /** The same batch, no more to be expanded. */
  public Batch whenExpanded() {
    return with(new Expansion(cancelRequested(), total(), true, null));
  }

  /** The same batch, to be looked at by the sweep not before {@code when}. */
  public Batch checkedAt(Instant when) {
    return with(new Expansion(cancelRequested(), total(), expanded(), when));
  }

  /** The same batch, to be cancelled. */
  public Batch cancelAsked() {
    return with(new Expansion(true, total(), expanded(), checkAt()));
  }

  /** The same batch as it stands stored at {@code newVersion}. */
  public Batch withVersion(long newVersion) {
    return new Batch(submission, expansion, newVersion);
  }

  private Batch with(Expansion next) {
    return new Batch(submission, next, version);
  }

  /** The ids of its jobs, by position; none before its manifest is stored. */
  public List<JobId> jobs() {
    return IntStream.range(0, jobCount()).mapToObj(this::jobAt).toList();
  }

  /** The id of the job at {@code position}, from 0: the same each time the batch is expanded. */
  public JobId jobAt(int position) {
    return JobId.derived(id() + "#" + position);
  }

  private int jobCount() {
    Integer known = total();
    return known == null ? 0 : known;
  }
}
