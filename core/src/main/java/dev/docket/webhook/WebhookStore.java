package dev.docket.webhook;

import dev.docket.job.BatchId;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where webhooks and their deliveries are kept. Every write of what is there already is over the
 * version it was read at, and losing is an answer; writing what is already there counts as won.
 *
 * <p>Deliveries of the end of a job are stored by the job store, in the transaction that ends it.
 */
public interface WebhookStore {
  /** The most webhooks of a tenant: a transaction that ends a job holds a row for each. */
  int MOST = 20;

  /** How soon a new webhook is known to all processes, at the latest. */
  Duration KNOWN_WITHIN = Duration.ofSeconds(10);

  /** For how long a delivery is kept. */
  Duration KEPT = Duration.ofDays(30);

  /** Stores a new webhook; false if its id is taken by another. */
  boolean create(Webhook webhook);

  /** The webhook as stored now; empty if unknown or another tenant's. */
  Optional<Webhook> find(TenantId tenant, WebhookId id);

  /** Stores {@code webhook} over the version it was read at; empty if it has moved on. */
  Optional<Webhook> replace(Webhook webhook);

  /** All webhooks of a tenant, newest first. */
  List<Webhook> all(TenantId tenant);

  /** Deletes a webhook with its deliveries; false if there is none. */
  boolean delete(TenantId tenant, WebhookId id);

  /** Stores the deliveries of {@code event}, where they are not there already. */
  void tell(Event event);

  /** A webhook's deliveries, newest first, at most {@code limit} after {@code after}. */
  Page<Delivery> deliveries(TenantId tenant, WebhookId id, int limit, Optional<String> after);

  /** One delivery of the webhook. */
  Optional<Delivery> delivery(TenantId tenant, WebhookId webhook, DeliveryId id);

  /** Stores {@code delivery} over the version it was read at; empty if it has moved on. */
  Optional<Delivery> replace(Delivery delivery);

  /** Pending deliveries of any tenant whose time has come, at most about {@code limit}. */
  List<Delivery> due(Instant now, int limit);

  /** Batches of any tenant of which a job has ended, at most about {@code limit} ends. */
  List<BatchEnd> batchEnds(Instant now, int limit);

  /** Forgets ends that were looked at, but for those that came anew. */
  void looked(BatchEnd end);

  /** Learns what webhooks there are now; whether there is any. */
  boolean refresh();

  /**
   * A batch of which a job has ended, so that it may be finished.
   *
   * @param marks of the ends, as the store knows them
   */
  record BatchEnd(TenantId tenant, BatchId batch, List<String> marks) {}

  /**
   * Applies {@code change} to the webhook as stored now, again when another write came between;
   * empty if there is no such webhook. A change that returns its argument writes nothing.
   */
  default Optional<Webhook> update(TenantId tenant, WebhookId id, UnaryOperator<Webhook> change) {
    while (true) {
      Optional<Webhook> read = find(tenant, id);
      if (read.isEmpty()) {
        return read;
      }
      Webhook next = change.apply(read.get());
      if (next.equals(read.get())) {
        return read;
      }
      Optional<Webhook> stored = replace(next);
      if (stored.isPresent()) {
        return stored;
      }
    }
  }
}
