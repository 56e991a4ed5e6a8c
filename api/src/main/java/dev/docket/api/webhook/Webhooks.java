package dev.docket.api.webhook;

import dev.docket.api.http.Idempotency;
import dev.docket.api.http.Lists;
import dev.docket.api.http.Routes;
import dev.docket.runtime.Parameters;
import dev.docket.webhook.KeyRing;
import dev.docket.webhook.WebhookAddress;
import dev.docket.webhook.WebhookStore;
import java.time.Clock;

/** All routes of webhooks. */
public final class Webhooks implements Routes.Group {
  private final WebhookRoutes endpoints;
  private final DeliveryRoutes deliveries;

  /** Routes over {@code store}, whose secrets are sealed by one in {@code parameters}. */
  public Webhooks(
      WebhookStore store,
      WebhookAddress addresses,
      Parameters parameters,
      Idempotency idempotency,
      Lists lists,
      Clock clock) {
    this.endpoints =
        new WebhookRoutes(
            store,
            new WebhookForm(addresses),
            new WebhookSecrets(new KeyRing(parameters)),
            idempotency,
            lists,
            clock);
    this.deliveries = new DeliveryRoutes(store, idempotency, lists, clock);
  }

  @Override
  public void addTo(Routes routes) {
    endpoints.addTo(routes);
    deliveries.addTo(routes);
  }
}
