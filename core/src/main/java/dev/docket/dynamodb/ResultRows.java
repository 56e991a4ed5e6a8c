package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Gzip;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BlobStore;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Results, compressed, in rows {@code JOB#<id>} / {@code R}. One too large for a row is a blob of
 * its own, named by the version of the job that it finished, so that a runner that loses the race
 * to finish a job cannot touch the winner's.
 */
final class ResultRows {
  static final String SK = "R";
  static final String BLOB = "blob_key";
  private static final int MAX_IN_ROW = 300_000; // a row may have 400 KB

  private final Table table;
  private final BlobStore blobs;

  ResultRows(Table table, BlobStore blobs) {
    this.table = table;
    this.blobs = blobs;
  }

  /**
   * The end of a job.
   *
   * @param read the job, over whose version {@code next} is stored
   * @param mayReplace whether an earlier run may have left a result
   */
  record End(Job read, Job next, boolean mayReplace) {}

  /** Stores an end together with its result and with the rows that tell of it; false if lost. */
  boolean store(End end, byte[] result, List<Row> told, List<TransactWriteItem> settling) {
    Job read = end.read();
    Job next = end.next();
    byte[] value = Gzip.compress(result);
    Row row =
        Row.keyed(JobItem.pk(next.id()), SK)
            .with("tenant", next.tenant().value())
            .with("version", next.version());
    if (value.length <= MAX_IN_ROW) {
      row.with("value", value);
    } else {
      String blob = next.id() + "-" + UUID.randomUUID();
      blobs.put(next.tenant(), blob, value);
      row.with(BLOB, blob);
    }
    Optional<Row> old = end.mayReplace() ? table.get(JobItem.pk(read.id()), SK) : Optional.empty();
    boolean isWon = table.transact(JobItem.row(next), read.version(), List.of(row), told, settling);
    if (isWon) {
      old.ifPresent(o -> deleteBlob(read.tenant(), o, row));
    } else {
      deleteBlob(read.tenant(), row, Row.of(Map.of()));
    }
    return isWon;
  }

  Optional<byte[]> read(TenantId tenant, JobId id) {
    return table
        .get(JobItem.pk(id), SK)
        .flatMap(row -> row.ifTenantIs(tenant))
        .flatMap(
            row ->
                row.has("value")
                    ? Optional.of(row.bytes("value"))
                    : blobs.get(tenant, row.text(BLOB)))
        .map(Gzip::expand);
  }

  /** Deletes the blob of {@code row}, if it has one that {@code kept} has not. */
  void deleteBlob(TenantId tenant, Row row, Row kept) {
    String blob = row.textOrNull(BLOB);
    if (blob != null && !blob.equals(kept.textOrNull(BLOB))) {
      blobs.delete(tenant, blob);
    }
  }
}
