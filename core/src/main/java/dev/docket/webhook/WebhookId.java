package dev.docket.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.docket.job.Ids;

/** The opaque id of a webhook, {@code whk_…}. */
public record WebhookId(@JsonValue String value) {
  /** The id {@code value}. */
  @JsonCreator
  public WebhookId {}

  /** A new id, different from all others. */
  public static WebhookId random() {
    return new WebhookId(Ids.random("whk_"));
  }

  /** The id that {@code seed} always gives: what is created twice from one seed is created once. */
  public static WebhookId derived(String seed) {
    return new WebhookId(Ids.derived("whk_", seed));
  }

  @Override
  public String toString() {
    return value;
  }
}
