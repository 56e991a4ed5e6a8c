package dev.docket.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.docket.dynamodb.table.Names;
import dev.docket.dynamodb.table.Row;
import dev.docket.job.BatchId;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import dev.docket.runtime.Json;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Delivery.State;
import dev.docket.webhook.Delivery.Try;
import dev.docket.webhook.DeliveryId;
import dev.docket.webhook.EventType;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A delivery as a row below what it tells of, {@code JOB#<id>} or {@code BATCH#<id>} / {@code
 * H#<id>}: erased with it. A pending one stands in the index of what is open.
 */
final class DeliveryItem {
  /** How many parts the index of pending deliveries has. */
  static final int SHARDS = 4;

  private DeliveryItem() {}

  static String pk(DeliveryId id) {
    String subject = id.subject();
    return switch (subject.substring(0, 3)) {
      case "job" -> JobItem.pk(new JobId(subject));
      case "bat" -> BatchItem.pk(new BatchId(subject));
      default -> "EVENT#" + subject;
    };
  }

  static String sk(DeliveryId id) {
    return "H#" + id;
  }

  static String list(TenantId tenant, WebhookId webhook) {
    return "T#" + tenant + "#DELIVERY#" + webhook;
  }

  static String openShard(int shard) {
    return "WEBHOOK#" + shard;
  }

  static Row row(Delivery delivery) {
    DeliveryId id = delivery.id();
    Row row =
        Row.keyed(pk(id), sk(id))
            .with("tenant", delivery.tenant().value())
            .with("webhook", delivery.webhook().value())
            .with(Names.LIST, list(delivery.tenant(), delivery.webhook()))
            .with(Names.LIST_KEY, Row.time(delivery.createdAt()) + "#" + id)
            .with(Names.TYPE, delivery.type().code())
            .with("body", delivery.body())
            .with("state", delivery.state().name())
            .with("round", delivery.round())
            .with("tries", written(delivery.tries()))
            .with("claim", delivery.claim())
            .with("created_at", delivery.createdAt())
            .with("version", delivery.version())
            .expiringAt(delivery.createdAt().plus(WebhookStore.KEPT));
    if (delivery.nextAt() != null) {
      row.with(Names.OPEN_SHARD, openShard(Math.floorMod(id.value().hashCode(), SHARDS)))
          .with(Names.CHECK_AT, delivery.nextAt());
    }
    return row;
  }

  static Delivery delivery(Row row) {
    return new Delivery(
        new DeliveryId(row.text(Names.SK).substring("H#".length())),
        new WebhookId(row.text("webhook")),
        new TenantId(row.text("tenant")),
        EventType.of(row.text(Names.TYPE))
            .orElseThrow(() -> new IllegalStateException("No type: " + row.text(Names.TYPE))),
        row.instant("created_at"),
        row.text("body"),
        State.valueOf(row.text("state")),
        row.integer("round"),
        tries(row.text("tries")),
        row.text("claim"),
        row.instantOrNull(Names.CHECK_AT),
        row.number("version"));
  }

  private static String written(List<Try> tries) {
    try {
      return Json.MAPPER.writeValueAsString(tries);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Tries can be written", e);
    }
  }

  private static List<Try> tries(String json) {
    try {
      return Json.MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Stored tries can be read", e);
    }
  }
}
