package dev.docket.api.key;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.Idempotency.Once;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Lists;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.KeyId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Making, listing, rotating and deleting the keys of one's own tenant. */
public final class KeyRoutes implements Routes.Group {
  private static final String ALL = "/v1/keys";
  private static final String ONE = ALL + "/{id}";
  private static final int MAX_BODY = 16 * 1024;

  /** How long the old key is good beside the new one, where the request does not say. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration MAX_OVERLAP = Duration.ofDays(30);

  private final ApiKeyStore keys;
  private final Idempotency idempotency;
  private final Lists lists;
  private final Clock clock;

  public KeyRoutes(ApiKeyStore keys, Idempotency idempotency, Lists lists, Clock clock) {
    this.keys = keys;
    this.idempotency = idempotency;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post(ALL, Access.ADMIN, this::create);
    routes.get(ALL, Access.ADMIN, this::list);
    routes.get(ONE, Access.ADMIN, this::show);
    routes.delete(ONE, Access.ADMIN, this::delete);
    routes.post(ONE + "/rotate", Access.ADMIN, this::rotate);
  }

  private void create(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answerOnce(
          http,
          body,
          _ -> {
            Instant now = now();
            KeyRequest asked = KeyRequest.read(JsonFields.of(JsonBody.parse(body.bytes())), now);
            String secret = KeySecret.random();
            return made(
                secret,
                new ApiKey(
                    ApiKeyStore.sha256(secret),
                    tenant,
                    asked.scopes(),
                    now,
                    asked.person(),
                    asked.name(),
                    asked.expiresAt(),
                    null));
          });
    }
  }

  private void rotate(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    ApiKey old = key(http);
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answerOnce(http, body, _ -> rotated(old, overlap(body.bytes())));
    }
  }

  private Once rotated(ApiKey old, Duration overlap) {
    Instant now = now();
    if (old.isExpired(now)) {
      throw Problem.notFound("key", old.id().value()).exception();
    }
    String secret = KeySecret.random();
    Once made =
        made(
            secret,
            new ApiKey(
                ApiKeyStore.sha256(secret),
                old.tenant(),
                old.scopes(),
                now,
                old.person(),
                old.name(),
                old.expiresAt(),
                null));
    keys.expire(old.tenant(), old.id(), now.plus(overlap));
    return made;
  }

  private static Duration overlap(byte[] body) {
    JsonFields fields =
        JsonFields.of(
                JsonBody.parse(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body))
            .only("overlap_seconds");
    return Duration.ofSeconds(
        fields.number("overlap_seconds", 0, MAX_OVERLAP.toSeconds()).orElse(OVERLAP.toSeconds()));
  }

  private Once made(String secret, ApiKey key) {
    keys.create(key);
    return new Once(answer(KeyView.of(key, secret)), answer(KeyView.of(key)));
  }

  private static Answer answer(KeyView key) {
    return new Answer(
        201, ALL + "/" + key.id(), new String(Answers.bytes(key), StandardCharsets.UTF_8));
  }

  private void list(Context http) {
    Query query = Query.of(http, "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "keys",
            query,
            List.of(),
            (limit, after) -> keys.list(tenant, limit, after),
            KeyView::of));
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, KeyView.of(key(http)));
  }

  private void delete(Context http) {
    Query.of(http);
    ApiKey key = key(http);
    keys.delete(key.tenant(), key.id());
    http.status(204);
  }

  private ApiKey key(Context http) {
    String id = http.pathParam("id");
    if (!OpaqueIds.isKey(id)) {
      throw Problem.notFound("key", OpaqueIds.shortened(id)).exception();
    }
    return keys.find(Authentication.tenant(http), new KeyId(id))
        .orElseThrow(() -> Problem.notFound("key", id).exception());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
