package dev.docket.testing;

import static dev.docket.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.ApiKeyStore;
import dev.docket.job.ApiKeyStore.ApiKey;
import dev.docket.job.ApiKeyStore.Scope;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} must do. */
public abstract class ApiKeyStoreContract {
  private final ApiKeyStore store;

  /** Tests {@code store}. */
  protected ApiKeyStoreContract(ApiKeyStore store) {
    this.store = store;
  }

  @Test
  void aKeyIsFoundByTheHashOfItsSecret() {
    String sha256 = ApiKeyStore.sha256(UUID.randomUUID().toString());
    ApiKey key =
        new ApiKey(sha256, Samples.tenant(), Set.of(Scope.JOBS_READ, Scope.ADMIN), NOW, "山田");
    store.create(key);

    assertThat(store.find(sha256)).contains(key);
    assertThat(store.find(ApiKeyStore.sha256("another"))).isEmpty();
  }

  @Test
  void aKeyThatIsSharedIsNoPersons() {
    String sha256 = ApiKeyStore.sha256(UUID.randomUUID().toString());
    ApiKey key = new ApiKey(sha256, Samples.tenant(), Set.of(Scope.REVIEW), NOW, null);
    store.create(key);

    assertThat(store.find(sha256)).contains(key);
  }
}
