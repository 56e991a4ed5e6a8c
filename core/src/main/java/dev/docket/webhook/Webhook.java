package dev.docket.webhook;

import dev.docket.job.TenantId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a tenant that is told of what happens, as it was at {@code version}.
 *
 * @param keys what its messages are signed with, sealed by {@link KeyRing}
 */
public record Webhook(
    WebhookId id,
    TenantId tenant,
    Target target,
    String keys,
    Health health,
    Instant createdAt,
    long version) {

  /** For how long an endpoint may fail before it is switched off. */
  public static final Duration PATIENCE = Duration.ofDays(5);

  /** Where messages go, and which. */
  public record Target(URI url, Set<EventType> types, String description) {}

  /**
   * How its messages fare.
   *
   * @param offAt when it was switched off; null while it is on
   * @param offReason why; null while it is on
   * @param failingSince the first failure since the last success; null where there is none
   * @param pausedUntil until when the endpoint wants to be left alone; null where it does not
   */
  public record Health(
      @Nullable Instant offAt,
      @Nullable OffReason offReason,
      @Nullable Instant failingSince,
      @Nullable Instant pausedUntil) {
    /** Nothing to complain of. */
    public static final Health GOOD = new Health(null, null, null, null);
  }

  /** Why an endpoint is switched off. */
  public enum OffReason {
    /** By a request. */
    REQUEST,
    /** It answered 410. */
    GONE,
    /** It failed for five days. */
    FAILING
  }

  /** Whether messages are made for it and sent. */
  public boolean isOn() {
    return health.offAt == null;
  }

  /** Whether it asks not to be sent anything at {@code now}. */
  public boolean isPaused(Instant now) {
    return health.pausedUntil != null && now.isBefore(health.pausedUntil);
  }

  /** The same, sent elsewhere or other things. */
  public Webhook with(Target other) {
    return new Webhook(id, tenant, other, keys, health, createdAt, version);
  }

  /** The same, its messages signed otherwise. */
  public Webhook withKeys(String otherKeys) {
    return new Webhook(id, tenant, target, otherKeys, health, createdAt, version);
  }

  /** The same with another health. */
  public Webhook with(Health other) {
    return new Webhook(id, tenant, target, keys, other, createdAt, version);
  }

  /** The same, switched off. */
  public Webhook off(OffReason reason, Instant now) {
    return with(new Health(now, reason, health.failingSince, null));
  }

  /** The same as it stands stored at {@code newVersion}. */
  public Webhook withVersion(long newVersion) {
    return new Webhook(id, tenant, target, keys, health, createdAt, newVersion);
  }
}
