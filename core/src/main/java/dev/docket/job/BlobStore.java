package dev.docket.job;

import dev.docket.document.Original;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where large bytes are kept: documents as uploaded and as read, and large results. A blob belongs
 * to one document or job, whose id its key begins with; nothing is shared.
 */
public interface BlobStore {
  /** Stores {@code bytes} under {@code key}, over what was there. */
  void put(TenantId tenant, String key, byte[] bytes);

  /** Stores the bytes of {@code original} likewise. */
  default void put(TenantId tenant, String key, Original original) {
    put(tenant, key, original.inMemory());
  }

  /** The bytes under {@code key}; empty if never wholly stored, deleted, or another tenant's. */
  Optional<byte[]> get(TenantId tenant, String key);

  /** The same as a stream, which need not have them all in memory; to be closed. */
  default Optional<InputStream> open(TenantId tenant, String key) {
    return get(tenant, key).map(ByteArrayInputStream::new);
  }

  /** Deletes what is under {@code key}, if anything. */
  void delete(TenantId tenant, String key);
}
