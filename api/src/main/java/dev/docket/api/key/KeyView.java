package dev.docket.api.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.ApiKeyStore.Scope;
import dev.docket.job.access.KeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is served.
 *
 * @param key the secret, in the one answer that shows it
 * @param role the role that its scopes are exactly; null where there is none
 */
record KeyView(
    KeyId id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
    @Nullable String name,
    @Nullable String person,
    @Nullable String role,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {
  static KeyView of(ApiKey key) {
    return of(key, null);
  }

  static KeyView of(ApiKey key, @Nullable String secret) {
    return new KeyView(
        key.id(),
        secret,
        key.name(),
        key.person(),
        Role.of(key.scopes()).map(Role::code).orElse(null),
        key.scopes().stream().map(Scope::code).sorted().toList(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt());
  }
}
