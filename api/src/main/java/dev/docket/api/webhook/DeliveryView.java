package dev.docket.api.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.Delivery.State;
import dev.docket.webhook.EventType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as it is served, with its latest tries. */
record DeliveryView(
    String id,
    EventType type,
    State status,
    List<TryView> tries,
    @Nullable Instant nextTryAt,
    JsonNode payload,
    Instant createdAt) {

  record TryView(Instant at, @Nullable Integer status, @Nullable String error, long milliseconds) {}

  static DeliveryView of(Delivery delivery) {
    try {
      return new DeliveryView(
          delivery.id().value(),
          delivery.type(),
          delivery.state(),
          delivery.tries().stream()
              .map(made -> new TryView(made.at(), made.status(), made.error(), made.millis()))
              .toList(),
          delivery.nextAt(),
          Json.MAPPER.readTree(delivery.body()),
          delivery.createdAt());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("What was written can be read", e);
    }
  }
}
