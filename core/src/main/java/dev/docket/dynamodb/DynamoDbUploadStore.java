package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.job.upload.UploadStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Uploads as rows {@code UPLOAD#<id>}. */
public final class DynamoDbUploadStore implements UploadStore {
  /** A client that lost the answer to its completion may ask again for so long. */
  private static final Duration KEPT_AFTER = Duration.ofDays(1);

  private final Table table;

  /** Uploads in {@code table}. */
  public DynamoDbUploadStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public void create(Upload upload) {
    Row row =
        Row.keyed(pk(upload.id()), Row.WHOLE)
            .with("tenant", upload.tenant().value())
            .with("upload", StoredJson.text(Upload.class, upload))
            .expiringAt(upload.expiresAt().plus(KEPT_AFTER));
    var _ = table.putIf(row, "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public Optional<Upload> find(TenantId tenant, UploadId id, Instant now) {
    return table
        .get(pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .filter(row -> !row.isExpired(now))
        .map(row -> StoredJson.value(Upload.class, row.text("upload")));
  }

  private static String pk(UploadId id) {
    return "UPLOAD#" + id;
  }
}
