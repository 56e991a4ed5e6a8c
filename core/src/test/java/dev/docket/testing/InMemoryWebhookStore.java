package dev.docket.testing;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.DeliveryId;
import dev.docket.webhook.Event;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Webhooks and their deliveries in maps. Ends of jobs and batches are told by {@link #tell}. */
public final class InMemoryWebhookStore implements WebhookStore {
  private final Map<WebhookId, Webhook> webhooks = new LinkedHashMap<>();
  private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();

  @Override
  public synchronized boolean create(Webhook webhook) {
    Webhook there = webhooks.putIfAbsent(webhook.id(), webhook);
    return there == null || there.equals(webhook);
  }

  @Override
  public synchronized Optional<Webhook> find(TenantId tenant, WebhookId id) {
    return Optional.ofNullable(webhooks.get(id)).filter(w -> w.tenant().equals(tenant));
  }

  @Override
  public synchronized Optional<Webhook> replace(Webhook webhook) {
    Webhook next = webhook.withVersion(webhook.version() + 1);
    Optional<Webhook> there = find(webhook.tenant(), webhook.id());
    if (there.filter(w -> w.version() == webhook.version()).isPresent()) {
      webhooks.put(webhook.id(), next);
      return Optional.of(next);
    }
    return there.filter(next::equals);
  }

  @Override
  public synchronized List<Webhook> all(TenantId tenant) {
    return webhooks.values().stream()
        .filter(w -> w.tenant().equals(tenant))
        .sorted(
            Comparator.comparing(Webhook::createdAt).thenComparing(w -> w.id().value()).reversed())
        .toList();
  }

  @Override
  public synchronized boolean delete(TenantId tenant, WebhookId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    webhooks.remove(id);
    deliveries.values().removeIf(d -> d.webhook().equals(id));
    return true;
  }

  @Override
  public synchronized void tell(Event event) {
    for (Webhook webhook : all(event.tenant())) {
      if (webhook.isOn() && webhook.target().types().contains(event.type())) {
        Delivery delivery = Delivery.of(event, webhook.id());
        deliveries.putIfAbsent(delivery.id(), delivery);
      }
    }
  }

  @Override
  public synchronized Page<Delivery> deliveries(
      TenantId tenant, WebhookId id, int limit, Optional<String> after) {
    return Marks.page(
        deliveries.values().stream()
            .filter(d -> d.tenant().equals(tenant) && d.webhook().equals(id)),
        d -> Marks.mark(d.createdAt(), d.id().value()),
        _ -> true,
        limit,
        after);
  }

  @Override
  public synchronized Optional<Delivery> delivery(
      TenantId tenant, WebhookId webhook, DeliveryId id) {
    return Optional.ofNullable(deliveries.get(id))
        .filter(d -> d.tenant().equals(tenant) && d.webhook().equals(webhook));
  }

  @Override
  public synchronized Optional<Delivery> replace(Delivery delivery) {
    Delivery next = delivery.withVersion(delivery.version() + 1);
    Optional<Delivery> there = delivery(delivery.tenant(), delivery.webhook(), delivery.id());
    if (there.filter(d -> d.version() == delivery.version()).isPresent()) {
      deliveries.put(delivery.id(), next);
      return Optional.of(next);
    }
    return there.filter(next::equals);
  }

  @Override
  public synchronized List<Delivery> due(Instant now, int limit) {
    return deliveries.values().stream()
        .filter(d -> d.nextAt() != null && !d.nextAt().isAfter(now))
        .sorted(Comparator.comparing(Delivery::createdAt))
        .limit(limit)
        .toList();
  }

  @Override
  public List<BatchEnd> batchEnds(Instant now, int limit) {
    return List.of();
  }

  @Override
  public void looked(BatchEnd end) {
    // there are none
  }

  @Override
  public synchronized boolean refresh() {
    return webhooks.values().stream().anyMatch(Webhook::isOn);
  }
}
