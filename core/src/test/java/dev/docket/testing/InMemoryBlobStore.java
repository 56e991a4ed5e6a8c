package dev.docket.testing;

import dev.docket.job.BlobStore;
import dev.docket.job.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blobs in a map. */
public final class InMemoryBlobStore implements BlobStore {
  private final Map<List<String>, byte[]> blobs = new HashMap<>();

  @Override
  public synchronized void put(TenantId tenant, String key, byte[] bytes) {
    blobs.put(List.of(tenant.value(), key), bytes.clone());
  }

  @Override
  public synchronized Optional<byte[]> get(TenantId tenant, String key) {
    return Optional.ofNullable(blobs.get(List.of(tenant.value(), key))).map(byte[]::clone);
  }

  @Override
  public synchronized void delete(TenantId tenant, String key) {
    blobs.remove(List.of(tenant.value(), key));
  }
}
