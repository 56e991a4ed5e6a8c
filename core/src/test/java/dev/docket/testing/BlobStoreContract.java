package dev.docket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.BlobStore;
import dev.docket.job.TenantId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link BlobStore} must do. */
@Timeout(60)
public abstract class BlobStoreContract {
  private final TenantId tenant = Samples.tenant();
  private final BlobStore store;

  /** Tests {@code store}. */
  protected BlobStoreContract(BlobStore store) {
    this.store = store;
  }

  @Test
  void bytesOfAnySizeComeBackAsStored() {
    int chunk = 350 * 1024;
    for (int size : new int[] {0, 1, chunk, chunk + 1, 3 * chunk, 8 * 1024 * 1024}) {
      byte[] bytes = random(size, size);
      store.put(tenant, "doc_" + size, bytes);
      assertThat(store.get(tenant, "doc_" + size)).as("%d bytes", size).contains(bytes);
    }
  }

  @Test
  void whatWasStoredLastIsThere() {
    byte[] small = random(10, 1);
    byte[] large = random(1_000_000, 2);
    byte[] larger = random(1_500_000, 3);
    for (byte[] bytes : new byte[][] {large, larger, large, large, small, larger}) {
      store.put(tenant, "doc_1", bytes);
      assertThat(store.get(tenant, "doc_1")).contains(bytes);
    }
  }

  @Test
  void whatIsDeletedIsGoneAndDeletingAgainDoesNothing() {
    store.put(tenant, "doc_1", random(1_000_000, 1));
    store.put(tenant, "doc_10", random(10, 2));

    store.delete(tenant, "doc_1");
    store.delete(tenant, "doc_1");

    assertThat(store.get(tenant, "doc_1")).isEmpty();
    assertThat(store.get(tenant, "doc_10")).isPresent();
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    TenantId stranger = Samples.tenant();
    byte[] bytes = random(400_000, 1);
    store.put(tenant, "doc_1", bytes);

    assertThat(store.get(stranger, "doc_1")).isEmpty();
    store.put(stranger, "doc_1", random(400_000, 2));
    store.delete(stranger, "doc_1");
    assertThat(store.get(tenant, "doc_1")).contains(bytes);
  }

  private static byte[] random(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
