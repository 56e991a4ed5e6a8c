package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.StoredJson;
import dev.docket.dynamodb.table.Table;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.inbox.InboxStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Inboxes as rows {@code INBOX#<id>} / {@code A}, found by their bucket in the index of what is
 * open; what came into them as {@code O#<id>}.
 */
public final class DynamoDbInboxStore implements InboxStore {
  /** How long it is known what came in: longer than any queue keeps its messages. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String ARRIVAL = "O#";
  private static final String OPEN = "ARRIVALS";

  private final Table table;

  /** Inboxes in {@code table}. */
  public DynamoDbInboxStore(DynamoDbClient dynamo, String table) {
    this.table = new Table(dynamo, table);
  }

  @Override
  public void create(Inbox inbox) {
    Row row =
        Row.keyed(pk(inbox.id()), Row.WHOLE)
            .with("tenant", inbox.tenant().value())
            .with("inbox", StoredJson.text(Inbox.class, inbox))
            .with(Names.LIST, list(inbox.tenant()))
            .with(Names.LIST_KEY, Row.time(inbox.createdAt()) + "#" + inbox.id())
            .with(Names.OPEN_SHARD, bucket(inbox.bucket()))
            .with(Names.CHECK_AT, inbox.createdAt());
    var _ = table.putIf(row, "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public Optional<Inbox> find(TenantId tenant, InboxId id) {
    return table
        .get(pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(DynamoDbInboxStore::inbox);
  }

  @Override
  public boolean delete(TenantId tenant, InboxId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    table.delete(pk(id), Row.WHOLE); // from now on nothing more comes in
    QueryRequest.Builder all =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk(id))));
    table.deleteAll(
        table.queryAll(all).stream()
            .map(row -> Table.key(row.text(Names.PK), row.text(Names.SK)))
            .toList());
    return true;
  }

  @Override
  public Page<Inbox> list(TenantId tenant, int limit, Optional<String> after) {
    Page<Row> index = new ListIndex(table).page(list(tenant), limit, after);
    return new Page<>(
        inOrder(index.items()).stream().map(DynamoDbInboxStore::inbox).toList(), index.next());
  }

  @Override
  public List<Inbox> of(String bucket) {
    QueryRequest.Builder query = open(bucket(bucket));
    return inOrder(table.queryAll(query)).stream().map(DynamoDbInboxStore::inbox).toList();
  }

  @Override
  public void keep(Arrival arrival) {
    Row row =
        Row.keyed(pk(arrival.inbox()), ARRIVAL + arrival.id())
            .with("tenant", arrival.tenant().value())
            .with("arrival", StoredJson.text(Arrival.class, arrival))
            .with(Names.LIST, pk(arrival.inbox()))
            .with(Names.LIST_KEY, Row.time(arrival.at()) + "#" + arrival.id())
            .expiringAt(arrival.at().plus(KEPT));
    if (arrival.checkAt() != null) {
      row.with(Names.OPEN_SHARD, OPEN).with(Names.CHECK_AT, arrival.checkAt());
    }
    table.put(row);
  }

  @Override
  public Optional<Arrival> arrival(InboxId inbox, String id) {
    return table.get(pk(inbox), ARRIVAL + id).map(DynamoDbInboxStore::arrival);
  }

  @Override
  public Page<Arrival> arrivals(
      Inbox inbox, Optional<Arrival.State> state, int limit, Optional<String> after) {
    return new ListIndex(table)
        .matching(
            ListIndex.Stretch.all(pk(inbox.id())),
            limit,
            after,
            rows -> {
              Map<Map<String, AttributeValue>, Arrival> arrivals = new HashMap<>();
              for (Row row : inOrder(rows)) {
                Arrival arrival = arrival(row);
                if (state.isEmpty() || arrival.state() == state.get()) {
                  arrivals.put(Table.key(row.text(Names.PK), row.text(Names.SK)), arrival);
                }
              }
              return arrivals;
            });
  }

  @Override
  public List<Arrival> open(Instant dueBefore, int limit) {
    QueryRequest.Builder due =
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard AND check_at <= :due")
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(OPEN),
                    ":due", AttributeValue.fromS(Row.time(dueBefore))));
    return inOrder(table.query(due, limit)).stream().map(DynamoDbInboxStore::arrival).toList();
  }

  private static QueryRequest.Builder open(String shard) {
    return QueryRequest.builder()
        .indexName(Names.OPEN_INDEX)
        .keyConditionExpression("open_shard = :shard")
        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(shard)));
  }

  /** The whole rows of {@code index}, in its order; those that are gone are left out. */
  private List<Row> inOrder(List<Row> index) {
    List<Map<String, AttributeValue>> keys =
        index.stream().map(row -> Table.key(row.text(Names.PK), row.text(Names.SK))).toList();
    List<Row> whole = table.getAll(keys);
    return index.stream()
        .flatMap(
            row ->
                whole.stream()
                    .filter(
                        w ->
                            Objects.equals(w.text(Names.PK), row.text(Names.PK))
                                && Objects.equals(w.text(Names.SK), row.text(Names.SK))))
        .toList();
  }

  private static Inbox inbox(Row row) {
    return StoredJson.value(Inbox.class, row.text("inbox"));
  }

  private static Arrival arrival(Row row) {
    return StoredJson.value(Arrival.class, row.text("arrival"));
  }

  private static String pk(InboxId id) {
    return "INBOX#" + id;
  }

  private static String list(TenantId tenant) {
    return "T#" + tenant + "#INBOX";
  }

  private static String bucket(String name) {
    return "INBOX#" + name;
  }
}
