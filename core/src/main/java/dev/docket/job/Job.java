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
 */
public record Job(Submission submission, JobStatus status, Run run, Report report, long version) {

  /**
   * What never changes.
   *
   * @param batch the batch that the job belongs to
   */
  public record Submission(
      JobId id, TenantId tenant, JobRequest request, @Nullable BatchId batch, Instant createdAt) {}

  /**
   * The run since submission or the last retry.
   *
   * @param cancelRequested whether its runner is to cancel it
   * @param lease the MessageId of the delivery that claims the job; null when it may be claimed
   * @param checkAt when the sweep looks at an unfinished job; null once it is finished
   * @param hasResult whether a result is served, also that of an earlier run
   */
  public record Run(
      Instant deadlineAt,
      boolean cancelRequested,
      @Nullable String lease,
      @Nullable Instant checkAt,
      boolean hasResult) {

    private Run with(@Nullable String newLease, @Nullable Instant newCheckAt) {
      return new Run(deadlineAt, cancelRequested, newLease, newCheckAt, hasResult);
    }
  }

  /**
   * What the runner says of its work.
   *
   * @param busy whether the runner is in a phase of its own work, so that a crash now is its doing
   * @param crashes starts that found the job busy, since a step last finished
   */
  public record Report(
      Progress progress, Usage usage, List<String> warnings, boolean busy, int crashes) {
    private static final Report NONE = new Report(Progress.NONE, Usage.NONE, List.of(), false, 0);

    private Report with(Usage newUsage) {
      return new Report(progress, newUsage, warnings, busy, crashes);
    }
  }

  /** A new job, to be looked at by the sweep in a minute if its message is lost. */
  public static Job submitted(
      JobId id, TenantId tenant, JobRequest request, @Nullable BatchId batch, Instant now) {
    return new Job(
        new Submission(id, tenant, request, batch, now),
        new Queued(),
        newRun(request, now, false),
        Report.NONE,
        0);
  }

  private static Run newRun(JobRequest request, Instant now, boolean hasResult) {
    return new Run(
        now.plus(request.terms().deadline()), false, null, now.plusSeconds(60), hasResult);
  }

  /** As in {@link Submission}. */
  public JobId id() {
    return submission.id;
  }

  /** As in {@link Submission}. */
  public TenantId tenant() {
    return submission.tenant;
  }

  /** As in {@link Submission}. */
  public JobRequest request() {
    return submission.request;
  }

  /** As in {@link Submission}. */
  public @Nullable BatchId batch() {
    return submission.batch;
  }

  /** As in {@link Submission}. */
  public Instant createdAt() {
    return submission.createdAt;
  }

  /** As in {@link Run}. */
  public Instant deadlineAt() {
    return run.deadlineAt;
  }

  /** As in {@link Run}. */
  public boolean cancelRequested() {
    return run.cancelRequested;
  }

  /** As in {@link Run}. */
  public @Nullable String lease() {
    return run.lease;
  }

  /** As in {@link Run}. */
  public @Nullable Instant checkAt() {
    return run.checkAt;
  }

  /** As in {@link Run}. */
  public boolean hasResult() {
    return run.hasResult;
  }

  /** As in {@link Report}. */
  public Progress progress() {
    return report.progress;
  }

  /** As in {@link Report}. */
  public Usage usage() {
    return report.usage;
  }

  /** As in {@link Report}. */
  public List<String> warnings() {
    return report.warnings;
  }

  /** As in {@link Report}. */
  public boolean busy() {
    return report.busy;
  }

  /** As in {@link Report}. */
  public int crashes() {
    return report.crashes;
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
    return cancelRequested() && !isFinished() ? "cancelling" : status.code();
  }

  /** Claimed by the delivery {@code messageId}. */
  public Job claimed(String messageId, Instant now) {
    require(!isFinished(), "claim");
    return with(
        status instanceof Running ? status : new Running(now), run.with(messageId, checkAt()));
  }

  /** No longer held by a delivery: the next one may claim it. Looked at again at {@code when}. */
  public Job released(Instant when) {
    require(!isFinished(), "release");
    return with(status, run.with(null, when));
  }

  /** The same claim, to be looked at by the sweep not before {@code when}. */
  public Job checkedAt(Instant when) {
    require(!isFinished(), "check");
    return with(status, run.with(lease(), when));
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
    return finished(new Failed(reason, detail, startedAt(), now), hasResult());
  }

  /** Over on request. */
  public Job cancelled(Instant now) {
    return finished(new Cancelled(startedAt(), now), hasResult());
  }

  /** Cancelled: at once where no worker has it yet, else by its runner; as it is if it is over. */
  public Job cancel(Instant now) {
    if (isFinished()) {
      return this;
    }
    return status instanceof Queued && lease() == null ? cancelled(now) : cancelAsked();
  }

  /** To be cancelled by its runner. */
  public Job cancelAsked() {
    require(!isFinished(), "cancel");
    return with(status, new Run(deadlineAt(), true, lease(), checkAt(), hasResult()));
  }

  /** Queued again with a new deadline; the old result is served until replaced. */
  public Job retried(Instant now) {
    require(status instanceof Failed || status instanceof Partial, "retry");
    return new Job(
        submission,
        new Queued(),
        newRun(request(), now, hasResult()),
        Report.NONE.with(usage()),
        version);
  }

  /** The same job with what its runner reports. */
  public Job reported(Report newReport) {
    require(!isFinished(), "report");
    return new Job(submission, status, run, newReport, version);
  }

  /**
   * The finished job with what all its attempts have used: a runner that had lost it may have sent
   * more than the one that ended it knew of.
   */
  public Job counted(Usage all) {
    require(isFinished(), "count");
    return all.modelCalls() < usage().modelCalls() || all.equals(usage())
        ? this
        : new Job(submission, status, run, report.with(all), version);
  }

  /** The same job as it stands stored at {@code newVersion}. */
  public Job withVersion(long newVersion) {
    return new Job(submission, status, run, report, newVersion);
  }

  private Job with(JobStatus newStatus, Run newRun) {
    return new Job(submission, newStatus, newRun, report, version);
  }

  private Job finished(Finished end, boolean withResult) {
    require(!isFinished(), "finish");
    return new Job(
        submission,
        end,
        new Run(deadlineAt(), cancelRequested(), null, null, withResult),
        new Report(progress(), usage(), warnings(), false, 0),
        version);
  }

  private Instant startedAtOr(Instant now) {
    Instant started = startedAt();
    return started == null ? now : started;
  }

  private void require(boolean allowed, String transition) {
    if (!allowed) {
      throw new IllegalStateException(
          "Cannot " + transition + " job " + id() + ", which is " + status.code());
    }
  }
}
