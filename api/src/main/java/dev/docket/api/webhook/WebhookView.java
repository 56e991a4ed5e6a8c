package dev.docket.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.webhook.EventType;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is served.
 *
 * @param secret shown once: when the webhook is made, and when its secret is rotated
 * @param publicKeys of all keys that messages are signed with now, the current one first
 */
record WebhookView(
    String id,
    String url,
    List<EventType> types,
    String description,
    boolean enabled,
    @Nullable SwitchedOff switchedOff,
    @Nullable Instant failingSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    List<String> publicKeys,
    Instant createdAt) {

  record SwitchedOff(Instant at, OffReason reason) {}

  static WebhookView of(Webhook webhook, List<SigningKey> live, @Nullable String secret) {
    Health health = webhook.health();
    SwitchedOff off =
        health.offAt() == null || health.offReason() == null
            ? null
            : new SwitchedOff(health.offAt(), health.offReason());
    return new WebhookView(
        webhook.id().value(),
        webhook.target().url().toString(),
        webhook.target().types().stream().sorted().toList(),
        webhook.target().description(),
        webhook.isOn(),
        off,
        health.failingSince(),
        secret,
        live.stream().map(SigningKey::publicKey).toList(),
        webhook.createdAt());
  }
}
