package dev.docket.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Where API keys are kept: only the SHA-256 of each. */
public interface ApiKeyStore {
  /** Stores a key. */
  void create(ApiKey key);

  /** The key whose secret has this SHA-256 (lower-case hexadecimal). */
  Optional<ApiKey> find(String sha256);

  /** The form in which a key's secret is stored and looked up. */
  static String sha256(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Whom a key speaks for, and what it may do. */
  record ApiKey(String sha256, TenantId tenant, Set<Scope> scopes, Instant createdAt) {}

  /** What a key may do. */
  enum Scope {
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write"),
    SCHEDULES("schedules"),
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
