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
   * @param admitted whether it may ask the model, as far as its tenant's budget goes
   * @param reservation what it has set aside of a budget; null where there is none
   * @param waiting what it waits for; null where it does not wait, or has not been looked at
   */
  public record Run(
      Instant deadlineAt,
      boolean cancelRequested,
      @Nullable String lease,
      @Nullable Instant checkAt,
      boolean hasResult,
      boolean admitted,
      Budget.@Nullable Reservation reservation,
      @Nullable Waiting waiting) {

    private Run with(@Nullable String newLease, @Nullable Instant newCheckAt) {
      return new Run(
          deadlineAt,
          cancelRequested,
          newLease,
          newCheckAt,
          hasResult,
          admitted,
          reservation,
          waiting);
    }

    private Run waitingFor(@Nullable Waiting other) {
      return new Run(
          deadlineAt, cancelRequested, lease, checkAt, hasResult, admitted, reservation, other);
    }

    private Run admittedWith(Budget.@Nullable Reservation held) {
      return new Run(deadlineAt, cancelRequested, lease, checkAt, hasResult, true, held, null);
    }
  }

  /** What a job waits for, and since when. */
  public record Waiting(Reason reason, Instant since) {
    /** What a job can wait for. */
    public enum Reason {
      /** A worker that has a place for it. */
      SLOT,
      /** Tokens of the model's quota, or its turn among the requests. */
      QUOTA,
      /** Room in its tenant's budget. */
      BUDGET,
      /** A model that refuses requests, or cannot be reached. */
      MODEL
    }
  }

  /**
   * What the runner says of its work.
   *
   * @param busy whether the runner is in a phase of its own work, so that a crash now is its doing,
   *     or waits for a response that it has started
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
        now.plus(request.terms().deadline()),
        false,
        null,
        now.plusSeconds(60),
        hasResult,
        false,
        null,
        null);
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

  /** As in {@link Run}. */
  public boolean admitted() {
    return run.admitted;
  }

  /** As in {@link Run}. */
  public Budget.@Nullable Reservation reservation() {
    return run.reservation;
  }

  /**
   * What it waits for: what its runner said at last, or else a place at a worker; null where it
   * does not wait.
   */
  public @Nullable Waiting waiting() {
    if (isFinished() || run.waiting != null) {
      return run.waiting;
    }
    return status instanceof Queued && lease() == null
        ? new Waiting(Waiting.Reason.SLOT, deadlineAt().minus(request().terms().deadline()))
        : null;
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

  /** Whether no worker has ever claimed it, so that nothing can be stored of its steps. */
  public boolean isUntouched() {
    return version == 0;
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

  /** The untouched job at the hands of the first to claim it. */
  public Job claimedFirst(FirstClaim claim) {
    return claimed(claim.messageId(), claim.at())
        .checkedAt(claim.checkAt())
        .reported(new Report(progress(), usage(), warnings(), true, 0));
  }

  /**
   * The first claim of a job.
   *
   * @param messageId the delivery's
   * @param at when it is made
   * @param checkAt when the sweep is to look at the job
   */
  public record FirstClaim(String messageId, Instant at, Instant checkAt) {}

  /** No longer held by a delivery: the next one may claim it. Looked at again at {@code when}. */
  public Job released(Instant when) {
    require(!isFinished(), "release");
    return with(status, run.with(null, when));
  }

  /** Queued again without a claim, as it cannot be run yet; looked at again at {@code when}. */
  public Job heldBack(Instant when) {
    require(!isFinished(), "hold back");
    return with(new Queued(), run.with(null, when));
  }

  /** The same claim, to be looked at by the sweep not before {@code when}. */
  public Job checkedAt(Instant when) {
    require(!isFinished(), "check");
    return with(status, run.with(lease(), when));
  }

  /** Allowed to ask the model, as its tenant has no budget. */
  public Job admittedFreely() {
    require(!isFinished(), "admit");
    return with(status, run.admittedWith(null));
  }

  /** Allowed to ask the model for as much as it has set aside. */
  public Job admittedWith(Budget.Reservation reservation) {
    require(!isFinished(), "admit");
    return with(status, run.admittedWith(reservation));
  }

  /** Waiting for {@code reason}, since {@code now} if not before; or for nothing. */
  public Job waitingFor(Waiting.@Nullable Reason reason, Instant now) {
    require(!isFinished(), "let wait");
    Waiting known = run.waiting;
    if (reason == null) {
      return known == null ? this : with(status, run.waitingFor(null));
    }
    return known != null && known.reason() == reason
        ? this
        : with(status, run.waitingFor(new Waiting(reason, now)));
  }

  /** The finished job as it stands once its reservation is settled. */
  public Job settled() {
    require(isFinished(), "settle");
    Budget.Reservation held = reservation();
    return held == null
        ? this
        : with(
            status,
            new Run(
                deadlineAt(),
                cancelRequested(),
                lease(),
                checkAt(),
                hasResult(),
                admitted(),
                held.settled(usage().cost().usd()),
                null));
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
    return with(
        status,
        new Run(
            deadlineAt(),
            true,
            lease(),
            checkAt(),
            hasResult(),
            admitted(),
            reservation(),
            run.waiting));
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
        new Run(
            deadlineAt(),
            cancelRequested(),
            null,
            null,
            withResult,
            admitted(),
            reservation(),
            null),
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
