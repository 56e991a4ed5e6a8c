package dev.docket.job;

import dev.docket.document.Original;
import java.io.InputStream;
import java.util.Optional;

/** Blobs that are kept in {@code now}, and some still where they were kept {@code before}. */
public record MovedBlobs(BlobStore now, BlobStore before) implements BlobStore {
  @Override
  public void put(TenantId tenant, String key, byte[] bytes) {
    now.put(tenant, key, bytes);
  }

  @Override
  public void put(TenantId tenant, String key, Original original) {
    now.put(tenant, key, original);
  }

  @Override
  public Optional<byte[]> get(TenantId tenant, String key) {
    return now.get(tenant, key).or(() -> before.get(tenant, key));
  }

  @Override
  public Optional<InputStream> open(TenantId tenant, String key) {
    return now.open(tenant, key).or(() -> before.open(tenant, key));
  }

  @Override
  public void delete(TenantId tenant, String key) {
    now.delete(tenant, key);
    before.delete(tenant, key);
  }
}
