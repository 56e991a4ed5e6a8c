package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.TenantId;

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
        .withAll(UsageItem.attributes(attempt.usage()));
  }

  static Attempt attempt(Row row) {
    return new Attempt(
        row.text("step"),
        row.text("request_hash"),
        row.text("model"),
        row.integer("number"),
        row.text("attempt_id"),
        row.instant("intent_at"),
        row.textOrNull("response_id"),
        Attempt.State.valueOf(row.text("state")),
        UsageItem.usage(row));
  }
}
