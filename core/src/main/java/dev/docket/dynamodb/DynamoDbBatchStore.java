package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BatchId;
import dev.docket.job.BlobStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchStore;
import dev.docket.job.batch.Manifest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Batches as rows {@code BATCH#<id>} / {@code A}, their manifests beside them as {@code M}. */
public final class DynamoDbBatchStore implements BatchStore {
  private static final String MANIFEST = "M";
  private static final String BLOB = "blob_key";
  private static final String NEW = "attribute_not_exists(pk)";
  private static final int MAX_IN_ROW = 300_000; // a row may have 400 KB

  private final Table table;
  private final BlobStore blobs;
  private final Function<Batch, List<Row>> told;

  /** Batches in {@code table}; manifests that a row cannot hold go to {@code blobs}. */
  public DynamoDbBatchStore(DynamoDbClient dynamo, String table, BlobStore blobs) {
    this(dynamo, table, blobs, _ -> List.of());
  }

  /** The same; that a batch is expanded is stored so that webhooks hear of a batch of no jobs. */
  public DynamoDbBatchStore(
      DynamoDbClient dynamo, String table, BlobStore blobs, DynamoDbWebhookStore webhooks) {
    this(dynamo, table, blobs, batch -> webhooks.subscriptions().rows(batch));
  }

  private DynamoDbBatchStore(
      DynamoDbClient dynamo, String table, BlobStore blobs, Function<Batch, List<Row>> told) {
    this.told = told;
    this.table = new Table(dynamo, table);
    this.blobs = blobs;
  }

  @Override
  public boolean create(Batch batch) {
    return table.putIf(BatchItem.row(batch), NEW, Map.of()).isEmpty();
  }

  @Override
  public boolean create(Batch batch, Manifest manifest) {
    keep(batch.tenant(), batch.id(), manifest); // a manifest without its batch harms nobody
    return create(batch);
  }

  @Override
  public Optional<Batch> find(TenantId tenant, BatchId id) {
    return table
        .get(BatchItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(BatchItem::batch);
  }

  @Override
  public Optional<Batch> replace(Batch batch) {
    Batch next = batch.withVersion(batch.version() + 1);
    List<Row> news = told.apply(next);
    boolean isWon =
        !news.isEmpty()
            ? table.transact(BatchItem.row(next), batch.version(), List.of(), news)
            : table
                .putIf(
                    BatchItem.row(next),
                    "version = :read AND tenant = :tenant",
                    Map.of(
                        ":read", Row.number(batch.version()),
                        ":tenant", AttributeValue.fromS(batch.tenant().value())))
                .isEmpty();
    return isWon ? Optional.of(next) : Optional.empty();
  }

  @Override
  public Manifest keepManifest(TenantId tenant, BatchId id, Manifest manifest) {
    if (find(tenant, id).isEmpty()) {
      throw new IllegalArgumentException("No batch " + id);
    }
    keep(tenant, id, manifest);
    return manifest(tenant, id).orElse(manifest);
  }

  @Override
  public Optional<Manifest> manifest(TenantId tenant, BatchId id) {
    return table
        .get(BatchItem.pk(id), MANIFEST)
        .flatMap(row -> row.ifTenantIs(tenant))
        .flatMap(
            row ->
                row.has("value")
                    ? Optional.of(row.bytes("value"))
                    : blobs.get(tenant, row.text(BLOB)))
        .map(bytes -> StoredJson.value(Manifest.class, bytes));
  }

  @Override
  public Page<Batch> list(TenantId tenant, int limit, Optional<String> after) {
    Page<Row> index = new ListIndex(table).page(BatchItem.list(tenant), limit, after);
    return new Page<>(
        batches(index.items())
            .sorted(
                Comparator.comparing(Batch::createdAt)
                    .thenComparing(batch -> batch.id().value())
                    .reversed())
            .toList(),
        index.next());
  }

  @Override
  public List<Batch> openBatches(int shard, Instant dueBefore, int limit) {
    QueryRequest.Builder due =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard AND check_at < :due")
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(BatchItem.openShard(shard)),
                    ":due", AttributeValue.fromS(Row.time(dueBefore))));
    // The index may lag behind: what counts is the row.
    return batches(table.query(due, limit))
        .filter(batch -> !batch.expanded() && checkAt(batch).isBefore(dueBefore))
        .sorted(Comparator.comparing(DynamoDbBatchStore::checkAt))
        .toList();
  }

  private void keep(TenantId tenant, BatchId id, Manifest manifest) {
    byte[] value = StoredJson.compressed(Manifest.class, manifest);
    Row row = Row.keyed(BatchItem.pk(id), MANIFEST).with("tenant", tenant.value());
    if (value.length <= MAX_IN_ROW) {
      row.with("value", value);
    } else {
      String blob = id + "-" + UUID.randomUUID();
      blobs.put(tenant, blob, value);
      row.with(BLOB, blob);
    }
    Optional<Row> there = table.putIf(row, NEW, Map.of());
    if (there.isPresent() && row.has(BLOB)) {
      blobs.delete(tenant, row.text(BLOB));
    }
  }

  private Stream<Batch> batches(List<Row> index) {
    return table
        .getAll(index.stream().map(row -> Table.key(row.text(Names.PK), Row.WHOLE)).toList())
        .stream()
        .map(BatchItem::batch);
  }

  private static Instant checkAt(Batch batch) {
    return Objects.requireNonNull(batch.checkAt(), "an open batch has a time to be checked");
  }
}
