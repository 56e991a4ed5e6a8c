package dev.docket.job;

import dev.docket.job.JobStatus.Cancelled;
import dev.docket.job.JobStatus.Completed;
import dev.docket.job.JobStatus.Failed;
import dev.docket.job.JobStatus.Finished;
import dev.docket.job.JobStatus.Partial;
import dev.docket.job.JobStatus.Queued;
import dev.docket.job.JobStatus.Running;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request's way through the service, as it was at {@code version}. A transition returns the job
 * as it would be next; only {@link JobStore#replace} makes it so.
 *
 * @param batch the batch that the job belongs to
 * @param lease the MessageId of the delivery that claims the job; null when it may be claimed
 * @param busy whether the runner is in a phase of its own work, so that a crash now is its doing
 * @param crashes starts that found the job busy, since a step last finished
 * @param checkAt when the sweep looks at an unfinished job; null once it is finished
 */
public record Job(
    JobId id,
    TenantId tenant,
    JobRequest request,
    @Nullable BatchId batch,
    JobStatus status,
    Progress progress,
    Usage usage,
    List<String> warnings,
    boolean cancelRequested,
    @Nullable String lease,
    boolean busy,
    int crashes,
    Instant createdAt,
    Instant deadlineAt,
    @Nullable Instant checkAt,
    boolean hasResult,
    long version) {

  /** A new job, to be looked at by the sweep in a minute if its message is lost. */
  public static Job submitted(
      JobId id, TenantId tenant, JobRequest request, @Nullable BatchId batch, Instant now) {
    return new Job(
        id,
        tenant,
        request,
        batch,
        new Queued(),
        Progress.NONE,
        Usage.NONE,
        List.of(),
        false,
        null,
        false,
        0,
        now,
        now.plus(request.terms().deadline()),
        now.plusSeconds(60),
        false,
        0);
  }

  /** When a worker first took it up since submission or retry; null before. */
  public @Nullable Instant startedAt() {
    return switch (status) {
      case Queued _ -> null;
      case Running(Instant startedAt) -> startedAt;
      case Finished finished -> finished.startedAt();
    };
  }

  /** Whether the job is over. */
  public boolean isFinished() {
    return status instanceof Finished;
  }

  /** The status as the REST interface spells it. */
  public String statusCode() {
    return cancelRequested && !isFinished() ? "cancelling" : status.code();
  }

  /** Claimed by the delivery {@code messageId}. */
  public Job claimed(String messageId, Instant now) {
    require(!isFinished(), "claim");
    return with(status instanceof Running ? status : new Running(now), messageId, checkAt);
  }

  /** No longer held by a delivery: the next one may claim it. Looked at again at {@code when}. */
  public Job released(Instant when) {
    require(!isFinished(), "release");
    return with(status, null, when);
  }

  /** The same claim, to be looked at by the sweep not before {@code when}. */
  public Job checkedAt(Instant when) {
    require(!isFinished(), "check");
    return with(status, lease, when);
  }

  /** Over; everything was read. */
  public Job completed(Instant now) {
    return finished(new Completed(startedAtOr(now), now), true);
  }

  /** Over; a result is there but not whole. */
  public Job partial(Instant now) {
    return finished(new Partial(startedAtOr(now), now), true);
  }

  /** Over without a new result. */
  public Job failed(FailureReason reason, String detail, Instant now) {
    return finished(new Failed(reason, detail, startedAt(), now), hasResult);
  }

  /** Over on request. */
  public Job cancelled(Instant now) {
    return finished(new Cancelled(startedAt(), now), hasResult);
  }

  /** Cancelled: at once where no worker has it yet, else by its runner; as it is if it is over. */
  public Job cancel(Instant now) {
    if (isFinished()) {
      return this;
    }
    return status instanceof Queued && lease == null ? cancelled(now) : cancelAsked();
  }

  /** To be cancelled by its runner. */
  public Job cancelAsked() {
    require(!isFinished(), "cancel");
    return new Job(
        id,
        tenant,
        request,
        batch,
        status,
        progress,
        usage,
        warnings,
        true,
        lease,
        busy,
        crashes,
        createdAt,
        deadlineAt,
        checkAt,
        hasResult,
        version);
  }

  /** Queued again with a new deadline; the old result is served until replaced. */
  public Job retried(Instant now) {
    require(status instanceof Failed || status instanceof Partial, "retry");
    return new Job(
        id,
        tenant,
        request,
        batch,
        new Queued(),
        Progress.NONE,
        usage,
        List.of(),
        false,
        null,
        false,
        0,
        createdAt,
        now.plus(request.terms().deadline()),
        now.plusSeconds(60),
        hasResult,
        version);
  }

  /** The same job with what its runner reports. */
  public Job reported(
      Progress newProgress,
      Usage newUsage,
      List<String> newWarnings,
      boolean newBusy,
      int newCrashes) {
    require(!isFinished(), "report");
    return new Job(
        id,
        tenant,
        request,
        batch,
        status,
        newProgress,
        newUsage,
        newWarnings,
        cancelRequested,
        lease,
        newBusy,
        newCrashes,
        createdAt,
        deadlineAt,
        checkAt,
        hasResult,
        version);
  }

  /**
   * The finished job with what all its attempts have used: a runner that had lost it may have sent
   * more than the one that ended it knew of.
   */
  public Job counted(Usage all) {
    require(isFinished(), "count");
    return all.modelCalls() < usage.modelCalls() || all.equals(usage)
        ? this
        : new Job(
            id,
            tenant,
            request,
            batch,
            status,
            progress,
            all,
            warnings,
            cancelRequested,
            lease,
            busy,
            crashes,
            createdAt,
            deadlineAt,
            checkAt,
            hasResult,
            version);
  }

  /** The same job as it stands stored at {@code newVersion}. */
  public Job withVersion(long newVersion) {
    return new Job(
        id,
        tenant,
        request,
        batch,
        status,
        progress,
        usage,
        warnings,
        cancelRequested,
        lease,
        busy,
        crashes,
        createdAt,
        deadlineAt,
        checkAt,
        hasResult,
        newVersion);
  }

  private Job with(JobStatus newStatus, @Nullable String newLease, @Nullable Instant newCheckAt) {
    return new Job(
        id,
        tenant,
        request,
        batch,
        newStatus,
        progress,
        usage,
        warnings,
        cancelRequested,
        newLease,
        busy,
        crashes,
        createdAt,
        deadlineAt,
        newCheckAt,
        hasResult,
        version);
  }

  private Job finished(Finished end, boolean withResult) {
    require(!isFinished(), "finish");
    return new Job(
        id,
        tenant,
        request,
        batch,
        end,
        progress,
        usage,
        warnings,
        cancelRequested,
        null,
        false,
        0,
        createdAt,
        deadlineAt,
        null,
        withResult,
        version);
  }

  private Instant startedAtOr(Instant now) {
    Instant started = startedAt();
    return started == null ? now : started;
  }

  private void require(boolean allowed, String transition) {
    if (!allowed) {
      throw new IllegalStateException(
          "Cannot " + transition + " job " + id + ", which is " + status.code());
    }
  }
}
