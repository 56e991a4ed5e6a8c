package dev.docket.dynamodb;

import dev.docket.document.Document;
import dev.docket.document.DocumentCodec;
import dev.docket.document.Original;
import dev.docket.dynamodb.table.Gzip;
import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BlobStore;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Documents as rows {@code DOC#<id>}, as read in blobs of the same id, and as uploaded in blobs of
 * their own, which may be elsewhere; rows {@code SAME#<hash>} say which document came last with the
 * same name, collection, media type and bytes.
 */
public final class DynamoDbDocumentStore implements DocumentStore {
  private static final String NEW = "attribute_not_exists(pk)";

  private static final Comparator<StoredDocument> NEWEST_FIRST =
      Comparator.comparing(StoredDocument::createdAt)
          .thenComparing(document -> document.id().value())
          .reversed();

  private final Table table;
  private final DynamoDbBlobStore blobs;
  private final BlobStore originals;

  /** Documents in {@code table}, their texts in {@code blobs}, their bytes in {@code originals}. */
  public DynamoDbDocumentStore(
      DynamoDbClient dynamo, String table, DynamoDbBlobStore blobs, BlobStore originals) {
    this.table = new Table(dynamo, table);
    this.blobs = blobs;
    this.originals = originals;
  }

  @Override
  public boolean create(StoredDocument stored, Document document, Original original) {
    Row row = DocumentItem.row(stored);
    Optional<Row> there = table.get(DocumentItem.pk(stored.id()), Row.WHOLE);
    if (there.isPresent()) {
      return there.get().attributes().equals(row.attributes());
    }
    putBlobs(stored, document, original);
    return table.putIf(row, NEW, Map.of()).isEmpty();
  }

  @Override
  public DocumentId createOnce(
      StoredDocument stored,
      Document document,
      Original original,
      Optional<StoredDocument> newest) {
    if (table.get(DocumentItem.pk(stored.id()), Row.WHOLE).isPresent()) {
      return stored.id();
    }
    putBlobs(stored, document, original);
    DocumentId kept = kept(stored, newest);
    if (!kept.equals(stored.id())) {
      deleteBlobs(stored.tenant(), stored.id());
    }
    return kept;
  }

  private DocumentId kept(StoredDocument stored, Optional<StoredDocument> newest) {
    TransactWriteItem document = table.put(DocumentItem.row(stored), NEW, Map.of());
    Row latest = DocumentItem.latest(stored);
    String condition = NEW + " OR created_at <= :seen";
    AttributeValue seen =
        AttributeValue.fromS(Row.time(newest.map(StoredDocument::createdAt).orElse(Instant.EPOCH)));
    Map<String, AttributeValue> values = Map.of(":seen", seen);
    while (true) {
      Optional<Table.Refused> refused =
          table.tryAll(List.of(document, table.put(latest, condition, values)));
      if (refused.isEmpty() || refused.get().write() == 0) {
        return stored.id();
      }
      DocumentId other = new DocumentId(refused.get().there().text("document"));
      if (find(stored.tenant(), other).isPresent()) {
        return other;
      }
      condition = "document = :gone"; // deleted since
      values = Map.of(":gone", AttributeValue.fromS(other.value()));
    }
  }

  private void putBlobs(StoredDocument stored, Document document, Original original) {
    originals.put(stored.tenant(), original(stored.id()), original);
    blobs.put(stored.tenant(), stored.id().value(), Gzip.compress(DocumentCodec.encode(document)));
  }

  private void deleteBlobs(TenantId tenant, DocumentId id) {
    originals.delete(tenant, original(id));
    blobs.delete(tenant, id.value());
  }

  @Override
  public Optional<StoredDocument> find(TenantId tenant, DocumentId id) {
    return table
        .get(DocumentItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(DocumentItem::document);
  }

  @Override
  public List<StoredDocument> findAll(TenantId tenant, Collection<DocumentId> ids) {
    return table
        .getAll(
            ids.stream().distinct().map(id -> Table.key(DocumentItem.pk(id), Row.WHOLE)).toList())
        .stream()
        .flatMap(row -> row.ifTenantIs(tenant).stream())
        .map(DocumentItem::document)
        .toList();
  }

  @Override
  public Optional<Document> read(TenantId tenant, DocumentId id) {
    return blobs.get(tenant, id.value()).map(DynamoDbDocumentStore::decoded);
  }

  private static Document decoded(byte[] stored) {
    return DocumentCodec.decode(Gzip.expand(stored));
  }

  @Override
  public Optional<Whole> whole(TenantId tenant, DocumentId id) {
    List<Row> rows =
        table.getAll(
            List.of(
                Table.key(DocumentItem.pk(id), Row.WHOLE),
                DynamoDbBlobStore.manifestKey(tenant, id.value())));
    Optional<StoredDocument> stored =
        rows.stream()
            .filter(row -> row.text(Names.PK).equals(DocumentItem.pk(id)))
            .flatMap(row -> row.ifTenantIs(tenant).stream())
            .map(DocumentItem::document)
            .findFirst();
    return stored.flatMap(
        known ->
            rows.stream()
                .filter(row -> !row.text(Names.PK).equals(DocumentItem.pk(id)))
                .findFirst()
                .flatMap(manifest -> blobs.get(tenant, id.value(), manifest))
                .map(DynamoDbDocumentStore::decoded)
                .map(document -> new Whole(known, document)));
  }

  @Override
  public Optional<byte[]> original(TenantId tenant, DocumentId id) {
    return originals.get(tenant, original(id));
  }

  @Override
  public Optional<InputStream> openOriginal(TenantId tenant, DocumentId id) {
    return originals.open(tenant, original(id));
  }

  @Override
  public boolean delete(TenantId tenant, DocumentId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    deleteBlobs(tenant, id); // first: what is left after a crash can be deleted again
    table.delete(DocumentItem.pk(id), Row.WHOLE);
    return true;
  }

  @Override
  public List<StoredDocument> versions(
      TenantId tenant, Optional<String> collection, String name, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .indexName(Names.VERSION_INDEX)
            .keyConditionExpression(
                "collection_key = :collection AND begins_with(version_key, :name)")
            .expressionAttributeValues(
                Map.of(
                    ":collection",
                    AttributeValue.fromS(DocumentItem.collectionKey(tenant, collection)),
                    ":name",
                    AttributeValue.fromS(DocumentItem.versionPrefix(name))))
            .scanIndexForward(false);
    return documents(tenant, table.query(query, limit).stream()).toList();
  }

  @Override
  public Page<StoredDocument> list(
      TenantId tenant,
      Optional<String> collection,
      Optional<String> name,
      int limit,
      Optional<String> after) {
    return new ListIndex(table)
        .matching(
            ListIndex.Stretch.all(DocumentItem.list(tenant)),
            limit,
            after,
            rows ->
                documents(tenant, rows.stream().filter(row -> isShown(collection, name, row)))
                    .collect(
                        Collectors.toMap(
                            document -> Table.key(DocumentItem.pk(document.id()), Row.WHOLE),
                            Function.identity())));
  }

  private static boolean isShown(Optional<String> collection, Optional<String> name, Row row) {
    return collection.map(c -> c.equals(row.textOrNull(Names.COLLECTION))).orElse(true)
        && name.map(n -> n.equals(row.text(Names.NAME))).orElse(true);
  }

  /** The key of the blob of the bytes as uploaded. */
  private static String original(DocumentId id) {
    return id.value() + "/original";
  }

  private Stream<StoredDocument> documents(TenantId tenant, Stream<Row> index) {
    List<Map<String, AttributeValue>> keys =
        index.map(row -> Table.key(row.text(Names.PK), row.text(Names.SK))).toList();
    return table.getAll(keys).stream()
        .map(DocumentItem::document)
        .filter(document -> document.tenant().equals(tenant))
        .sorted(NEWEST_FIRST);
  }
}
