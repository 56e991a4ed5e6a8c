package dev.docket.job;

import java.util.Optional;

/**
 * Where large bytes are kept: documents as uploaded and as read, and large results. A blob belongs
 * to one document or job, whose id its key begins with; nothing is shared.
 */
public interface BlobStore {
  /** Stores {@code bytes} under {@code key}, over what was there. */
  void put(TenantId tenant, String key, byte[] bytes);

  /** The bytes under {@code key}; empty if never wholly stored, deleted, or another tenant's. */
  Optional<byte[]> get(TenantId tenant, String key);

  /** Deletes what is under {@code key}, if anything. */
  void delete(TenantId tenant, String key);
}
