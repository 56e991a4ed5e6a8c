package dev.docket.api.webhook;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes the signing keys of webhooks and rotates them: at most two are in use at a time. */
record WebhookSecrets(KeyRing ring) {

  /** Refuses where there is nothing to seal keys with. */
  void require() {
    if (!ring.isReady()) {
      throw Problem.of(
              ProblemKind.NOT_READY,
              "Webhooks need the secret "
                  + KeyRing.PARAMETER
                  + ", which the operator stores with docket put-secret "
                  + KeyRing.PARAMETER
                  + ".")
          .exception();
    }
  }

  /** {@code key}, sealed for the webhook {@code id}. */
  String sealed(WebhookId id, SigningKey key) {
    return ring.sealed(id, List.of(key));
  }

  /** The keys of {@code webhook} that are used at {@code now}, the current one first. */
  List<SigningKey> live(Webhook webhook, Instant now) {
    return ring.open(webhook).orElse(List.of()).stream().filter(key -> key.isLive(now)).toList();
  }

  /** {@code webhook} with {@code fresh} as its current key; the one before is used a while yet. */
  Webhook rotated(Webhook webhook, SigningKey fresh, Duration overlap, Instant now) {
    Stream<SigningKey> before =
        live(webhook, now).stream().limit(1).map(key -> key.endingAt(now.plus(overlap)));
    return webhook.withKeys(
        ring.sealed(webhook.id(), Stream.concat(Stream.of(fresh), before).toList()));
  }
}
