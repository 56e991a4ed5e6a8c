package dev.docket.testing;

import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.job.upload.UploadStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Uploads in a map. */
public final class InMemoryUploadStore implements UploadStore {
  private final Map<UploadId, Upload> uploads = new HashMap<>();

  @Override
  public synchronized void create(Upload upload) {
    uploads.putIfAbsent(upload.id(), upload);
  }

  @Override
  public synchronized Optional<Upload> find(TenantId tenant, UploadId id, Instant now) {
    return Optional.ofNullable(uploads.get(id))
        .filter(upload -> upload.tenant().equals(tenant))
        .filter(upload -> now.isBefore(upload.expiresAt().plus(Duration.ofDays(1))));
  }
}
