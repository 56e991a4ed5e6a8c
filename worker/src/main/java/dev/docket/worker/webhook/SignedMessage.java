package dev.docket.worker.webhook;

import dev.docket.webhook.Delivery;
import dev.docket.webhook.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of a message by Standard Webhooks. */
public final class SignedMessage {
  private SignedMessage() {}

  /** The headers with which {@code delivery} is sent at {@code now}: signed by each live key. */
  public static Map<String, String> headers(Delivery delivery, List<SigningKey> keys, Instant now) {
    long timestamp = now.getEpochSecond();
    String content = delivery.id() + "." + timestamp + "." + delivery.body();
    List<SigningKey> live = keys.stream().filter(key -> key.isLive(now)).toList();
    List<String> signatures = new ArrayList<>();
    live.forEach(key -> signatures.add(key.ed25519(content)));
    live.forEach(key -> signatures.add(key.hmac(content)));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", delivery.id().value());
    headers.put("webhook-timestamp", Long.toString(timestamp));
    headers.put("webhook-signature", String.join(" ", signatures));
    return headers;
  }
}
