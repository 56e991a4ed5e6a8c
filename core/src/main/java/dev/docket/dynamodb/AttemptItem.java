package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.End;
import dev.docket.job.TenantId;
import java.time.Instant;

/** An attempt as a row. */
final class AttemptItem {
  private AttemptItem() {}

  static Row row(String pk, String sk, TenantId tenant, Attempt attempt) {
    return Row.keyed(pk, sk)
        .with("tenant", tenant.value())
        .with("step", attempt.step())
        .with("request_hash", attempt.requestHash())
        .with("model", attempt.model())
        .with("number", attempt.number())
        .with("attempt_id", attempt.id())
        .with("intent_at", attempt.intentAt())
        .with("response_id", attempt.responseId())
        .with("state", attempt.state().name())
        .with("ended_at", attempt.end() == null ? null : attempt.end().at())
        .with("why", attempt.end() == null ? null : attempt.end().why())
        .withAll(UsageItem.attributes(attempt.usage()));
  }

  static Attempt attempt(Row row) {
    Instant endedAt = row.instantOrNull("ended_at");
    return new Attempt(
        row.text("step"),
        row.text("request_hash"),
        row.text("model"),
        row.integer("number"),
        row.text("attempt_id"),
        row.instant("intent_at"),
        row.textOrNull("response_id"),
        Attempt.State.valueOf(row.text("state")),
        UsageItem.usage(row),
        endedAt == null ? null : new End(endedAt, row.text("why")));
  }
}
