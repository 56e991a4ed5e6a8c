package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BatchId;
import dev.docket.job.Budget;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobStatus;
import dev.docket.job.JobStatus.Cancelled;
import dev.docket.job.JobStatus.Completed;
import dev.docket.job.JobStatus.Failed;
import dev.docket.job.JobStatus.Finished;
import dev.docket.job.JobStatus.Partial;
import dev.docket.job.JobStatus.Queued;
import dev.docket.job.JobStatus.Running;
import dev.docket.job.JobStore;
import dev.docket.job.Progress;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A job as a row. An unfinished one stands in the index of what is open. */
final class JobItem {
  /** The status of what is left of an erased job. */
  static final String ERASED = "erased";

  private JobItem() {}

  static String pk(JobId id) {
    return "JOB#" + id;
  }

  static String list(TenantId tenant) {
    return "T#" + tenant + "#JOB";
  }

  static String openShard(int shard) {
    return "OPEN#" + shard;
  }

  static Row row(Job job) {
    Row row =
        Row.keyed(pk(job.id()), Row.WHOLE)
            .with("tenant", job.tenant().value())
            .with(Names.LIST, list(job.tenant()))
            .with(Names.LIST_KEY, Row.time(job.createdAt()) + "#" + job.id())
            .with(Names.TYPE, job.request().type().code())
            .with(Names.BATCH, job.batch() == null ? null : job.batch().value())
            .with("request", StoredJson.text(JobRequest.class, job.request()))
            .with("status", job.status().code())
            .with("started_at", job.startedAt())
            .with("phase", job.progress().phase())
            .with("done", job.progress().done())
            .with("total", job.progress().total())
            .withAll(UsageItem.attributes(job.usage()))
            .with("warnings", job.warnings())
            .with("cancel_requested", job.cancelRequested())
            .with("lease_message", job.lease())
            .with("busy", job.busy())
            .with("crashes", job.crashes())
            .with("created_at", job.createdAt())
            .with("deadline_at", job.deadlineAt())
            .with("has_result", job.hasResult())
            .with("admitted", job.admitted())
            .with("version", job.version());
    Budget.Reservation reservation = job.reservation();
    if (reservation != null) {
      row.with("budget_period", reservation.period())
          .with("budget_held", reservation.held())
          .with("budget_before", reservation.before())
          .with("budget_booked", reservation.booked());
    }
    Job.Waiting waiting = job.run().waiting();
    if (waiting != null) {
      row.with("waiting", waiting.reason().name()).with("waiting_since", waiting.since());
    }
    if (job.status() instanceof Finished finished) {
      row.with("finished_at", finished.finishedAt());
    }
    if (job.status() instanceof Failed(FailureReason reason, String detail, _, _)) {
      row.with("failure_reason", reason.name()).with("failure_detail", detail);
    }
    if (job.checkAt() != null) {
      row.with(Names.OPEN_SHARD, openShard(JobStore.shard(job.id())))
          .with(Names.CHECK_AT, job.checkAt());
    }
    return row;
  }

  /** The claim of an untouched job; sets what {@link Job#claimedFirst} sets. */
  static UpdateItemRequest.Builder firstClaim(TenantId tenant, JobId id, Job.FirstClaim claim) {
    return UpdateItemRequest.builder()
        .key(Table.key(pk(id), Row.WHOLE))
        .updateExpression(
            "SET #status = :running, started_at = :at, lease_message = :message, busy = :true,"
                + " check_at = :check_at, version = :one")
        .conditionExpression(
            "tenant = :tenant AND version = :zero AND #status = :queued AND admitted = :true"
                + " AND cancel_requested = :false AND attribute_not_exists(lease_message)")
        .expressionAttributeNames(Map.of("#status", "status"))
        .expressionAttributeValues(
            Map.of(
                ":running", AttributeValue.fromS(new Running(claim.at()).code()),
                ":queued", AttributeValue.fromS(new Queued().code()),
                ":at", AttributeValue.fromS(Row.time(claim.at())),
                ":message", AttributeValue.fromS(claim.messageId()),
                ":check_at", AttributeValue.fromS(Row.time(claim.checkAt())),
                ":tenant", AttributeValue.fromS(tenant.value()),
                ":zero", Row.number(0),
                ":one", Row.number(1),
                ":true", AttributeValue.fromBool(true),
                ":false", AttributeValue.fromBool(false)));
  }

