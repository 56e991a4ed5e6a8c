package dev.docket.dynamodb;

import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.job.BatchId;
import dev.docket.job.TenantId;
import dev.docket.webhook.EventType;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A webhook as a row, and beside it the short row by which all processes know of it: who is told of
 * what.
 */
final class WebhookItem {
  /** The partition of the short rows. */
  static final String SUBSCRIPTIONS = "WEBHOOKS";

  private WebhookItem() {}

  static String pk(WebhookId id) {
    return "WEBHOOK#" + id;
  }

  static String list(TenantId tenant) {
    return "T#" + tenant + "#WEBHOOK";
  }

  static Row row(Webhook webhook) {
    Health health = webhook.health();
    OffReason off = health.offReason();
    return Row.keyed(pk(webhook.id()), Row.WHOLE)
        .with("tenant", webhook.tenant().value())
        .with(Names.LIST, list(webhook.tenant()))
        .with(Names.LIST_KEY, Row.time(webhook.createdAt()) + "#" + webhook.id())
        .with("url", webhook.target().url().toString())
        .with("types", codes(webhook.target().types()))
        .with("description", webhook.target().description())
        .with("keys", webhook.keys())
        .with("off_at", health.offAt())
        .with("off_reason", off == null ? null : off.name())
        .with("failing_since", health.failingSince())
        .with("paused_until", health.pausedUntil())
        .with("created_at", webhook.createdAt())
        .with("version", webhook.version());
  }

  static Webhook webhook(Row row) {
    String off = row.textOrNull("off_reason");
    return new Webhook(
        new WebhookId(row.text(Names.PK).substring("WEBHOOK#".length())),
        new TenantId(row.text("tenant")),
        new Target(URI.create(row.text("url")), types(row), row.text("description")),
        row.text("keys"),
        new Health(
            row.instantOrNull("off_at"),
            off == null ? null : OffReason.valueOf(off),
            row.instantOrNull("failing_since"),
            row.instantOrNull("paused_until")),
        row.instant("created_at"),
        row.number("version"));
  }

  static String subscriptionKey(TenantId tenant, WebhookId id) {
    return tenant + "#" + id;
  }

  static Row subscription(Webhook webhook) {
    return Row.keyed(SUBSCRIPTIONS, subscriptionKey(webhook.tenant(), webhook.id()))
        .with("tenant", webhook.tenant().value())
        .with("webhook", webhook.id().value())
        .with("types", codes(webhook.target().types()));
  }

  static Set<EventType> types(Row row) {
    return row.texts("types").stream()
        .flatMap(code -> EventType.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A mark below a batch: {@code what}, a job of it or its expansion, has ended. */
  static Row batchMark(TenantId tenant, BatchId batch, String what, Instant at) {
    return Row.keyed(BatchItem.pk(batch), "W#" + what + "#" + Row.time(at))
        .with("tenant", tenant.value())
        .with(Names.OPEN_SHARD, BATCH_ENDS)
        .with(Names.CHECK_AT, at)
        .expiringAt(at.plus(WebhookStore.KEPT));
  }

  /** The part of the index of what is open that holds the marks. */
  static final String BATCH_ENDS = "WEBHOOK-BATCH";

  private static Collection<String> codes(Set<EventType> types) {
    return types.stream().map(EventType::code).sorted().toList();
  }
}
