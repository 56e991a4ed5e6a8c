package dev.docket.job;

import dev.docket.runtime.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where API keys are kept: only the SHA-256 of each. */
public interface ApiKeyStore {
  /** Stores a key. */
  void create(ApiKey key);

  /** The key whose secret has this SHA-256 (lower-case hexadecimal). */
  Optional<ApiKey> find(String sha256);

  /** The form in which a key's secret is stored and looked up. */
  static String sha256(String secret) {
    return Sha256.hex(secret);
  }

  /**
   * Whom a key speaks for, and what it may do.
   *
   * @param person whose own key it is, by name; null for one that several share
   */
  record ApiKey(
      String sha256,
      TenantId tenant,
      Set<Scope> scopes,
      Instant createdAt,
      @Nullable String person) {}

  /** What a key may do. */
  enum Scope {
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write"),
    SCHEDULES("schedules"),
    REVIEW("review"),
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