  /** When the sweep is to look at a job that is untouched, which it stays. */
  static UpdateItemRequest.Builder untouchedCheck(TenantId tenant, JobId id, Instant checkAt) {
    return UpdateItemRequest.builder()
        .key(Table.key(pk(id), Row.WHOLE))
        .updateExpression("SET check_at = :check_at")
        .conditionExpression("tenant = :tenant AND version = :zero AND attribute_exists(check_at)")
        .expressionAttributeValues(
            Map.of(
                ":check_at", AttributeValue.fromS(Row.time(checkAt)),
                ":tenant", AttributeValue.fromS(tenant.value()),
                ":zero", Row.number(0)));
  }

  /**
   * Whether {@code row} stands as {@code claim} left it: its reply was lost, and it was repeated.
   */
  static boolean isFirstClaimed(Row row, TenantId tenant, Job.FirstClaim claim) {
    return row.ifTenantIs(tenant).isPresent()
        && row.number("version") == 1
        && claim.messageId().equals(row.textOrNull("lease_message"))
        && claim.at().equals(row.instantOrNull("started_at"));
  }

  static Job job(Row row) {
    String batch = row.textOrNull(Names.BATCH);
    return new Job(
        new Job.Submission(
            new JobId(row.text(Names.PK).substring("JOB#".length())),
            new TenantId(row.text("tenant")),
            StoredJson.value(JobRequest.class, row.text("request")),
            batch == null ? null : new BatchId(batch),
            row.instant("created_at")),
        status(row),
        new Job.Run(
            row.instant("deadline_at"),
            row.flag("cancel_requested"),
            row.textOrNull("lease_message"),
            row.instantOrNull(Names.CHECK_AT),
            row.flag("has_result"),
            row.flag("admitted"),
            reservation(row),
            waiting(row)),
        new Job.Report(
            new Progress(row.text("phase"), row.integer("done"), row.integer("total")),
            UsageItem.usage(row),
            row.texts("warnings"),
            row.flag("busy"),
            row.integer("crashes")),
        row.number("version"));
  }

  private static Budget.@Nullable Reservation reservation(Row row) {
    String period = row.textOrNull("budget_period");
    return period == null
        ? null
        : new Budget.Reservation(
            period, row.usd("budget_held"), row.usd("budget_before"), row.usd("budget_booked"));
  }

  private static Job.@Nullable Waiting waiting(Row row) {
    String reason = row.textOrNull("waiting");
    return reason == null
        ? null
        : new Job.Waiting(Job.Waiting.Reason.valueOf(reason), row.instant("waiting_since"));
  }

  static boolean isErased(Row row) {
    return ERASED.equals(row.textOrNull("status"));
  }

  private static JobStatus status(Row row) {
    String code = row.text("status");
    return switch (code) {
      case "queued" -> new Queued();
      case "running" -> new Running(row.instant("started_at"));
      case "completed" -> new Completed(row.instant("started_at"), row.instant("finished_at"));
      case "partial" -> new Partial(row.instant("started_at"), row.instant("finished_at"));
      case "failed" ->
          new Failed(
              FailureReason.valueOf(row.text("failure_reason")),
              row.text("failure_detail"),
              row.instantOrNull("started_at"),
              row.instant("finished_at"));
      case "cancelled" ->
          new Cancelled(row.instantOrNull("started_at"), row.instant("finished_at"));
      default -> throw new IllegalStateException("No job status: " + code);
    };
  }
}
