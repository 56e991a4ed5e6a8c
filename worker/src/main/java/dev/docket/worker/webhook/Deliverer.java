package dev.docket.worker.webhook;

import dev.docket.webhook.Delivery;
import dev.docket.webhook.Delivery.Try;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.WebhookStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one try of a delivery. Of several workers one does: it moves the time of the next try, and
 * with that the others lose. If it dies the delivery is tried again, under the same id.
 */
final class Deliverer {
  private static final Logger log = LoggerFactory.getLogger(Deliverer.class);

  /** Longer than a try takes: before then no other worker makes one. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** How long an endpoint that has too much to do is left alone where it does not say. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final WebhookStore store;
  private final KeyRing keys;
  private final Sender sender;
  private final Clock clock;
  private final DoubleSupplier chance;

  Deliverer(WebhookStore store, KeyRing keys, Sender sender, Clock clock, DoubleSupplier chance) {
    this.store = store;
    this.keys = keys;
    this.sender = sender;
    this.clock = clock;
    this.chance = chance;
  }

  /** Tries {@code due} if it is still to be tried, and nobody else is about to. */
  void deliver(Delivery due) {
    Instant now = clock.instant();
    if (due.nextAt() == null || due.nextAt().isAfter(now)) {
      return;
    }
    Optional<Delivery> claimed =
        store.replace(due.claimed(UUID.randomUUID().toString(), now.plus(LEASE)));
    if (claimed.isEmpty()) {
      return;
    }
    Optional<Webhook> found = store.find(due.tenant(), due.webhook());
    if (found.isEmpty() || !found.get().isOn()) {
      String why = found.isEmpty() ? "The webhook is deleted." : "The webhook is switched off.";
      store.replace(claimed.get().givenUp(why, now));
      return;
    }
    Webhook webhook = found.get();
    if (webhook.isPaused(now)) {
      store.replace(claimed.get().tryAt(Objects.requireNonNull(webhook.health().pausedUntil())));
      return;
    }
    Optional<List<SigningKey>> signing = keys.open(webhook);
    Sender.Answer answer =
        signing.isEmpty()
            ? Sender.Answer.none("The webhook's secret cannot be read; rotate it.")
            : sender.post(
                webhook.target().url(), SignedMessage.headers(due, signing.get(), now), due.body());
    settle(webhook, claimed.get(), answer, now);
  }

  private void settle(Webhook webhook, Delivery claimed, Sender.Answer answer, Instant sentAt) {
    Instant now = clock.instant();
    Try last =
        new Try(sentAt, answer.status(), answer.error(), Duration.between(sentAt, now).toMillis());
    if (answer.isAccepted()) {
      store.replace(claimed.delivered(last));
      note(webhook, Health.GOOD);
      return;
    }
    Optional<Instant> next =
        answer.isGone()
            ? Optional.empty()
            : RetrySchedule.next(
                claimed.round() + 1, now, answer.retryAfter(), chance.getAsDouble());
    store.replace(claimed.failed(last, next.orElse(null)));
    note(webhook, afterFailure(webhook, answer, now));
    log.debug(
        "Webhook {}: try {} of {} failed ({})",
        webhook.id(),
        claimed.round() + 1,
        claimed.id(),
        answer.status() == null ? answer.error() : answer.status());
  }

  private static Health afterFailure(Webhook webhook, Sender.Answer answer, Instant now) {
    Health health = webhook.health();
    Instant since = health.failingSince() == null ? now : health.failingSince();
    if (answer.isGone()) {
      return new Health(now, OffReason.GONE, since, null);
    }
    if (!now.isBefore(since.plus(Webhook.PATIENCE))) {
      return new Health(now, OffReason.FAILING, since, null);
    }
    Duration asked = answer.retryAfter();
    Duration pause = asked.compareTo(PAUSE) > 0 ? asked : PAUSE;
    Duration bounded =
        pause.compareTo(RetrySchedule.LONGEST_ASKED) > 0 ? RetrySchedule.LONGEST_ASKED : pause;
    boolean pauses = answer.isOverloaded() || !asked.isZero();
    return new Health(null, null, since, pauses ? now.plus(bounded) : health.pausedUntil());
  }

  /** Keeps what was learned of an endpoint, unless its owner changed it meanwhile. */
  private void note(Webhook tried, Health learned) {
    if (learned.equals(tried.health())) {
      return;
    }
    store.update(
        tried.tenant(),
        tried.id(),
        now ->
            now.isOn() && now.target().url().equals(tried.target().url())
                ? now.with(learned)
                : now);
    if (learned.offReason() != null) {
      log.warn(
          "Webhook {} of tenant {} is switched off: {}",
          tried.id(),
          tried.tenant(),
          learned.offReason() == OffReason.GONE
              ? "its endpoint answers 410"
              : "it has failed for " + Webhook.PATIENCE.toDays() + " days");
    }
  }
}
