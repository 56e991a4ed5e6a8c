package dev.docket.dynamodb;

import dev.docket.dynamodb.table.ListIndex;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.BatchId;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.DeliveryId;
import dev.docket.webhook.Event;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Webhooks as rows {@code WEBHOOK#<id>}, each with a short one in the partition {@code WEBHOOKS};
 * deliveries as rows below the job or batch that they tell of.
 */
public final class DynamoDbWebhookStore implements WebhookStore {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String MINE = "version = :read AND tenant = :tenant";
  private static final int ALL = 1000; // deliveries a page, where all are deleted

  private final Table table;
  private final Subscriptions subscriptions;

  /** Webhooks in {@code table}. */
  public DynamoDbWebhookStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, System::nanoTime);
  }

  /** The same, telling by {@code nanos} how old its knowledge is. */
  public DynamoDbWebhookStore(DynamoDbClient dynamo, String table, LongSupplier nanos) {
    this.table = new Table(dynamo, table);
    this.subscriptions = new Subscriptions(this.table, nanos);
  }

  /** Who is told of what. */
  Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  public boolean create(Webhook webhook) {
    Row row = WebhookItem.row(webhook);
    return known(
        table.transact(List.of(table.put(row, NEW, Map.of()), subscription(webhook)), row));
  }

  @Override
  public Optional<Webhook> find(TenantId tenant, WebhookId id) {
    return table
        .get(WebhookItem.pk(id), Row.WHOLE)
        .flatMap(row -> row.ifTenantIs(tenant))
        .map(WebhookItem::webhook);
  }

  @Override
  public Optional<Webhook> replace(Webhook webhook) {
    Webhook next = webhook.withVersion(webhook.version() + 1);
    Row row = WebhookItem.row(next);
    TransactWriteItem over = table.put(row, MINE, read(webhook.version(), webhook.tenant()));
    return known(table.transact(List.of(over, subscription(next)), row))
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public List<Webhook> all(TenantId tenant) {
    List<Row> index =
        new ListIndex(table).page(WebhookItem.list(tenant), ALL, Optional.empty()).items();
    return table
        .getAll(index.stream().map(row -> Table.key(row.text(Names.PK), Row.WHOLE)).toList())
        .stream()
        .map(WebhookItem::webhook)
        .sorted(
            Comparator.comparing(Webhook::createdAt)
                .thenComparing(webhook -> webhook.id().value())
                .reversed())
        .toList();
  }

  @Override
  public boolean delete(TenantId tenant, WebhookId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    // first: from now on, or soon, nothing more is made for it
    table.delete(WebhookItem.SUBSCRIPTIONS, WebhookItem.subscriptionKey(tenant, id));
    Optional<String> after = Optional.empty();
    do {
      Page<Row> page = new ListIndex(table).page(DeliveryItem.list(tenant, id), ALL, after);
      table.deleteAll(
          page.items().stream()
              .map(row -> Table.key(row.text(Names.PK), row.text(Names.SK)))
              .toList());
      after = page.next();
    } while (after.isPresent());
    table.delete(WebhookItem.pk(id), Row.WHOLE);
    return known(true);
  }

  @Override
  public void tell(Event event) {
    for (Row row : subscriptions.rows(event)) {
      table.putIf(row, NEW, Map.of());
    }
  }

  @Override
  public Page<Delivery> deliveries(
      TenantId tenant, WebhookId id, int limit, Optional<String> after) {
    Page<Row> index = new ListIndex(table).page(DeliveryItem.list(tenant, id), limit, after);
    return new Page<>(
        deliveries(index.items()).stream()
            .sorted(
                Comparator.comparing(Delivery::createdAt)
                    .thenComparing(delivery -> delivery.id().value())
                    .reversed())
            .toList(),
        index.next());
  }

  @Override
  public Optional<Delivery> delivery(TenantId tenant, WebhookId webhook, DeliveryId id) {
    return table
        .get(DeliveryItem.pk(id), DeliveryItem.sk(id))
        .flatMap(row -> row.ifTenantIs(tenant))
        .filter(row -> row.text("webhook").equals(webhook.value()))
        .map(DeliveryItem::delivery);
  }

  @Override
  public Optional<Delivery> replace(Delivery delivery) {
    Delivery next = delivery.withVersion(delivery.version() + 1);
    boolean isWon =
        table
            .putIf(DeliveryItem.row(next), MINE, read(delivery.version(), delivery.tenant()))
            .isEmpty();
    return isWon ? Optional.of(next) : Optional.empty();
  }

  @Override
  public List<Delivery> due(Instant now, int limit) {
    List<Row> index = new ArrayList<>();
    for (int shard = 0; shard < DeliveryItem.SHARDS; shard++) {
      index.addAll(open(DeliveryItem.openShard(shard), now, limit / DeliveryItem.SHARDS + 1));
    }
    // The index may lag behind: what counts is the row.
    return deliveries(index).stream()
        .filter(delivery -> delivery.nextAt() != null && !delivery.nextAt().isAfter(now))
        .sorted(Comparator.comparing(Delivery::createdAt))
        .toList();
  }

  @Override
  public List<BatchEnd> batchEnds(Instant now, int limit) {
    Map<String, List<Row>> byBatch = new LinkedHashMap<>();
    for (Row row : rows(open(WebhookItem.BATCH_ENDS, now, limit))) {
      byBatch.computeIfAbsent(row.text(Names.PK), _ -> new ArrayList<>()).add(row);
    }
    return byBatch.entrySet().stream()
        .map(
            entry ->
                new BatchEnd(
                    new TenantId(entry.getValue().getFirst().text("tenant")),
                    new BatchId(entry.getKey().substring("BATCH#".length())),
                    entry.getValue().stream().map(row -> row.text(Names.SK)).toList()))
        .toList();
  }

  @Override
  public void looked(BatchEnd end) {
    table.deleteAll(
        end.marks().stream().map(mark -> Table.key(BatchItem.pk(end.batch()), mark)).toList());
  }

  @Override
  public boolean refresh() {
    return subscriptions.refresh();
  }

  /** After a change of this process's own: it at least knows of it at once. */
  private boolean known(boolean changed) {
    if (changed) {
      subscriptions.refresh();
    }
    return changed;
  }

  private TransactWriteItem subscription(Webhook webhook) {
    Row row = WebhookItem.subscription(webhook);
    return webhook.isOn()
        ? TransactWriteItem.builder()
            .put(put -> put.tableName(table.name()).item(row.attributes()))
            .build()
        : TransactWriteItem.builder()
            .delete(
                delete ->
                    delete
                        .tableName(table.name())
                        .key(Table.key(row.text(Names.PK), row.text(Names.SK))))
            .build();
  }

  private static Map<String, AttributeValue> read(long version, TenantId tenant) {
    return Map.of(":read", Row.number(version), ":tenant", AttributeValue.fromS(tenant.value()));
  }

  private List<Row> open(String shard, Instant now, int limit) {
    return table.query(
        QueryRequest.builder()
            .indexName(Names.OPEN_INDEX)
            .keyConditionExpression("open_shard = :shard AND check_at <= :due")
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(shard),
                    ":due", AttributeValue.fromS(Row.time(now)))),
        limit);
  }

  private List<Row> rows(List<Row> index) {
    return table.getAll(
        index.stream().map(row -> Table.key(row.text(Names.PK), row.text(Names.SK))).toList());
  }

  private List<Delivery> deliveries(List<Row> index) {
    return rows(index).stream().map(DeliveryItem::delivery).toList();
  }
}
