package dev.docket.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.runtime.Sha256;

/**
 * The id of one event's delivery to one webhook, {@code msg_…}: the {@code webhook-id} of all its
 * tries. It follows from the event and the webhook, so that what is told twice is stored once, and
 * begins with the id of what the event is about, below which the delivery is stored.
 */
public record DeliveryId(@JsonValue String value) {
  private static final String PREFIX = "msg_";
  private static final int SUBJECT = 26; // hexadecimal digits of an id
  private static final int OWN = 16; // of what tells deliveries about one subject apart

  /** The id {@code value}. */
  @JsonCreator
  public DeliveryId {}

  /** The id of the delivery of {@code event} to {@code webhook}. */
  public static DeliveryId of(Event event, WebhookId webhook) {
    String own =
        Sha256.hex(
            String.join(
                "#", event.subject(), event.type().code(), event.at().toString(), webhook.value()));
    return new DeliveryId(PREFIX + event.subject().replace("_", "") + own.substring(0, OWN));
  }

  /** Whether {@code text} may be such an id. */
  public static boolean isOne(String text) {
    return text.matches(PREFIX + "(job|bat|evt)[0-9a-f]{" + (SUBJECT + OWN) + "}");
  }

  /** The id of what the event is about, e.g. {@code job_…}. */
  public String subject() {
    String kind = value.substring(PREFIX.length(), PREFIX.length() + 3);
    return kind + "_" + value.substring(PREFIX.length() + 3, PREFIX.length() + 3 + SUBJECT);
  }

  @Override
  public String toString() {
    return value;
  }
}
