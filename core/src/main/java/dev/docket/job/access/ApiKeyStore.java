package dev.docket.job.access;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.runtime.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where API keys are kept: only the SHA-256 of each. */
public interface ApiKeyStore {
  /** Stores a key. */
  void create(ApiKey key);

  /** The key whose secret has this SHA-256 (lower-case hexadecimal), also one that has expired. */
  Optional<ApiKey> find(String sha256);

  /** The key of this id; empty if unknown, deleted, or another tenant's. */
  Optional<ApiKey> find(TenantId tenant, KeyId id);

  /** A tenant's keys, newest first: the next {@code limit} after {@code after}. */
  Page<ApiKey> list(TenantId tenant, int limit, Optional<String> after);

  /** Deletes a key, which from now on opens nothing; false if there was none. */
  boolean delete(TenantId tenant, KeyId id);

  /**
   * Lets a key expire at {@code at}, if it would not have expired earlier; the key as it then is,
   * empty if there is none.
   */
  Optional<ApiKey> expire(TenantId tenant, KeyId id, Instant at);

  /** Notes that a key was used {@code now}, unless that is noted for {@code since} or later. */
  void used(String sha256, Instant since, Instant now);

  /** The form in which a key's secret is stored and looked up. */
  static String sha256(String secret) {
    return Sha256.hex(secret);
  }

  /**
   * Whom a key speaks for, and what it may do.
   *
   * @param person whose own key it is, by name; null for one that several share
   * @param name what it is for; null where nobody said
   * @param expiresAt from when on it opens nothing; null for never
   * @param lastUsedAt when it was last used, to the hour; null if never
   */
  record ApiKey(
      String sha256,
      TenantId tenant,
      Set<Scope> scopes,
      Instant createdAt,
      @Nullable String person,
      @Nullable String name,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {
    /** A key that never expires. */
    public ApiKey(
        String sha256,
        TenantId tenant,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable String person) {
      this(sha256, tenant, scopes, createdAt, person, null, null, null);
    }

    /** The id by which it is listed and deleted. */
    public KeyId id() {
      return KeyId.of(sha256);
    }

    /** Whether it has expired. */
    public boolean isExpired(Instant now) {
      return expiresAt != null && !now.isBefore(expiresAt);
    }
  }

  /** What a key may do. */
  enum Scope {
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write"),
    SCHEDULES("schedules"),
    REVIEW("review"),
    WEBHOOKS("webhooks"),
    ADMIN("admin");

    private final String code;

    Scope(String code) {
      this.code = code;
    }

    /** The scope as written in requests and settings. */
    public String code() {
      return code;
    }
  }
}
