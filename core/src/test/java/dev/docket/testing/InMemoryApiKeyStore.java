package dev.docket.testing;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore;
import dev.docket.job.access.KeyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** API keys in a map. */
public final class InMemoryApiKeyStore implements ApiKeyStore {
  private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

  @Override
  public void create(ApiKey key) {
    keys.put(key.sha256(), key);
  }

  @Override
  public Optional<ApiKey> find(String sha256) {
    return Optional.ofNullable(keys.get(sha256));
  }

  @Override
  public Optional<ApiKey> find(TenantId tenant, KeyId id) {
    return keys.values().stream()
        .filter(key -> key.tenant().equals(tenant) && key.id().equals(id))
        .findFirst();
  }

  @Override
  public Page<ApiKey> list(TenantId tenant, int limit, Optional<String> after) {
    List<ApiKey> left =
        keys.values().stream()
            .filter(key -> key.tenant().equals(tenant))
            .sorted(Comparator.comparing(InMemoryApiKeyStore::mark).reversed())
            .filter(key -> after.isEmpty() || mark(key).compareTo(after.get()) < 0)
            .toList();
    return left.size() <= limit
        ? new Page<>(left, Optional.empty())
        : new Page<>(left.subList(0, limit), Optional.of(mark(left.get(limit - 1))));
  }

  @Override
  public boolean delete(TenantId tenant, KeyId id) {
    return find(tenant, id).filter(key -> keys.remove(key.sha256()) != null).isPresent();
  }

  @Override
  public Optional<ApiKey> expire(TenantId tenant, KeyId id, Instant at) {
    return find(tenant, id)
        .map(
            key ->
                keys.computeIfPresent(
                    key.sha256(),
                    (_, old) ->
                        old.expiresAt() == null || old.expiresAt().isAfter(at)
                            ? changed(old, at, old.lastUsedAt())
                            : old));
  }

  @Override
  public void used(String sha256, Instant since, Instant now) {
    keys.computeIfPresent(
        sha256,
        (_, old) ->
            old.lastUsedAt() == null || old.lastUsedAt().isBefore(since)
                ? changed(old, old.expiresAt(), now)
                : old);
  }

  private static ApiKey changed(
      ApiKey key, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {
    return new ApiKey(
        key.sha256(),
        key.tenant(),
        key.scopes(),
        key.createdAt(),
        key.person(),
        key.name(),
        expiresAt,
        lastUsedAt);
  }

  private static String mark(ApiKey key) {
    return key.createdAt() + "#" + key.id();
  }
}
