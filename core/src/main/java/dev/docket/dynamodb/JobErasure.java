package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Erases a job in three writes that can be taken up again after a crash: the job's row becomes a
 * mark that says so, the rows below it go, the mark is set to expire.
 */
final class JobErasure {
  private static final Duration MARK_KEPT = Duration.ofDays(30);

  private final Table table;
  private final ResultRows results;

  JobErasure(Table table, ResultRows results) {
    this.table = table;
    this.results = results;
  }

  boolean erase(TenantId tenant, JobId id, Instant now) {
    Optional<Row> row =
        table.get(JobItem.pk(id), Row.WHOLE).flatMap(found -> found.ifTenantIs(tenant));
    if (row.isEmpty() || !isMarked(row.get(), tenant, id)) {
      return false;
    }
    deleteBelow(tenant, id);
    table.put(mark(tenant, id).with("erased_at", now).expiringAt(now.plus(MARK_KEPT)));
    return true;
  }

  /** Whether the mark stands and what is below it is still to go. */
  private boolean isMarked(Row row, TenantId tenant, JobId id) {
    if (JobItem.isErased(row)) {
      return !row.has(Names.TTL);
    }
    Job job = JobItem.job(row);
    return job.isFinished()
        && table
            .putIf(mark(tenant, id), "version = :read", Map.of(":read", Row.number(job.version())))
            .isEmpty();
  }

  private void deleteBelow(TenantId tenant, JobId id) {
    QueryRequest.Builder below =
        QueryRequest.builder()
            .keyConditionExpression("pk = :job AND sk > :whole")
            .projectionExpression("pk, sk, " + ResultRows.BLOB)
            .consistentRead(true)
            .expressionAttributeValues(
                Map.of(
                    ":job", AttributeValue.fromS(JobItem.pk(id)),
                    ":whole", AttributeValue.fromS(Row.WHOLE)));
    List<Row> rows = table.queryAll(below);
    rows.forEach(row -> results.deleteBlob(tenant, row, Row.of(Map.of())));
    table.deleteAll(
        rows.stream().map(row -> Table.key(row.text(Names.PK), row.text(Names.SK))).toList());
  }

  private static Row mark(TenantId tenant, JobId id) {
    return Row.keyed(JobItem.pk(id), Row.WHOLE)
        .with("tenant", tenant.value())
        .with("status", JobItem.ERASED);
  }
}
