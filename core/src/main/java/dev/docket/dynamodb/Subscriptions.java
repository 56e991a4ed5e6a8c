package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Row;
import dev.docket.dynamodb.table.Table;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.TenantId;
import dev.docket.job.batch.Batch;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Who is told of what, as this process knows it: read whole, in one query, and used for at most
 * {@link WebhookStore#KNOWN_WITHIN}. So a job's end costs no request more than it would without
 * webhooks, and no row where nobody is told of it.
 */
final class Subscriptions {
  private final Table table;
  private final LongSupplier nanos;
  private volatile @Nullable Known known;

  /** Those of {@code table}; {@code nanos} tells how old knowledge is. */
  Subscriptions(Table table, LongSupplier nanos) {
    this.table = table;
    this.nanos = nanos;
  }

  private record Subscription(WebhookId webhook, Set<EventType> types) {}

  private record Known(Map<TenantId, List<Subscription>> byTenant, long readAt) {}

  /** Reads them again; whether there is any. */
  boolean refresh() {
    return !read().byTenant().isEmpty();
  }

  /** The rows that tell of the end of {@code job}, to be stored with it; none of an unfinished. */
  List<Row> rows(Job job) {
    List<Row> rows = new ArrayList<>();
    if (job.status() instanceof JobStatus.Finished end && isAny(job.tenant())) {
      rows.addAll(rows(Event.ended(job)));
      if (job.batch() != null && !of(job.tenant(), EventType.BATCH_FINISHED).isEmpty()) {
        rows.add(
            WebhookItem.batchMark(job.tenant(), job.batch(), job.id().value(), end.finishedAt()));
      }
    }
    return rows;
  }

  /** The row that has {@code batch} looked at, once it is expanded: its jobs may be over. */
  List<Row> rows(Batch batch) {
    return batch.expanded() && !of(batch.tenant(), EventType.BATCH_FINISHED).isEmpty()
        ? List.of(
            WebhookItem.batchMark(
                batch.tenant(), batch.id(), "expanded-" + batch.version(), batch.createdAt()))
        : List.of();
  }

  /** The rows that tell of {@code event}. */
  List<Row> rows(Event event) {
    return of(event.tenant(), event.type()).stream()
        .map(webhook -> DeliveryItem.row(Delivery.of(event, webhook)))
        .toList();
  }

  private boolean isAny(TenantId tenant) {
    return fresh().byTenant().containsKey(tenant);
  }

  private List<WebhookId> of(TenantId tenant, EventType type) {
    return fresh().byTenant().getOrDefault(tenant, List.of()).stream()
        .filter(subscription -> subscription.types().contains(type))
        .map(Subscription::webhook)
        .toList();
  }

  private Known fresh() {
    Known now = known;
    return now == null || nanos.getAsLong() - now.readAt() > WebhookStore.KNOWN_WITHIN.toNanos()
        ? read()
        : now;
  }

  private Known read() {
    long readAt = nanos.getAsLong(); // before it is read: what is stored later is not in it
    Map<TenantId, List<Subscription>> byTenant = new HashMap<>();
    QueryRequest.Builder all =
        QueryRequest.builder()
            .keyConditionExpression("pk = :all")
            .consistentRead(true)
            .expressionAttributeValues(
                Map.of(":all", AttributeValue.fromS(WebhookItem.SUBSCRIPTIONS)));
    for (Row row : table.queryAll(all)) {
      byTenant
          .computeIfAbsent(new TenantId(row.text("tenant")), _ -> new ArrayList<>())
          .add(new Subscription(new WebhookId(row.text("webhook")), WebhookItem.types(row)));
    }
    Known read = new Known(byTenant, readAt);
    known = read;
    return read;
  }
}
