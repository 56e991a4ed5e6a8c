package dev.docket.api.webhook;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.webhook.SigningKey;
import dev.docket.webhook.Webhook;
import dev.docket.webhook.Webhook.Health;
import dev.docket.webhook.Webhook.OffReason;
import dev.docket.webhook.Webhook.Target;
import dev.docket.webhook.WebhookId;
import dev.docket.webhook.WebhookStore;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks: making, changing and deleting them, and rotating their secrets. */
final class WebhookRoutes implements Routes.Group {
  static final String ONE = "/v1/webhooks/{id}";
  static final int MAX_BODY = 64 * 1024;
  private static final int OVERLAP_HOURS = 24;
  private static final int LONGEST_OVERLAP_HOURS = 168;

  private final WebhookStore webhooks;
  private final WebhookForm form;
  private final WebhookSecrets secrets;
  private final Idempotency idempotency;
  private final Lists lists;
  private final Clock clock;

  WebhookRoutes(
      WebhookStore webhooks,
      WebhookForm form,
      WebhookSecrets secrets,
      Idempotency idempotency,
      Lists lists,
      Clock clock) {
    this.webhooks = webhooks;
    this.form = form;
    this.secrets = secrets;
    this.idempotency = idempotency;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/webhooks", Access.WEBHOOKS, this::create);
    routes.get("/v1/webhooks", Access.WEBHOOKS, this::list);
    routes.get(ONE, Access.WEBHOOKS, this::show);
    routes.put(ONE, Access.WEBHOOKS, this::replace);
    routes.delete(ONE, Access.WEBHOOKS, this::delete);
    routes.post(ONE + "/secret", Access.WEBHOOKS, this::rotate);
  }

  private void create(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    secrets.require();
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answerOnce(
          http,
          body,
          seed -> {
            WebhookId id = WebhookId.derived(seed + "/webhook");
            Target target =
                form.read(
                    JsonFields.of(JsonBody.parse(body.bytes()))
                        .only("url", "types", "description"));
            SigningKey key = SigningKey.random(now());
            Webhook webhook =
                new Webhook(id, tenant, target, secrets.sealed(id, key), Health.GOOD, now(), 0);
            requireRoom(tenant, id);
            if (!webhooks.create(webhook)) { // a repeat whose first try was cut off
              Webhook there = webhook(tenant, id);
              return shown(
                  201,
                  webhooks.update(tenant, id, w -> w.withKeys(webhook.keys())).orElse(there),
                  key.secret());
            }
            return shown(201, webhook, key.secret());
          });
    }
  }

  private void requireRoom(TenantId tenant, WebhookId id) {
    List<Webhook> there = webhooks.all(tenant);
    if (there.size() >= WebhookStore.MOST
        && there.stream().noneMatch(webhook -> webhook.id().equals(id))) {
      throw Problem.of(
              ProblemKind.TOO_MANY_WEBHOOKS,
              "There may be " + WebhookStore.MOST + " webhooks; delete one first.")
          .exception();
    }
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "webhooks",
            query,
            List.of(),
            (limit, after) -> page(webhooks.all(tenant), limit, after),
            webhook -> view(webhook, null)));
  }

  private static Page<Webhook> page(List<Webhook> all, int limit, Optional<String> after) {
    List<Webhook> rest =
        after.isEmpty()
            ? all
            : all.stream().filter(webhook -> mark(webhook).compareTo(after.get()) < 0).toList();
    List<Webhook> page = rest.subList(0, Math.min(limit, rest.size()));
    return new Page<>(
        page, rest.size() > limit ? Optional.of(mark(page.getLast())) : Optional.empty());
  }

  private static String mark(Webhook webhook) {
    return webhook.createdAt() + "#" + webhook.id();
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, view(webhook(http), null));
  }

  private void replace(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      Webhook asked = webhook(http);
      JsonFields fields = JsonFields.of(JsonBody.parse(body.bytes()));
      fields.only(
          "url",
          "types",
          "description",
          "enabled",
          // what a GET shows beside; a replacement may hold it and does not change it
          "id",
          "switched_off",
          "failing_since",
          "public_keys",
          "created_at");
      Target target = form.read(fields);
      boolean enabled = fields.flag("enabled").orElse(true);
      Webhook stored =
          webhooks
              .update(asked.tenant(), asked.id(), now -> enabled(now.with(target), enabled))
              .orElseThrow(() -> Problem.notFound("webhook", asked.id().value()).exception());
      Answers.json(http, 200, view(stored, null));
    }
  }

  private Webhook enabled(Webhook webhook, boolean enabled) {
    if (enabled) {
      return webhook.isOn() ? webhook : webhook.with(Health.GOOD);
    }
    return webhook.isOn() ? webhook.off(OffReason.REQUEST, now()) : webhook;
  }

  private void delete(Context http) {
    Query.of(http);
    Webhook webhook = webhook(http);
    webhooks.delete(webhook.tenant(), webhook.id());
    http.status(204);
  }

  private void rotate(Context http) throws Exception {
    Query.of(http);
    Webhook asked = webhook(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      secrets.require();
      Duration overlap = overlap(body);
      idempotency.answerOnce(
          http,
          body,
          _ -> {
            SigningKey fresh = SigningKey.random(now());
            Webhook stored =
                webhooks
                    .update(
                        asked.tenant(),
                        asked.id(),
                        now -> secrets.rotated(now, fresh, overlap, now()))
                    .orElseThrow(() -> Problem.notFound("webhook", asked.id().value()).exception());
            return shown(200, stored, fresh.secret());
          });
    }
  }

  private static Duration overlap(RequestBody body) {
    if (body.bytes().length == 0) {
      return Duration.ofHours(OVERLAP_HOURS);
    }
    JsonFields fields = JsonFields.of(JsonBody.parse(body.bytes())).only("overlap_hours");
    return Duration.ofHours(
        fields.number("overlap_hours", 0, LONGEST_OVERLAP_HOURS).orElse(OVERLAP_HOURS));
  }

  private Webhook webhook(Context http) {
    return webhook(http, webhooks);
  }

  /** The webhook that the path names. */
  static Webhook webhook(Context http, WebhookStore webhooks) {
    String id = http.pathParam("id");
    if (!OpaqueIds.isWebhook(id)) {
      throw Problem.notFound("webhook", OpaqueIds.shortened(id)).exception();
    }
    return webhooks
        .find(Authentication.tenant(http), new WebhookId(id))
        .orElseThrow(() -> Problem.notFound("webhook", id).exception());
  }

  private Webhook webhook(TenantId tenant, WebhookId id) {
    return webhooks
        .find(tenant, id)
        .orElseThrow(() -> Problem.notFound("webhook", id.value()).exception());
  }

  private Idempotency.Once shown(int status, Webhook webhook, String secret) {
    String location = status == 201 ? "/v1/webhooks/" + webhook.id() : "";
    return new Idempotency.Once(
        new Answer(status, location, text(view(webhook, secret))),
        new Answer(status, location, text(view(webhook, null))));
  }

  private WebhookView view(Webhook webhook, @Nullable String secret) {
    return WebhookView.of(webhook, secrets.live(webhook, now()), secret);
  }

  private static String text(Object view) {
    return new String(Answers.bytes(view), StandardCharsets.UTF_8);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
