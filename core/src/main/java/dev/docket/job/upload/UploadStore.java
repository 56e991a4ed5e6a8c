package dev.docket.job.upload;

import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Which uploads are under way. They are forgotten some time after they expire. */
public interface UploadStore {
  /** Keeps {@code upload}; what is there under its id stays. */
  void create(Upload upload);

  /** The upload, unless it is unknown, forgotten, or another tenant's. */
  Optional<Upload> find(TenantId tenant, UploadId id, Instant now);
}
