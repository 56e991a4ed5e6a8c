package dev.docket.job.access;

import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where sign-ins of browsers are kept: one-time codes and the sessions that are opened, each by the
 * SHA-256 of its secret. What has expired is as if it had never been.
 */
public interface SessionStore {
  /** Stores a sign-in. */
  void create(SignIn signIn);

  /** The session whose secret has this SHA-256 (lower-case hexadecimal). */
  Optional<SignIn> session(String sha256, Instant now);

  /** Uses the one-time code whose secret has this SHA-256; of several callers one gets it. */
  Optional<SignIn> useCode(String sha256, Instant now);

  /** Ends the session whose secret has this SHA-256, if there is one. */
  void end(String sha256);

  /**
   * A way in.
   *
   * @param sha256 of the secret that its holder shows, lower-case hexadecimal
   * @param person who signs in, by name; null where the key that was used is shared
   * @param key the SHA-256 of the API key that a session lives and dies with; null without one
   */
  record SignIn(
      Kind kind,
      String sha256,
      TenantId tenant,
      Set<Scope> scopes,
      Instant expiresAt,
      @Nullable String person,
      @Nullable String key) {}

  /** What a secret is good for. */
  enum Kind {
    /** To open one session. */
    CODE,
    /** To speak for a tenant, until it expires. */
    SESSION
  }
}
