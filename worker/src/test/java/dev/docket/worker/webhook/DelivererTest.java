package dev.docket.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.TenantId;
import dev.docket.testing.InMemoryWebhookStore;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.testing.Race;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Delivery.State;
import dev.docket.webhook.Event;
import dev.docket.webhook.EventType;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.worker.webhook.Receiver.Posted;
import dev.docket.worker.webhook.Sender.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelivererTest {
  private static final TenantId TENANT = new TenantId("acme");

  private final MutableClock clock = MutableClock.at2030();
  private final InMemoryWebhookStore store = new InMemoryWebhookStore();
  private final KeyRing ring = new KeyRing(new MapParameters(Map.of(KeyRing.PARAMETER, "seal")));
  private final Receiver receiver = new Receiver();
  private final Deliverer deliverer = new Deliverer(store, ring, receiver, clock, () -> 0);

  @Test
  void whatIsAcceptedIsDeliveredOnce() {
    Webhook webhook = webhook();
    tell("a");
    look();
    look();

    assertThat(receiver.posted()).hasSize(1);
    assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
    assertThat(only(webhook).nextAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 404, 429, 500, 503})
  void anythingButTwoHundredsIsTriedAgainUnderTheSameId(int status) {
    Webhook webhook = webhook();
    tell("a");
    receiver.answers(status);
    look();

    assertThat(only(webhook).state()).isEqualTo(State.PENDING);
    assertThat(only(webhook).tries().getFirst().status()).isEqualTo(status);
    clock.advance(Duration.ofMinutes(1));
    look();
    assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
    assertThat(receiver.posted()).extracting(Posted::id).hasSize(2).containsOnly(id(webhook));
    assertThat(receiver.posted()).extracting(Posted::body).containsOnly(only(webhook).body());
  }

  @Test
  void afterTenTriesADeliveryHasFailed() {
    Webhook webhook = webhook();
    tell("a");
    List<Instant> tried = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      receiver.answers(500);
    }
    while (only(webhook).nextAt() != null) {
      clock.moveTo(Objects.requireNonNull(only(webhook).nextAt()));
      tried.add(clock.instant());
      look();
    }

    assertThat(only(webhook).state()).isEqualTo(State.FAILED);
    assertThat(receiver.posted()).hasSize(10).extracting(Posted::id).containsOnly(id(webhook));
    assertThat(Duration.between(tried.getFirst(), tried.getLast()))
        .isGreaterThan(Duration.ofDays(3));
  }

  @Test
  void anEndpointThatIsGoneIsSwitchedOffAndWhatWaitsForItGivenUp() {
    Webhook webhook = webhook();
    tell("a");
    receiver.answers(410);
    look();
    Webhook off = store.find(TENANT, webhook.id()).orElseThrow();

    assertThat(off.isOn()).isFalse();
    assertThat(off.health().offReason()).isEqualTo(OffReason.GONE);
    assertThat(only(webhook).state()).isEqualTo(State.FAILED);
    tell("b");
    assertThat(deliveries(webhook)).as("nothing more is made").hasSize(1);
  }

  @Test
  void anEndpointThatFailsForFiveDaysIsSwitchedOff() {
    Webhook webhook = webhook();
    tell("a");
    receiver.answers(500);
    look();
    Instant since = clock.instant();
    clock.moveTo(since.plus(Webhook.PATIENCE).minusMillis(1));
    receiver.answers(500, 500, 500);
    look();
    assertThat(store.find(TENANT, webhook.id()).orElseThrow().isOn()).isTrue();

    clock.moveTo(since.plus(Webhook.PATIENCE));
    tell("b");
    look();

    Health health = store.find(TENANT, webhook.id()).orElseThrow().health();
    assertThat(health.offReason()).isEqualTo(OffReason.FAILING);
    assertThat(health.failingSince()).isEqualTo(since);
  }

  @Test
  void aSuccessEndsAFailure() {
    Webhook webhook = webhook();
    tell("a");
    receiver.answers(500);
    look();
    clock.advance(Duration.ofSeconds(5));
    look();

    assertThat(store.find(TENANT, webhook.id()).orElseThrow().health()).isEqualTo(Health.GOOD);
  }

  @Test
  void aReceiverThatAsksToBeLeftAloneIsForAllItsDeliveries() {
    Webhook webhook = webhook();
    tell("a");
    receiver.answers(Answer.of(429, Duration.ofMinutes(7)));
    look();
    tell("b");
    look();
    assertThat(receiver.posted()).hasSize(1);
    clock.advance(Duration.ofMinutes(7).minusMillis(1));
    look();
    assertThat(receiver.posted()).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    look();

    assertThat(receiver.posted()).hasSize(3);
    assertThat(deliveries(webhook)).extracting(Delivery::state).containsOnly(State.DELIVERED);
    assertThat(deliveries(webhook)).as("waiting is no try").anyMatch(d -> d.tries().size() == 1);
  }

  @Test
  void whileOneSendsNobodyElseDoes() {
    Webhook webhook = webhook();
    tell("a");
    Delivery due = only(webhook);
    Receiver others = new Receiver();
    Deliverer other = new Deliverer(store, ring, others, clock, () -> 0);
    Deliverer first =
        new Deliverer(
            store,
            ring,
            (url, headers, body) -> {
              other.deliver(due);
              store.due(clock.instant(), 9).forEach(other::deliver);
              return receiver.post(url, headers, body);
            },
            clock,
            () -> 0);

    first.deliver(due);

    assertThat(others.posted()).isEmpty();
    assertThat(receiver.posted()).hasSize(1);
  }

  @Test
  @Tag(Race.CONTENDED)
  void ofManyWorkersOneSends() {
    Webhook webhook = webhook();
    tell("a");
    Delivery due = only(webhook);

    Race.of(
        8,
        _ -> {
          new Deliverer(store, ring, receiver, clock, () -> 0).deliver(due);
          return true;
        });

    assertThat(receiver.posted()).hasSize(1);
  }

  @Test
  void whatWasBeingSentWhenAWorkerDiedIsSentAgainWhenItsLeaseIsOver() {
    Webhook webhook = webhook();
    tell("a");
    assertThat(store.replace(only(webhook).claimed("w", clock.instant().plus(Deliverer.LEASE))))
        .isPresent();
    look();
    assertThat(receiver.posted()).isEmpty();
    clock.advance(Deliverer.LEASE);
    look();

    assertThat(receiver.posted()).hasSize(1);
  }

  @Test
  void whatIsReplayedIsSentFromTheBeginning() {
    Webhook webhook = webhook();
    tell("a");
    look();
    store.replace(only(webhook).replayed(clock.instant()));
    receiver.answers(500);
    look();

    assertThat(only(webhook).nextAt()).isEqualTo(clock.instant().plusSeconds(5));
    assertThat(receiver.posted()).extracting(Posted::id).hasSize(2).containsOnly(id(webhook));
  }

  @Test
  void aWebhookThatIsDeletedOrOffIsSentNothing() {
    Webhook webhook = webhook();
    tell("a");
    store.update(TENANT, webhook.id(), w -> w.off(OffReason.REQUEST, clock.instant()));
    look();

    assertThat(receiver.posted()).isEmpty();
    assertThat(only(webhook).tries().getLast().error()).contains("switched off");
  }

  @Test
  void aSecretThatCannotBeReadIsAFailureOfItsOwn() {
    Webhook webhook = webhook();
    tell("a");
    KeyRing another = new KeyRing(new MapParameters(Map.of(KeyRing.PARAMETER, "another")));
    new Deliverer(store, another, receiver, clock, () -> 0).deliver(only(webhook));

    assertThat(receiver.posted()).isEmpty();
    assertThat(only(webhook).tries().getLast().error()).contains("rotate");
  }

  private void look() {
    store.due(clock.instant(), 9).forEach(deliverer::deliver);
  }

  private void tell(String seed) {
    store.tell(Event.of(EventType.BUDGET_WARNING, TENANT, seed, clock.instant(), Map.of("a", 1)));
  }

  private Webhook webhook() {
    WebhookId id = WebhookId.random();
    Webhook webhook =
        new Webhook(
            id,
            TENANT,
            new Target(URI.create("https://example.com/"), EnumSet.allOf(EventType.class), ""),
            ring.sealed(id, List.of(SigningKey.random(clock.instant()))),
            Health.GOOD,
            clock.instant(),
            0);
    store.create(webhook);
    return webhook;
  }

  private Delivery only(Webhook webhook) {
    return deliveries(webhook).getFirst();
  }

  private String id(Webhook webhook) {
    return only(webhook).id().value();
  }

  private List<Delivery> deliveries(Webhook webhook) {
    return store.deliveries(TENANT, webhook.id(), 99, Optional.empty()).items();
  }
}
