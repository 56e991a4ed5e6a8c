package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.job.upload.UploadStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link UploadStore} must do. */
@Timeout(60)
public abstract class UploadStoreContract {
  private final TenantId tenant = Samples.tenant();
  private final UploadStore store;

  /** Tests {@code store}. */
  protected UploadStoreContract(UploadStore store) {
    this.store = store;
  }

  @Test
  void anUploadComesBackAsKeptAndTheFirstStays() {
    Upload upload = upload(UploadId.derived(tenant + "1"), "a.pdf");
    store.create(upload);
    store.create(upload(upload.id(), "b.pdf"));

    assertThat(store.find(tenant, upload.id(), NOW)).contains(upload);
    assertThat(store.find(tenant, UploadId.derived(tenant + "2"), NOW)).isEmpty();
  }

  @Test
  void anotherTenantSeesNothing() {
    Upload upload = upload(UploadId.derived(tenant + "1"), "a.pdf");
    store.create(upload);

    assertThat(store.find(Samples.tenant(), upload.id(), NOW)).isEmpty();
  }

  @Test
  void anUploadIsForgottenADayAfterItExpires() {
    Upload upload = upload(UploadId.derived(tenant + "1"), "a.pdf");
    store.create(upload);
    Instant forgotten = upload.expiresAt().plus(Duration.ofDays(1));

    assertThat(store.find(tenant, upload.id(), forgotten.minusSeconds(1))).isPresent();
    assertThat(store.find(tenant, upload.id(), forgotten.plusSeconds(1))).isEmpty();
  }

  private Upload upload(UploadId id, String name) {
    return new Upload(
        id,
        tenant,
        name,
        "規程",
        MediaType.PDF,
        null,
        50_000_000L,
        "ab".repeat(32),
        DocumentId.derived(id.value()),
        NOW,
        NOW.plus(Duration.ofHours(1)));
  }
}
