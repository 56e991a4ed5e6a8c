package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Delivery.Try;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookStore} must do. */
public abstract class WebhookStoreContract {
  private static final int MANY = 50;

  private final WebhookStore store;
  private final TenantId tenant = Samples.tenant();

  /** Tests {@code store}. */
  protected WebhookStoreContract(WebhookStore store) {
    this.store = store;
  }

  @Test
  void aWebhookIsFoundAsItWasStored() {
    Webhook webhook = webhook(EnumSet.of(EventType.JOB_FAILED, EventType.BATCH_FINISHED));

    assertThat(store.create(webhook)).isTrue();
    assertThat(store.create(webhook)).as("a repeat").isTrue();
    assertThat(store.find(tenant, webhook.id())).contains(webhook);
    Webhook failing = webhook.with(new Health(null, null, NOW.plusNanos(5), NOW.plusSeconds(9)));
    Webhook stored = store.replace(failing).orElseThrow();
    assertThat(stored).isEqualTo(failing.withVersion(1));
    Webhook off = store.replace(stored.off(OffReason.GONE, NOW)).orElseThrow();
    assertThat(store.find(tenant, webhook.id())).contains(off);
    assertThat(store.all(tenant)).containsExactly(off);
  }

  @Test
  void aWebhookThatHasMovedOnIsNotReplaced() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    store.replace(webhook.off(OffReason.REQUEST, NOW));

    assertThat(store.replace(webhook.off(OffReason.GONE, NOW))).isEmpty();
  }

  @Test
  void anotherTenantFindsAndDeletesNothing() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    store.tell(event(EventType.JOB_COMPLETED, 1));
    Delivery delivery = all(webhook).getFirst();
    TenantId nobody = new TenantId("nobody");

    assertThat(store.find(nobody, webhook.id())).isEmpty();
    assertThat(store.all(nobody)).isEmpty();
    assertThat(store.delete(nobody, webhook.id())).isFalse();
    assertThat(store.deliveries(nobody, webhook.id(), MANY, Optional.empty()).items()).isEmpty();
    assertThat(store.delivery(nobody, webhook.id(), delivery.id())).isEmpty();
    assertThat(store.find(tenant, webhook.id())).isPresent();
  }

  @Test
  void anEventGoesToThoseWhoAskedForItsTypeAndAreOn() {
    Webhook failures = created(EnumSet.of(EventType.JOB_FAILED));
    Webhook everything = created(EnumSet.allOf(EventType.class));
    Webhook off = created(EnumSet.allOf(EventType.class));
    store.replace(off.off(OffReason.REQUEST, NOW));
    Event event = event(EventType.JOB_COMPLETED, 1);

    store.tell(event);
    store.tell(event);

    assertThat(all(failures)).isEmpty();
    assertThat(all(off)).isEmpty();
    assertThat(all(everything)).containsExactly(Delivery.of(event, everything.id()));
  }

  @Test
  void aDeliveryIsDueUntilItIsOver() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    store.tell(event(EventType.JOB_COMPLETED, 1));
    Delivery delivery = all(webhook).getFirst();
    Instant at = delivery.createdAt();

    assertThat(due(at.minusNanos(1))).isEmpty();
    assertThat(due(at)).containsExactly(delivery);
    Delivery claimed = store.replace(delivery.claimed("w1", at.plusSeconds(60))).orElseThrow();
    assertThat(store.replace(delivery.claimed("w2", at.plusSeconds(60))))
        .as("another claim")
        .isEmpty();
    assertThat(due(at.plusSeconds(59))).isEmpty();
    assertThat(due(at.plusSeconds(60))).containsExactly(claimed);
    Delivery failed =
        store
            .replace(claimed.failed(new Try(at, null, "No connection.", 7), at.plusSeconds(99)))
            .orElseThrow();
    Delivery over = store.replace(failed.delivered(new Try(at, 204, null, 12))).orElseThrow();
    assertThat(due(at.plusSeconds(1_000_000))).isEmpty();
    assertThat(store.delivery(tenant, webhook.id(), delivery.id())).contains(over);
    assertThat(over.tries()).hasSize(2);
  }

  @Test
  void deliveriesAreListedNewestFirstPageByPage() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    for (int i = 1; i <= 5; i++) {
      store.tell(event(EventType.JOB_COMPLETED, i));
    }

    Page<Delivery> first = store.deliveries(tenant, webhook.id(), 3, Optional.empty());
    Page<Delivery> second = store.deliveries(tenant, webhook.id(), 3, first.next());

    assertThat(first.items()).extracting(Delivery::createdAt).containsExactly(at(5), at(4), at(3));
    assertThat(second.items()).extracting(Delivery::createdAt).containsExactly(at(2), at(1));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aDeletedWebhookLeavesNothing() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    store.tell(event(EventType.JOB_COMPLETED, 1));
    Delivery delivery = all(webhook).getFirst();

    assertThat(store.delete(tenant, webhook.id())).isTrue();
    assertThat(store.delete(tenant, webhook.id())).isFalse();
    store.tell(event(EventType.JOB_COMPLETED, 2));

    assertThat(store.find(tenant, webhook.id())).isEmpty();
    assertThat(store.all(tenant)).isEmpty();
    assertThat(all(webhook)).isEmpty();
    assertThat(store.replace(delivery.replayed(NOW))).as("a replay").isEmpty();
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyWhoClaimOneDeliveryOneWins() {
    Webhook webhook = created(EnumSet.allOf(EventType.class));
    store.tell(event(EventType.JOB_COMPLETED, 1));
    Delivery delivery = all(webhook).getFirst();

    assertThat(Race.of(8, i -> store.replace(delivery.claimed("w" + i, at(60))).isPresent()))
        .containsOnlyOnce(true);
  }

  private List<Delivery> due(Instant now) {
    return store.due(now, MANY).stream().filter(d -> d.tenant().equals(tenant)).toList();
  }

  private List<Delivery> all(Webhook webhook) {
    return store.deliveries(tenant, webhook.id(), MANY, Optional.empty()).items();
  }

  private Webhook created(Set<EventType> types) {
    Webhook webhook = webhook(types);
    store.create(webhook);
    return webhook;
  }

  private Webhook webhook(Set<EventType> types) {
    return new Webhook(
        WebhookId.random(),
        tenant,
        new Target(URI.create("https://example.com/hooks?a=%E6%9D%A1"), types, "結果"),
        "sealed",
        Health.GOOD,
        NOW,
        0);
  }

  private Event event(EventType type, int second) {
    return Event.of(type, tenant, "seed", at(second), Map.of("n", second));
  }

  private static Instant at(int second) {
    return NOW.plusSeconds(second);
  }
}
