package dev.docket.api.webhook;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.webhook.Delivery;
import dev.docket.webhook.DeliveryId;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.WebhookStore;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What was delivered to a webhook, and delivering it again by hand. */
final class DeliveryRoutes implements Routes.Group {
  private static final String ALL = WebhookRoutes.ONE + "/deliveries";

  private final WebhookStore webhooks;
  private final Idempotency idempotency;
  private final Lists lists;
  private final Clock clock;

  DeliveryRoutes(WebhookStore webhooks, Idempotency idempotency, Lists lists, Clock clock) {
    this.webhooks = webhooks;
    this.idempotency = idempotency;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(ALL, Access.WEBHOOKS, this::list);
    routes.post(ALL + "/{delivery}/replay", Access.WEBHOOKS, this::replay);
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    Webhook webhook = WebhookRoutes.webhook(http, webhooks);
    Answers.json(
        http,
        200,
        lists.page(
            webhook.tenant(),
            "deliveries/" + webhook.id(),
            query,
            List.of(),
            (limit, after) -> webhooks.deliveries(webhook.tenant(), webhook.id(), limit, after),
            DeliveryView::of));
  }

  private void replay(Context http) throws Exception {
    Query.of(http);
    Webhook webhook = WebhookRoutes.webhook(http, webhooks);
    String id = http.pathParam("delivery");
    if (!DeliveryId.isOne(id)) {
      throw noDelivery(OpaqueIds.shortened(id));
    }
    try (RequestBody body = RequestBody.receive(http, WebhookRoutes.MAX_BODY)) {
      idempotency.answer(http, body, _ -> replay(webhook, new DeliveryId(id)));
    }
  }

  private Answer replay(Webhook webhook, DeliveryId id) {
    if (!webhook.isOn()) {
      throw Problem.of(
              ProblemKind.WEBHOOK_OFF,
              "The webhook is switched off; switch it on with PUT and enabled true first.")
          .exception();
    }
    while (true) {
      Delivery delivery =
          webhooks
              .delivery(webhook.tenant(), webhook.id(), id)
              .orElseThrow(() -> noDelivery(id.value()));
      Optional<Delivery> stored = webhooks.replace(delivery.replayed(clock.instant()));
      if (stored.isPresent()) {
        return new Answer(
            202,
            "",
            new String(Answers.bytes(DeliveryView.of(stored.get())), StandardCharsets.UTF_8));
      }
    }
  }

  private static ProblemException noDelivery(String id) {
    return Problem.notFound("delivery", id).exception();
  }
}
